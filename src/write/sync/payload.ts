import { Field, ObjectType } from 'type-graphql'
import type { Context } from '../../model/context.ts'
import { recordsById } from '../../model/record/recordsById.ts'
import { UserError, type UserErrorRow } from './userError.ts'

/** The part that all payloads of mutations share. */
@ObjectType()
export abstract class MutationPayload {
  @Field(() => [UserError], { description: 'Why nothing was written; empty on success.', simple: true })
  readonly userErrors!: readonly UserErrorRow[]
}

/** Reads a record again after a write; null when the id is null or the record was deleted. */
export async function reloadRecord({ loaders }: Context, id: string | null): Promise<unknown> {
  loaders.clear()
  return id === null ? null : ((await loaders.load(recordsById, null, id)) ?? null)
}
