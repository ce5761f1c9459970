import { IsOptional, Max, Min } from 'class-validator'
import { ArgsType, Field, Int } from 'type-graphql'
import { badUserInput } from '../../lib/errors.ts'
import { Cursor } from '../scalars.ts'
import { decodeCursor } from './cursor.ts'

const MAX_PAGE_SIZE = 100
const DEFAULT_PAGE_SIZE = 20

/** Arguments of a list that is paged forwards only. */
@ArgsType()
export class ForwardPageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `Number of records from the start, 1 to ${MAX_PAGE_SIZE}; ${DEFAULT_PAGE_SIZE} by default.`,
  })
  @IsOptional()
  @Min(1)
  @Max(MAX_PAGE_SIZE)
  readonly first?: number | null

  @Field(() => Cursor, { nullable: true, description: 'Only records after this cursor.' })
  readonly after?: string | null
}

/** Arguments of a list that is paged in both directions. */
@ArgsType()
export class PageArgs extends ForwardPageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `Number of records from the end, 1 to ${MAX_PAGE_SIZE}; not together with first.`,
  })
  @IsOptional()
  @Min(1)
  @Max(MAX_PAGE_SIZE)
  readonly last?: number | null

  @Field(() => Cursor, { nullable: true, description: 'Only records before this cursor.' })
  readonly before?: string | null
}

/** The page that a statement reads. `after` and `before` are keys in the order of the list. */
export interface Page {
  readonly size: number
  readonly backward: boolean
  readonly after: string | null
  readonly before: string | null
}

/**
 * The page that the arguments request.
 * @param list the name of the list and its order; a cursor of another list is rejected
 */
export function pageOf(list: string, args: PageArgs): Page {
  const { first, last, after, before } = args
  if (first != null && last != null) throw badUserInput('either first or last', `first: ${first} and last: ${last}`)
  return {
    size: last ?? first ?? DEFAULT_PAGE_SIZE,
    backward: last != null,
    after: after == null ? null : decodeCursor(list, after),
    before: before == null ? null : decodeCursor(list, before),
  }
}

/** Whether the size of a page is allowed, for code that reads it before the arguments are validated. */
export const isAllowed = ({ size }: Page): boolean => size >= 1 && size <= MAX_PAGE_SIZE
