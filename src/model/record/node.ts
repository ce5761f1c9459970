import { Field, ID, InterfaceType } from 'type-graphql'

/** Whatever has an id. Rows name their own type. */
@InterfaceType('Node', {
  description: 'Whatever has an id of its own and can be asked for by it.',
  resolveType: (row: { readonly __typename: string }) => row.__typename,
})
export abstract class Node {
  @Field(() => ID, { description: 'Unique in the whole graph, and the same as the property `id` there.', simple: true })
  readonly id!: string
}
