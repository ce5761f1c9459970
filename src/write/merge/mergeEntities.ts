import { randomUUID } from 'node:crypto'
import { ID, Int } from 'type-graphql'
import type { Context } from '../../model/context.ts'
import { Entity } from '../../model/entities/entity.ts'
import { mutations } from '../../model/record/declare.ts'
import { argumentsWith, inputType } from '../../model/record/inputType.ts'
import type { Transaction } from '../../neo4j/graph/graph.ts'
import { readRedirects } from '../claims/redirects.ts'
import { guarded } from '../sync/guarded.ts'
import { RecordKey } from '../sync/inputs.ts'
import { readLeads } from '../sync/leads.ts'
import { type Mistake, userErrorOf } from '../sync/mistake.ts'
import { payloadType, recordNow } from '../sync/payload.ts'
import { ledTo } from '../sync/provenance.ts'
import type { KeyInput } from '../sync/writeInputs.ts'
import { merge } from './merge.ts'
import { IDEMPOTENCY, orRefused, REHEARSAL } from './mergeInputs.ts'

const MergeEntitiesInput = inputType('MergeEntitiesInput', 'Two entities that are one.', {
  into: { type: () => RecordKey, required: true, description: 'The one that stays.' },
  from: { type: () => RecordKey, required: true, description: 'The one that goes; its id leads to the other then.' },
  reason: { type: () => String, description: 'Why they are one, for whoever wonders later.' },
  ...REHEARSAL,
  ...IDEMPOTENCY,
})

const MergeEntitiesPayload = payloadType('MergeEntitiesPayload', 'What came of mergeEntities.', {
  entity: { type: () => Entity, nullable: true, description: 'The survivor; null when the merge was refused.' },
  mergeId: { type: () => ID, nullable: true, description: 'By this it can be undone; null when nothing was written.' },
  movedRelationships: { type: () => Int, description: 'How many relationships moved; in a dry run, would move.' },
})

interface MergeInput {
  readonly into: KeyInput
  readonly from: KeyInput
  readonly reason?: string | null
  readonly dryRun?: boolean | null
  readonly idempotencyKey?: string | null
}

interface Merged {
  readonly intoId: string | null
  readonly mergeId: string | null
  readonly moved: number
  readonly mistakes: readonly Mistake[]
}

/** `mergeEntities`: two entities that are one become one. */
export const MergeMutation = mutations({
  mergeEntities: {
    type: () => MergeEntitiesPayload,
    role: 'EDITOR',
    description:
      'Merges one entity into another of its kind: relationships, names, external ids and claims move, and its id leads to the survivor. It can be undone. Refused where it would link a thing to itself, or move more than 10,000 relationships.',
    args: argumentsWith('MergeEntitiesArgs', {
      input: { type: () => MergeEntitiesInput, required: true, description: 'Which two.' },
    }),
    async resolve({ input }: { readonly input: MergeInput }, context: Context) {
      const { idempotencyKey = null, dryRun, ...asked } = input
      const guards = { dryRun: dryRun ?? false, idempotencyKey, asked: ['mergeEntities', asked] }
      const came = await guarded(context, guards, (tx) => merged(tx, input, context))
      const { intoId, mergeId, moved, mistakes } =
        'refusal' in came ? { ...NOTHING, mistakes: [came.refusal] } : came.result
      return {
        entity: await recordNow(context, intoId),
        mergeId: guards.dryRun ? null : mergeId,
        movedRelationships: moved,
        userErrors: mistakes.map((it) => userErrorOf(it, null)),
      }
    },
  },
})

const NOTHING: Merged = { intoId: null, mergeId: null, moved: 0, mistakes: [] }

async function merged(tx: Transaction, { into, from, reason = null }: MergeInput, context: Context): Promise<Merged> {
  const leads = await readLeads(tx, [into, from])
  const mistakes: Mistake[] = []
  const led = [ledTo(into, ['into'], leads, mistakes), ledTo(from, ['from'], leads, mistakes)]
  if (mistakes.length > 0) return { ...NOTHING, mistakes }
  const [intoId, fromId] = led.map(await readRedirects(tx, led)) as [string, string]
  const { viewer, requestId } = context
  const author = { mergeId: `merge:${randomUUID()}`, by: viewer.name, at: new Date().toISOString(), requestId, reason }
  return orRefused(NOTHING, async () => {
    const moved = await merge(tx, intoId, fromId, author)
    return { intoId, mergeId: author.mergeId, moved, mistakes: [] }
  })
}
