import { decodeExternalId, encodeExternalId } from '../../model/claims/claimValues.ts'
import { runUnlessEmpty } from '../../neo4j/graph/runUnlessEmpty.ts'
import type { Transaction } from '../../neo4j/graph/transaction.ts'
import { readClaims } from '../claims/readClaims.ts'

const READ = `MATCH (x:ExternalId)
WHERE x.recordId = $intoId
RETURN x.scheme AS scheme, x.value AS value, x.saidOf AS saidOf`

const MOVE_BACK = `UNWIND $externalIds AS row
MATCH (x:ExternalId {scheme: row.scheme, value: row.value})
SET x.recordId = row.recordId, x.saidOf = CASE WHEN x.saidOf <> row.recordId THEN x.saidOf END`

const REMOVE_FROM_CLAIMS = `UNWIND $removals AS removal
MATCH (c:Claim)
WHERE c.about = removal.recordId AND c.recordedKey > '' AND c.withdrawnAt IS NULL AND removal.externalId IN c.externalIds
WITH c, [it IN c.externalIds WHERE it <> removal.externalId] AS others
SET c.externalIds = CASE WHEN size(others) > 0 THEN others END`

/**
 * Splits the external ids of the survivor of a merge when the merge is undone; the claims have been split already. An
 * external id that only one of the two records claims goes to that record. One that both or neither claim goes to the
 * record that had it before the merge; when it was recorded after the merge, it stays with the survivor. Since an external
 * id belongs to one record, it is then removed from the claims about the other record: a new claim like them would be
 * refused with EXTERNAL_ID_TAKEN.
 * @param originalIds the ids of the restored record
 * @returns the external ids that the restored record has again
 */
export async function splitExternalIds(
  tx: Transaction,
  fromId: string,
  intoId: string,
  originalIds: readonly string[],
): Promise<readonly string[]> {
  const [rows, claims] = await Promise.all([tx.run(READ, { intoId }), readClaims(tx, [fromId, intoId])])
  const claimedBy = (id: string) =>
    new Set([...(claims.get(id)?.values() ?? [])].flatMap(({ values }) => (values.externalIds ?? []) as string[]))
  const [ofFrom, ofInto] = [claimedBy(fromId), claimedBy(intoId)]
  const back: string[] = []
  const removals: { readonly recordId: string; readonly externalId: string }[] = []
  for (const { scheme, value, saidOf } of rows) {
    const externalId = encodeExternalId({ scheme: String(scheme), value: String(value) })
    const undecided = ofFrom.has(externalId) === ofInto.has(externalId)
    const movesBack = undecided ? originalIds.includes(String(saidOf)) : ofFrom.has(externalId)
    if (movesBack) back.push(externalId)
    if (ofFrom.has(externalId) && ofInto.has(externalId))
      removals.push({ recordId: movesBack ? intoId : fromId, externalId })
  }
  const moves = back.map((externalId) => ({ ...decodeExternalId(externalId), recordId: fromId }))
  await runUnlessEmpty(tx, MOVE_BACK, 'externalIds', moves)
  await runUnlessEmpty(tx, REMOVE_FROM_CLAIMS, 'removals', removals)
  return back
}
