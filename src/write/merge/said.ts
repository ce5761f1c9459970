import type { Transaction } from '../../neo4j/graph/graph.ts'
import { divideExternalIds } from './divideExternalIds.ts'

// Whoever said it of the merged record goes on doing so: `saidOf` keeps the id under which it was said.
const CLAIMS_TO = `MATCH (c:Claim)
WHERE c.about = $fromId AND c.recordedKey > ''
SET c.saidOf = coalesce(c.saidOf, $fromId), c.about = $intoId`

const EXTERNAL_IDS_TO = `MATCH (x:ExternalId)
WHERE x.recordId = $fromId
SET x.saidOf = coalesce(x.saidOf, $fromId), x.recordId = $intoId`

const REDIRECTS_TO = `MATCH (r:Redirect)
WHERE r.toId = $fromId
SET r.toId = $intoId
RETURN r.id AS id`

const REDIRECT = `CREATE (:Redirect {id: $fromId, toId: $intoId})`

/** Hands claims, external ids and redirects of a merged record on; gives the ids that had led to it. */
export async function handOn(tx: Transaction, fromId: string, intoId: string): Promise<readonly string[]> {
  const ids = { fromId, intoId }
  const [, , redirects] = await Promise.all([
    tx.run(CLAIMS_TO, ids),
    tx.run(EXTERNAL_IDS_TO, ids),
    tx.run(REDIRECTS_TO, ids),
    tx.run(REDIRECT, ids),
  ])
  return redirects.map(({ id }) => String(id))
}

const CLAIMS_BACK = `MATCH (c:Claim)
WHERE c.about = $intoId AND c.recordedKey > '' AND c.saidOf IN $saidOf
SET c.about = $fromId, c.saidOf = CASE WHEN c.saidOf <> $fromId THEN c.saidOf END`

const REDIRECTS_BACK = `UNWIND $redirects AS id
MATCH (r:Redirect {id: id})
WHERE r.toId = $intoId
SET r.toId = $fromId
RETURN r.id AS id`

const NO_REDIRECT = `MATCH (r:Redirect {id: $fromId})
DELETE r`

/** What leads to a record again. */
export interface HandedBack {
  readonly redirects: readonly string[]
  /** Encoded. */
  readonly externalIds: readonly string[]
}

/**
 * Hands them back: all that was said of the record under its own id, also since the merge.
 * @param redirects the ids that had led to it
 */
export async function handBack(
  tx: Transaction,
  fromId: string,
  intoId: string,
  redirects: readonly string[],
): Promise<HandedBack> {
  const ids = { fromId, intoId }
  const [led] = await Promise.all([tx.run(REDIRECTS_BACK, { ...ids, redirects }), tx.run(NO_REDIRECT, { fromId })])
  const back = led.map(({ id }) => String(id))
  const saidOf = [fromId, ...back]
  await tx.run(CLAIMS_BACK, { ...ids, saidOf })
  return { redirects: back, externalIds: await divideExternalIds(tx, fromId, intoId, saidOf) }
}
