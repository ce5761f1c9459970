import { IsOptional, Max, Min } from 'class-validator'
import { ArgsType, Field, Int } from 'type-graphql'
import { badUserInput } from '../../lib/errors.ts'
import { Cursor } from '../scalars.ts'
import { decodeCursor } from './cursor.ts'

const MAX_PAGE_SIZE = 100
const DEFAULT_PAGE_SIZE = 20

/** The first records of a list, from a place on. */
@ArgsType()
export class ForwardPageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many, from the front: 1 to ${MAX_PAGE_SIZE}; ${DEFAULT_PAGE_SIZE} when absent.`,
  })
  @IsOptional()
  @Min(1)
  @Max(MAX_PAGE_SIZE)
  readonly first?: number | null

  @Field(() => Cursor, { nullable: true, description: 'Only what comes after this place in the list.' })
  readonly after?: string | null
}

/** A page of a list, forwards or backwards. */
@ArgsType()
export class PageArgs extends ForwardPageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many, from the back: 1 to ${MAX_PAGE_SIZE}; not together with first.`,
  })
  @IsOptional()
  @Min(1)
  @Max(MAX_PAGE_SIZE)
  readonly last?: number | null

  @Field(() => Cursor, { nullable: true, description: 'Only what comes before this place in the list.' })
  readonly before?: string | null
}

/** What a statement needs to know of a page. `after` and `before` are keys of the list's order. */
export interface Page {
  readonly size: number
  readonly backward: boolean
  readonly after: string | null
  readonly before: string | null
}

/**
 * The page that the arguments ask for.
 * @param list names the list and its order: a cursor of another one is refused.
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

/** Whether a page is of a size that fields take, for whoever looks at one before its field does. */
export const isAllowed = ({ size }: Page): boolean => size >= 1 && size <= MAX_PAGE_SIZE
