import type { Settings } from './processes.ts'
import { inSession } from './session.ts'

const WRITTEN = `MATCH (e:Entity) WHERE e.id STARTS WITH 'person:bench-' OR EXISTS { (:ExternalId {scheme: 'bench', recordId: e.id}) }
CALL (e) {
  OPTIONAL MATCH (c:Claim) WHERE c.about = e.id AND c.recordedKey > '' DETACH DELETE c
  WITH e OPTIONAL MATCH (x:ExternalId {recordId: e.id}) DELETE x
  WITH e OPTIONAL MATCH (e)-[:HAS_NAME]->(n) DETACH DELETE n
  DETACH DELETE e
} IN TRANSACTIONS OF 500 ROWS`

/** Takes out what the operations have written, so that the next run finds the graph as it was, but for its log. */
export const sweep = (settings: Settings): Promise<void> =>
  inSession(settings, async (session) => void (await session.run(WRITTEN)))

/** Ends whatever runs in the database: a client that gave up does not stop what it began there. */
export const endTransactions = (settings: Settings): Promise<void> =>
  inSession(settings, async (session) => {
    const { records } = await session.run('SHOW TRANSACTIONS YIELD transactionId, currentQuery')
    const ids = records
      .filter((record) => !String(record.get('currentQuery')).startsWith('SHOW TRANSACTIONS'))
      .map((record) => record.get('transactionId'))
    if (ids.length > 0) await session.run('TERMINATE TRANSACTIONS $ids', { ids })
  })
