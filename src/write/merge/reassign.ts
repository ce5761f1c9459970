import type { Transaction } from '../../neo4j/graph/transaction.ts'
import { splitExternalIds } from './splitExternalIds.ts'

// The property saidOf keeps the id under which a claim or external id was recorded, so that an unmerge can move it back.
const MOVE_CLAIMS = `MATCH (c:Claim)
WHERE c.about = $fromId AND c.recordedKey > ''
SET c.saidOf = coalesce(c.saidOf, $fromId), c.about = $intoId`

const MOVE_EXTERNAL_IDS = `MATCH (x:ExternalId)
WHERE x.recordId = $fromId
SET x.saidOf = coalesce(x.saidOf, $fromId), x.recordId = $intoId`

const MOVE_REDIRECTS = `MATCH (r:Redirect)
WHERE r.toId = $fromId
SET r.toId = $intoId
RETURN r.id AS id`

const CREATE_REDIRECT = `CREATE (:Redirect {id: $fromId, toId: $intoId})`

/**
 * Reassigns the claims, external ids and redirects of a merged record to the survivor.
 * @returns the ids that redirected to the merged record
 */
export async function reassignTo(tx: Transaction, fromId: string, intoId: string): Promise<readonly string[]> {
  const ids = { fromId, intoId }
  const [, , redirects] = await Promise.all([
    tx.run(MOVE_CLAIMS, ids),
    tx.run(MOVE_EXTERNAL_IDS, ids),
    tx.run(MOVE_REDIRECTS, ids),
    tx.run(CREATE_REDIRECT, ids),
  ])
  return redirects.map(({ id }) => String(id))
}

const MOVE_CLAIMS_BACK = `MATCH (c:Claim)
WHERE c.about = $intoId AND c.recordedKey > '' AND c.saidOf IN $originalIds
SET c.about = $fromId, c.saidOf = CASE WHEN c.saidOf <> $fromId THEN c.saidOf END`

const MOVE_REDIRECTS_BACK = `UNWIND $redirects AS id
MATCH (r:Redirect {id: id})
WHERE r.toId = $intoId
SET r.toId = $fromId
RETURN r.id AS id`

const DELETE_REDIRECT = `MATCH (r:Redirect {id: $fromId})
DELETE r`

/** What an unmerge has assigned to the restored record again. */
export interface Reassigned {
  readonly redirects: readonly string[]
  /** Encoded as `scheme:value`. */
  readonly externalIds: readonly string[]
}

/**
 * Reassigns to a restored record the claims recorded under its own id, including those since the merge, its redirects and
 * its external ids.
 * @param redirects the ids that redirected to the record before the merge
 */
export async function reassignBack(
  tx: Transaction,
  fromId: string,
  intoId: string,
  redirects: readonly string[],
): Promise<Reassigned> {
  const ids = { fromId, intoId }
  const [rows] = await Promise.all([
    tx.run(MOVE_REDIRECTS_BACK, { ...ids, redirects }),
    tx.run(DELETE_REDIRECT, { fromId }),
  ])
  const back = rows.map(({ id }) => String(id))
  const originalIds = [fromId, ...back]
  await tx.run(MOVE_CLAIMS_BACK, { ...ids, originalIds })
  return { redirects: back, externalIds: await splitExternalIds(tx, fromId, intoId, originalIds) }
}
