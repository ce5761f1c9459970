import { Field, Int, ObjectType } from 'type-graphql'
import type { ValidationError } from '../claims/validationError.ts'

/** Why a write was rejected: a code for programs, and a message for people. */
export interface UserErrorRow {
  readonly code: string
  readonly message: string
  readonly field: readonly string[] | null
  readonly itemIndex: number | null
}

@ObjectType('UserError', {
  description: 'One reason why a write was rejected and nothing was written: what was expected and what was found.',
})
export class UserError implements UserErrorRow {
  @Field(() => String, { description: 'The kind of error, for programs, such as NOT_FOUND or CONFLICT.', simple: true })
  readonly code!: string

  @Field(() => String, { description: 'What was expected and what was found, for people.', simple: true })
  readonly message!: string

  @Field(() => [String], {
    nullable: true,
    description: 'The path into the input; null when the error concerns the input as a whole.',
    simple: true,
  })
  readonly field!: readonly string[] | null

  @Field(() => Int, { nullable: true, description: 'The index of the item in its batch, from 0.', simple: true })
  readonly itemIndex!: number | null
}

/** The position of an item in a batch, and the name of its write; null when the item does not have exactly one. */
export interface ItemPosition {
  readonly index: number
  readonly name: string | null
}

/** @param position null for a mutation that is not a batch */
export const toUserError = ({ code, path, message }: ValidationError, position: ItemPosition | null): UserErrorRow => ({
  code,
  message,
  field: position ? batchPath(position, path) : path.length === 0 ? null : path,
  itemIndex: position?.index ?? null,
})

const batchPath = ({ index, name }: ItemPosition, path: readonly string[]): string[] => [
  'items',
  String(index),
  ...(name === null ? [] : [name]),
  ...path,
]
