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

/** Adds these fields to an interface type, because TypeGraphQL inherits fields only from classes that are GraphQL types. */
export const RecordFields = (): ClassDecorator => (target) => {
  const add = (name: string, type: () => unknown, description: string) =>
    Field(type as () => StringConstructor, { description, simple: true })(target.prototype as object, name)
  add('disputed', () => Boolean, 'True while active claims disagree and no settling claim decides.')
  add('disputedFields', () => [String], 'The fields on which the claims disagree.')
  add('basis', () => Basis.type, 'The strongest basis of its claims.')
  add('version', () => Int, 'The version, from 1; each change of the values increments it.')
  add('createdAt', () => DateTimeScalar, 'The time at which it was first recorded.')
  add('updatedAt', () => DateTimeScalar, 'The time at which its values last changed.')
}
