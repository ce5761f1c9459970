import { claimableOfEntity } from '../../model/claims/claimable.ts'
import type { KindDefinition } from '../../model/entities/entity.ts'
import type { Transaction } from '../../neo4j/graph/transaction.ts'
import { believe } from '../claims/belief.ts'
import { readClaims } from '../claims/readClaims.ts'
import { immutableProperties, nextState, type RecordState, stubState } from '../claims/recordState.ts'

/**
 * Computes the state of an entity from its current claims, with the version after `before`; a stub when it has none.
 * @param redirectedFrom the ids that redirect to it
 */
export async function recomputeEntity(
  tx: Transaction,
  entity: KindDefinition,
  before: RecordState,
  redirectedFrom: readonly string[],
  at: string,
): Promise<RecordState> {
  const claims = [...((await readClaims(tx, [before.id])).get(before.id)?.values() ?? [])]
  const { redirectedFrom: _previous, ...content } = before.content
  const base = {
    ...before,
    content: redirectedFrom.length === 0 ? content : { ...content, redirectedFrom: [...redirectedFrom].sort() },
  }
  const state =
    claims.length === 0
      ? stubState(entity, base, at)
      : nextState(
          before.id,
          immutableProperties({ entity }, base),
          believe(claims, claimableOfEntity(entity)),
          base,
          at,
        )
  return { ...state, version: before.version + 1, updatedAt: at }
}
