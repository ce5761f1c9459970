import { Field, ID, InterfaceType } from 'type-graphql'

/** An object with an id. Rows have their type in `__typename`. */
@InterfaceType('Node', {
  description: 'An object with an id, by which it can be requested.',
  resolveType: (row: { readonly __typename: string }) => row.__typename,
})
export abstract class Node {
  @Field(() => ID, {
    description: 'The id, unique in the whole graph; the property `id` has the same value there.',
    simple: true,
  })
  readonly id!: string
}
