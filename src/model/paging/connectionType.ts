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
    @Field(() => Cursor, { description: 'Its place in the list, for after and before.', simple: true })
    readonly cursor!: () => string

    @Field(node as TypeThunk, { description: `The ${name} itself.`, simple: true })
    readonly node!: unknown
  }
  return EdgeType
}

export const edgeDescription = (name: string): string => `A ${name} and its place in the list.`

/** Declares `<name>Connection` for a list without a count. One with more fields extends it, as an edge does. */
export function uncountedConnectionOf(name: string, edge: ClassType<object>, node: () => object) {
  @ObjectType(`${name}Connection`, { description: connectionDescription(name) })
  class ConnectionType {
    @Field(() => [edge], { description: 'The records with their places.', simple: true })
    readonly edges!: unknown

    @Field(() => [node() as ClassType<object>], { description: 'The records alone.', simple: true })
    readonly nodes!: unknown

    @Field(() => PageInfo, { description: 'Where the page lies in its list.', simple: true })
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
      description: 'How many the whole list has. Null, with an error, when it could not be counted in time.',
      simple: true,
    })
    readonly totalCount!: unknown
  }
  return CountedConnectionType
}
