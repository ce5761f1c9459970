import { type ClassType, Field, Int, ObjectType } from 'type-graphql'
import { Cursor } from '../scalars.ts'
import { PageInfo } from './pageInfo.ts'

type TypeThunk = () => ClassType<object>

/** Declares `<name>Edge` and `<name>Connection` over a type, and returns the connection. */
export const connectionType = (name: string, node: () => object): ClassType<object> =>
  connectionOf(name, edgeOf(name, node), node)

/**
 * Declares `<name>Edge` over a type. An edge with more fields extends it: a class with the same GraphQL name that
 * declares them, which takes its place in the schema.
 */
export function edgeOf(name: string, node: () => object) {
  @ObjectType(`${name}Edge`, { description: edgeDescription(name) })
  class EdgeType {
    @Field(() => Cursor, { description: 'The cursor of the record, for after and before.', simple: true })
    readonly cursor!: () => string

    @Field(node as TypeThunk, { description: 'The record.', simple: true })
    readonly node!: unknown
  }
  return EdgeType
}

export const edgeDescription = (name: string): string =>
  `An edge of a list of ${name} records: a record with its cursor.`

/** Declares `<name>Connection` for a list without a count. One with more fields extends it, as an edge does. */
export function uncountedConnectionOf(name: string, edge: ClassType<object>, node: () => object) {
  @ObjectType(`${name}Connection`, { description: connectionDescription(name) })
  class ConnectionType {
    @Field(() => [edge], { description: 'The records with their cursors.', simple: true })
    readonly edges!: unknown

    @Field(() => [node() as ClassType<object>], { description: 'The records without cursors.', simple: true })
    readonly nodes!: unknown

    @Field(() => PageInfo, { description: 'The position of the page in the list.', simple: true })
    readonly pageInfo!: unknown
  }
  return ConnectionType
}

export const connectionDescription = (name: string): string => `A page of a list of ${name} records.`

/** The same for a list with a count. */
export function connectionOf(name: string, edge: ClassType<object>, node: () => object) {
  @ObjectType(`${name}Connection`, { description: connectionDescription(name) })
  class CountedConnectionType extends uncountedConnectionOf(name, edge, node) {
    @Field(() => Int, {
      nullable: true,
      description:
        'The number of records in the whole list. Null, with an error, when counting exceeded the time limit.',
      simple: true,
    })
    readonly totalCount!: unknown
  }
  return CountedConnectionType
}
