import { type ClassType, ObjectType } from 'type-graphql'
import type { Context } from '../../model/context.ts'
import { addFields, namedClass, type PlainField } from '../../model/record/declare.ts'
import { recordsById } from '../../model/record/recordsById.ts'
import { UserError } from './userError.ts'

/** Declares what a mutation answers: fields of its own, and why it was refused. */
export function payloadType(
  name: string,
  description: string,
  fields: Readonly<Record<string, PlainField>>,
): ClassType<object> {
  const payload = namedClass(name)
  ObjectType(name, { description })(payload)
  addFields(payload, {
    ...fields,
    userErrors: { type: () => [UserError], description: 'Why nothing was written; empty when all went well.' },
  })
  return payload
}

/** The record as it stands after a write; null when there is none. */
export async function recordNow({ loaders }: Context, id: string | null): Promise<unknown> {
  loaders.clear()
  return id === null ? null : ((await loaders.load(recordsById, null, id)) ?? null)
}
