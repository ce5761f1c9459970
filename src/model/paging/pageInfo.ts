import { Field, ObjectType } from 'type-graphql'
import { Cursor } from '../scalars.ts'

@ObjectType('PageInfo', { description: 'The position of a page in its list (Relay cursor connections).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'There are records after this page.', simple: true })
  readonly hasNextPage!: boolean

  @Field(() => Boolean, { description: 'There are records before this page.', simple: true })
  readonly hasPreviousPage!: boolean

  @Field(() => Cursor, {
    nullable: true,
    description: 'The cursor of the first record; null on an empty page.',
    simple: true,
  })
  readonly startCursor!: string | null

  @Field(() => Cursor, {
    nullable: true,
    description:
      'The cursor of the last record; null on an empty page. In the change feed, the position up to which the page was read, also on an empty page.',
    simple: true,
  })
  readonly endCursor!: string | null
}
