import { Field, ObjectType } from 'type-graphql'
import { Cursor } from '../scalars.ts'

@ObjectType('PageInfo', { description: 'Where a page lies in its list (Relay cursor connections).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'There is more after this page.', simple: true })
  readonly hasNextPage!: boolean

  @Field(() => Boolean, { description: 'There is more before this page.', simple: true })
  readonly hasPreviousPage!: boolean

  @Field(() => Cursor, {
    nullable: true,
    description: 'The place of the first record; null on an empty page.',
    simple: true,
  })
  readonly startCursor!: string | null

  @Field(() => Cursor, {
    nullable: true,
    description:
      'The place of the last record; null on an empty page. In the feed of changes the place up to which the page was read, also on an empty page.',
    simple: true,
  })
  readonly endCursor!: string | null
}
