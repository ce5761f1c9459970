import { Field, Int } from 'type-graphql'
import { DateTimeScalar } from '../scalars.ts'
import { Basis } from './basis.ts'
import { Node } from './node.ts'

/** The fields that every record has, entity or relationship. */
export abstract class RecordNode extends Node {
  readonly disputed!: boolean
  readonly disputedFields!: readonly string[]
  readonly basis!: Basis
  readonly version!: number
  readonly createdAt!: string
  readonly updatedAt!: string
}

/** Adds these fields to an interface type: TypeGraphQL inherits fields from GraphQL types alone, and this is none. */
export const RecordFields = (): ClassDecorator => (target) => {
  const add = (name: string, type: () => unknown, description: string) =>
    Field(type as () => StringConstructor, { description, simple: true })(target.prototype as object, name)
  add('disputed', () => Boolean, 'True while claims that nobody withdrew or settled disagree.')
  add('disputedFields', () => [String], 'The fields about which they disagree.')
  add('basis', () => Basis.type, 'The strongest basis that any of its claims has.')
  add('version', () => Int, 'Grows by one with each change of its values, from 1.')
  add('createdAt', () => DateTimeScalar, 'When it was first recorded.')
  add('updatedAt', () => DateTimeScalar, 'When its values last changed.')
}
