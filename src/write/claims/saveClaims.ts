import { groupBy } from '../../lib/collections/groupBy.ts'
import { enqueueUnlessEmpty } from '../../neo4j/graph/runUnlessEmpty.ts'
import type { Transaction } from '../../neo4j/graph/transaction.ts'
import type { StoredClaim } from './storedClaim.ts'

// For claims about new records, which cannot have claims yet: no claim is looked up, and each source only once.
const CREATE_CLAIMS = `UNWIND $sources AS source
MATCH (s:Source {id: source.id})
UNWIND source.claims AS claim
CREATE (c:Claim)-[:FROM_SOURCE]->(s)
SET c = claim`

// MERGE also finds withdrawn claims, which a repeated claim makes active again.
const SAVE_CLAIMS = `UNWIND $claims AS claim
MERGE (c:Claim {id: claim.id})
SET c = claim
WITH c, claim WHERE NOT EXISTS { (c)-[:FROM_SOURCE]->() }
MATCH (s:Source {id: claim.sourceId})
CREATE (c)-[:FROM_SOURCE]->(s)`

/**
 * Enqueues the statements that write claims.
 * @param newIds the ids of records that this transaction creates
 */
export function saveClaims(tx: Transaction, claims: readonly StoredClaim[], newIds: ReadonlySet<string>): void {
  const propertiesOf = (isNew: boolean) =>
    claims.filter(({ recordId }) => newIds.has(recordId) === isNew).map(({ properties }) => properties)
  const bySource = [...groupBy(propertiesOf(true), ({ sourceId }) => sourceId)]
  enqueueUnlessEmpty(
    tx,
    CREATE_CLAIMS,
    'sources',
    bySource.map(([id, claims]) => ({ id, claims })),
  )
  enqueueUnlessEmpty(tx, SAVE_CLAIMS, 'claims', propertiesOf(false))
}
