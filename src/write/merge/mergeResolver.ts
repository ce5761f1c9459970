import { randomUUID } from 'node:crypto'
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Context } from '../../model/context.ts'
import { Entity } from '../../model/entities/entity.ts'
import { describedFor, RequiresRole } from '../../model/record/requiresRole.ts'
import type { Transaction } from '../../neo4j/graph/transaction.ts'
import { readRedirects } from '../claims/redirects.ts'
import type { ValidationError } from '../claims/validationError.ts'
import { RecordKey } from '../sync/inputs.ts'
import { readKeyResolver, resolveKey } from '../sync/keyResolver.ts'
import { reloadRecord } from '../sync/payload.ts'
import { runMutation } from '../sync/runMutation.ts'
import { toUserError, UserError, type UserErrorRow } from '../sync/userError.ts'
import { MAX_LINKS, merge } from './merge.ts'
import { catchRefusal, MergeOptions } from './mergeOptions.ts'

@InputType('MergeEntitiesInput', { description: 'Two entities that represent the same thing.' })
class MergeEntitiesInput extends MergeOptions {
  @Field(() => RecordKey, { description: 'The entity that survives the merge.' })
  readonly into!: RecordKey

  @Field(() => RecordKey, {
    description: 'The entity that is merged away; its id then redirects to the surviving entity.',
  })
  readonly from!: RecordKey

  @Field(() => String, { nullable: true, description: 'Why the two are the same, for later readers.' })
  readonly reason?: string | null
}

@ObjectType('MergeEntitiesPayload', { description: 'Result of mergeEntities.' })
class MergeEntitiesPayload {
  @Field(() => Entity, {
    nullable: true,
    simple: true,
    description: 'The surviving entity; null when the merge was refused.',
  })
  readonly entity!: unknown

  @Field(() => ID, {
    nullable: true,
    simple: true,
    description: 'The id for unmergeEntities; null when nothing was written.',
  })
  readonly mergeId!: string | null

  @Field(() => Int, {
    simple: true,
    description: 'The number of relationships that moved; in a dry run, that would move.',
  })
  readonly movedRelationships!: number

  @Field(() => [UserError], { simple: true, description: 'Why nothing was written; empty on success.' })
  readonly userErrors!: readonly UserErrorRow[]
}

/** Stored as the result of the request, and returned again to a repeated request. */
interface MergeResult {
  readonly intoId: string | null
  readonly mergeId: string | null
  readonly moved: number
  readonly errors: readonly ValidationError[]
}

const NOTHING: MergeResult = { intoId: null, mergeId: null, moved: 0, errors: [] }

@Resolver()
export class MergeResolver {
  @RequiresRole('EDITOR')
  @Mutation(() => MergeEntitiesPayload, {
    description: describedFor(
      'EDITOR',
      `Merges one entity into another of the same kind: relationships, names, external ids and claims move, and its id redirects to the surviving entity. unmergeEntities undoes it. Refused when the two entities are linked to each other, or when more than ${MAX_LINKS.toLocaleString('en')} relationships would move.`,
    ),
  })
  async mergeEntities(
    @Arg('input', () => MergeEntitiesInput, { description: 'The two entities.' }) input: MergeEntitiesInput,
    @Ctx() context: Context,
  ): Promise<MergeEntitiesPayload> {
    const { idempotencyKey = null, dryRun, ...merged } = input
    const options = { dryRun: dryRun ?? false, idempotencyKey, fingerprint: ['mergeEntities', merged] }
    const outcome = await runMutation(context, options, (tx) => mergeByKeys(tx, input, context))
    const result = 'refusal' in outcome ? { ...NOTHING, errors: [outcome.refusal] } : outcome.result
    return {
      entity: await reloadRecord(context, result.intoId),
      mergeId: options.dryRun ? null : result.mergeId,
      movedRelationships: result.moved,
      userErrors: result.errors.map((error) => toUserError(error, null)),
    }
  }
}

async function mergeByKeys(tx: Transaction, input: MergeEntitiesInput, context: Context): Promise<MergeResult> {
  const { into, from, reason = null } = input
  const keys = await readKeyResolver(tx, [into, from])
  const errors: ValidationError[] = []
  const ids = [resolveKey(into, ['into'], keys, errors), resolveKey(from, ['from'], keys, errors)]
  if (errors.length > 0) return { ...NOTHING, errors }
  const [intoId, fromId] = ids.map(await readRedirects(tx, ids)) as [string, string]
  const { viewer, requestId } = context
  const author = { mergeId: `merge:${randomUUID()}`, by: viewer.name, at: new Date().toISOString(), requestId, reason }
  return catchRefusal(NOTHING, async () => {
    const moved = await merge(tx, intoId, fromId, author)
    return { intoId, mergeId: author.mergeId, moved, errors: [] }
  })
}
