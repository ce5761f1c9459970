import { decodeExternalId, encodeExternalId } from '../../model/claims/claimValues.ts'
import type { Transaction } from '../../neo4j/graph/graph.ts'
import { runForAny } from '../../neo4j/graph/runForAny.ts'
import { readClaims } from '../claims/graphState.ts'

const HELD = `MATCH (x:ExternalId)
WHERE x.recordId = $intoId
RETURN x.scheme AS scheme, x.value AS value, x.saidOf AS saidOf`

const BACK = `UNWIND $externalIds AS row
MATCH (x:ExternalId {scheme: row.scheme, value: row.value})
SET x.recordId = row.recordId, x.saidOf = CASE WHEN x.saidOf <> row.recordId THEN x.saidOf END`

const DISCLAIM = `UNWIND $lost AS lost
MATCH (c:Claim)
WHERE c.about = lost.id AND c.recordedKey > '' AND c.withdrawnAt IS NULL AND lost.externalId IN c.externalIds
WITH c, [it IN c.externalIds WHERE it <> lost.externalId] AS others
SET c.externalIds = CASE WHEN size(others) > 0 THEN others END`

/**
 * Gives a record back, out of its survivor, the external ids that are claimed of it alone; the claims are apart already.
 * One that is claimed of both, or of neither, goes to the record that had it before the merge, and stays with the
 * survivor when it came since. It can lead to one record only, so it is taken out of the claims about the other, as a
 * claim that came now would be refused with EXTERNAL_ID_TAKEN.
 * @param saidOf the ids by which the record was known
 * @returns those that it has again
 */
export async function divideExternalIds(
  tx: Transaction,
  fromId: string,
  intoId: string,
  saidOf: readonly string[],
): Promise<readonly string[]> {
  const [held, claims] = await Promise.all([tx.run(HELD, { intoId }), readClaims(tx, [fromId, intoId])])
  const claimed = (id: string) =>
    new Set([...(claims.get(id)?.values() ?? [])].flatMap(({ values }) => (values.externalIds ?? []) as string[]))
  const [byFrom, byInto] = [claimed(fromId), claimed(intoId)]
  const back: string[] = []
  const lost: { readonly id: string; readonly externalId: string }[] = []
  for (const { scheme, value, saidOf: first } of held) {
    const externalId = encodeExternalId({ scheme: String(scheme), value: String(value) })
    const both = byFrom.has(externalId) === byInto.has(externalId)
    const goes = both ? saidOf.includes(String(first)) : byFrom.has(externalId)
    if (goes) back.push(externalId)
    if (byFrom.has(externalId) && byInto.has(externalId)) lost.push({ id: goes ? intoId : fromId, externalId })
  }
  const rows = back.map((it) => ({ ...decodeExternalId(it), recordId: fromId }))
  await runForAny(tx, BACK, 'externalIds', rows)
  await runForAny(tx, DISCLAIM, 'lost', lost)
  return back
}
