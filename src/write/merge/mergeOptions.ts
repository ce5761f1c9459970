import { Field, InputType } from 'type-graphql'
import type { ValidationError } from '../claims/validationError.ts'
import { IdempotentInput } from '../sync/recordInput.ts'
import { MergeRefusedError } from './mergeRefusedError.ts'

/** The options that the inputs of mergeEntities and unmergeEntities share. */
@InputType()
export abstract class MergeOptions extends IdempotentInput {
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Computes the result without writing anything.',
  })
  readonly dryRun?: boolean | null
}

/**
 * Turns a refusal into a result with errors, which is stored and returned to repeated requests like any other result. The
 * refusal must come before the first write, since the transaction commits.
 */
export async function catchRefusal<R extends object>(
  nothing: R,
  work: () => Promise<R>,
): Promise<R & { readonly errors: readonly ValidationError[] }> {
  try {
    return { errors: [], ...(await work()) }
  } catch (error) {
    if (error instanceof MergeRefusedError) return { ...nothing, errors: [error.validationError] }
    throw error
  }
}
