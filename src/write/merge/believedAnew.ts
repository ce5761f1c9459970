import { claimableOfEntity } from '../../model/claims/claimable.ts'
import type { Kind } from '../../model/entities/entity.ts'
import type { Transaction } from '../../neo4j/graph/graph.ts'
import { believe } from '../claims/belief.ts'
import { readClaims } from '../claims/graphState.ts'
import { bareState, fixedOf, nextState, type RecordState } from '../claims/recordState.ts'

/**
 * An entity as its claims now have it, one version on from `before`; bare when there are none.
 * @param redirectedFrom the ids that lead to it
 */
export async function believedAnew(
  tx: Transaction,
  entity: Kind,
  before: RecordState,
  redirectedFrom: readonly string[],
  at: string,
): Promise<RecordState> {
  const claims = [...((await readClaims(tx, [before.id])).get(before.id)?.values() ?? [])]
  const { redirectedFrom: _then, ...content } = before.content
  const led = {
    ...before,
    content: redirectedFrom.length === 0 ? content : { ...content, redirectedFrom: [...redirectedFrom].sort() },
  }
  const believed =
    claims.length === 0
      ? bareState(entity, led, at)
      : nextState(before.id, fixedOf({ entity }, led), believe(claims, claimableOfEntity(entity)), led, at)
  return { ...believed, version: before.version + 1, updatedAt: at }
}
