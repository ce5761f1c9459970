import { ID, Int } from 'type-graphql'
import type { Context } from '../../model/context.ts'
import { Entity } from '../../model/entities/entity.ts'
import { mutations } from '../../model/record/declare.ts'
import { argumentsWith, inputType } from '../../model/record/inputType.ts'
import { recordsById } from '../../model/record/recordsById.ts'
import { Relationship } from '../../model/relationships/relationship.ts'
import { guarded } from '../sync/guarded.ts'
import { userErrorOf } from '../sync/mistake.ts'
import { payloadType } from '../sync/payload.ts'
import { IDEMPOTENCY, orRefused, REHEARSAL } from './mergeInputs.ts'
import { MOST_LISTED } from './undecided.ts'
import { unmerge } from './unmerge.ts'

const UnmergeEntitiesInput = inputType('UnmergeEntitiesInput', 'Which merge to undo.', {
  mergeId: { type: () => ID, required: true, description: 'The id that mergeEntities gave.' },
  ...REHEARSAL,
  ...IDEMPOTENCY,
})

const UnmergeEntitiesPayload = payloadType('UnmergeEntitiesPayload', 'What came of unmergeEntities.', {
  entities: {
    type: () => [Entity],
    description: 'The survivor and the entity that is there again; empty when refused.',
  },
  undecided: {
    type: () => [Relationship],
    description: `Recorded on the survivor since the merge, and left with it for a person to decide; at most ${MOST_LISTED}.`,
  },
  undecidedCount: { type: () => Int, description: 'How many of these there are in all.' },
})

interface UnmergeInput {
  readonly mergeId: string
  readonly dryRun?: boolean | null
  readonly idempotencyKey?: string | null
}

const NOTHING: { readonly ids: readonly string[]; readonly undecided: readonly string[] } = { ids: [], undecided: [] }

/** `unmergeEntities`: a merge that was a mistake is undone. */
export const UnmergeMutation = mutations({
  unmergeEntities: {
    type: () => UnmergeEntitiesPayload,
    role: 'EDITOR',
    description:
      'Undoes a merge: what it moved goes back, with all that parties have said since under the id that was merged away. What was recorded later on the survivor stays there and is listed.',
    args: argumentsWith('UnmergeEntitiesArgs', {
      input: { type: () => UnmergeEntitiesInput, required: true, description: 'Which merge.' },
    }),
    async resolve({ input }: { readonly input: UnmergeInput }, context: Context) {
      const { idempotencyKey = null, dryRun, mergeId } = input
      const { viewer, requestId } = context
      const author = { mergeId, by: viewer.name, at: new Date().toISOString(), requestId, reason: null }
      const guards = { dryRun: dryRun ?? false, idempotencyKey, asked: ['unmergeEntities', mergeId] }
      const came = await guarded(context, guards, (tx) => orRefused(NOTHING, () => unmerge(tx, author)))
      const { ids, undecided, mistakes } = 'refusal' in came ? { ...NOTHING, mistakes: [came.refusal] } : came.result
      return {
        entities: await recordsNow(context, ids),
        undecided: await recordsNow(context, undecided.slice(0, MOST_LISTED)),
        undecidedCount: undecided.length,
        userErrors: mistakes.map((it) => userErrorOf(it, null)),
      }
    },
  },
})

async function recordsNow({ loaders }: Context, ids: readonly string[]): Promise<unknown[]> {
  loaders.clear()
  const found = await Promise.all(ids.map((id) => loaders.load(recordsById, null, id)))
  return [...new Map(found.flatMap((it) => (it ? [[it.id, it] as const] : []))).values()]
}
