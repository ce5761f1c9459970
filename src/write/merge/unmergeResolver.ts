import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Context } from '../../model/context.ts'
import { Entity } from '../../model/entities/entity.ts'
import { recordsById } from '../../model/record/recordsById.ts'
import { describedFor, RequiresRole } from '../../model/record/requiresRole.ts'
import { RelationshipRecord } from '../../model/relationships/relationship.ts'
import { runMutation } from '../sync/runMutation.ts'
import { toUserError, UserError, type UserErrorRow } from '../sync/userError.ts'
import { catchRefusal, MergeOptions } from './mergeOptions.ts'
import { MAX_LISTED } from './relationshipsRecordedSince.ts'
import { unmerge } from './unmerge.ts'

@InputType('UnmergeEntitiesInput', { description: 'The merge to undo.' })
class UnmergeEntitiesInput extends MergeOptions {
  @Field(() => ID, { description: 'The mergeId that mergeEntities returned.' })
  readonly mergeId!: string
}

@ObjectType('UnmergeEntitiesPayload', { description: 'Result of unmergeEntities.' })
class UnmergeEntitiesPayload {
  @Field(() => [Entity], {
    simple: true,
    description: 'The surviving entity and the restored entity; empty when refused.',
  })
  readonly entities!: readonly unknown[]

  @Field(() => [RelationshipRecord], {
    simple: true,
    description: `Relationships that were recorded on the surviving entity since the merge and stay with it until a person assigns them; at most ${MAX_LISTED}.`,
  })
  readonly undecided!: readonly unknown[]

  @Field(() => Int, { simple: true, description: 'The total number of such relationships.' })
  readonly undecidedCount!: number

  @Field(() => [UserError], { simple: true, description: 'Why nothing was written; empty on success.' })
  readonly userErrors!: readonly UserErrorRow[]
}

const NOTHING: { readonly ids: readonly string[]; readonly undecided: readonly string[] } = { ids: [], undecided: [] }

@Resolver()
export class UnmergeResolver {
  @RequiresRole('EDITOR')
  @Mutation(() => UnmergeEntitiesPayload, {
    description: describedFor(
      'EDITOR',
      'Undoes a merge: moves back what the merge moved, and all claims that parties have since recorded under the id that was merged away. Relationships that were recorded on the surviving entity since the merge stay there and are listed.',
    ),
  })
  async unmergeEntities(
    @Arg('input', () => UnmergeEntitiesInput, { description: 'The merge to undo.' }) input: UnmergeEntitiesInput,
    @Ctx() context: Context,
  ): Promise<UnmergeEntitiesPayload> {
    const { idempotencyKey = null, dryRun, mergeId } = input
    const { viewer, requestId } = context
    const author = { mergeId, by: viewer.name, at: new Date().toISOString(), requestId, reason: null }
    const options = { dryRun: dryRun ?? false, idempotencyKey, fingerprint: ['unmergeEntities', mergeId] }
    const outcome = await runMutation(context, options, (tx) => catchRefusal(NOTHING, () => unmerge(tx, author)))
    const result = 'refusal' in outcome ? { ...NOTHING, errors: [outcome.refusal] } : outcome.result
    return {
      entities: await reloadRecords(context, result.ids),
      undecided: await reloadRecords(context, result.undecided.slice(0, MAX_LISTED)),
      undecidedCount: result.undecided.length,
      userErrors: result.errors.map((error) => toUserError(error, null)),
    }
  }
}

/** Reads records after the write. In a dry run the restored id still redirects, so duplicates are removed. */
async function reloadRecords({ loaders }: Context, ids: readonly string[]): Promise<unknown[]> {
  loaders.clear()
  const records = await Promise.all(ids.map((id) => loaders.load(recordsById, null, id)))
  return [...new Map(records.flatMap((record) => (record ? [[record.id, record] as const] : []))).values()]
}
