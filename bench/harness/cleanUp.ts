import type { Settings } from './serverProcess.ts'
import { withSession } from './withSession.ts'

const WRITTEN = `MATCH (e:Entity) WHERE e.id STARTS WITH 'person:bench-' OR EXISTS { (:ExternalId {scheme: 'bench', recordId: e.id}) }
CALL (e) {
  OPTIONAL MATCH (c:Claim) WHERE c.about = e.id AND c.recordedKey > '' DETACH DELETE c
  WITH e OPTIONAL MATCH (x:ExternalId {recordId: e.id}) DELETE x
  WITH e OPTIONAL MATCH (e)-[:HAS_NAME]->(n) DETACH DELETE n
  DETACH DELETE e
} IN TRANSACTIONS OF 500 ROWS`

/** Deletes what the operations have written, so that the next run starts from the same graph apart from the change log. */
export const deleteWrites = (settings: Settings): Promise<void> =>
  withSession(settings, async (session) => void (await session.run(WRITTEN)))

/** Terminates all transactions. The database continues a transaction whose client has timed out. */
export const terminateTransactions = (settings: Settings): Promise<void> =>
  withSession(settings, async (session) => {
    const { records } = await session.run('SHOW TRANSACTIONS YIELD transactionId, currentQuery')
    const ids = records
      .filter((record) => !String(record.get('currentQuery')).startsWith('SHOW TRANSACTIONS'))
      .map((record) => record.get('transactionId'))
    if (ids.length > 0) await session.run('TERMINATE TRANSACTIONS $ids', { ids })
  })
