import { Field, InputType } from 'type-graphql'
import { badUserInput } from '../../lib/errors.ts'
import { DateScalar, DateTimeScalar } from '../scalars.ts'
import { enumType } from './enumType.ts'

export const Certainty = enumType('Certainty', 'How certain validity must be when dates are imprecise or open.', {
  CERTAIN: 'Only records that must have been valid on that day.',
  POSSIBLE: 'Also records that may have been valid: an unknown bound counts as open.',
  ATTESTED: 'Only records that a source attests for that day.',
})

const optional = { nullable: true } as const

@InputType('AsOf', {
  description:
    'The point in time of an answer. An argument of a field applies to the field and all fields below it; a missing field is inherited from above, and certainty is POSSIBLE by default. Without validOn, dates restrict nothing.',
})
export class AsOfInput {
  @Field(() => DateScalar, { ...optional, description: 'The day on which the records were valid.' })
  readonly validOn?: string | null

  @Field(() => DateTimeScalar, {
    ...optional,
    description:
      'Transaction time: the state of the graph at this time, without later changes. A time in the future is the present. It is supported on records requested by id and below them on ends, names, external ids and unfiltered lists of an entity with up to 1,000 relationships; lists of a kind, searches, filters and claims reject it.',
  })
  readonly knownAt?: string | null

  @Field(() => Certainty.type, { ...optional, description: 'How certain validity must be; POSSIBLE by default.' })
  readonly certainty?: string | null
}

/** The options of an argument `asOf`. */
export const AS_OF_FIELD = {
  nullable: true,
  description: 'Point in time of this field and all fields below it.',
} as const

/** The point in time of an answer. Every row has the one with which it was read. */
export interface AsOf {
  readonly validOn: string | null
  /** An RFC 3339 instant in UTC, or null for the present. A row with an instant was read from the change log. */
  readonly knownAt: string | null
  readonly certainty: string
}

/** An as-of with a transaction time, which the change log answers. */
export interface HistoricalAsOf extends AsOf {
  readonly knownAt: string
}

/** Whether an as-of has a transaction time. */
export const isHistorical = (asOf: AsOf | undefined): asOf is HistoricalAsOf => asOf?.knownAt != null

/** The as-of of a request without one: dates restrict nothing. */
export const UNRESTRICTED: AsOf = { validOn: null, knownAt: null, certainty: 'POSSIBLE' }

/** The as-of of a field: its argument merged, field by field, over the as-of of its parent. */
export function asOfWithin(outer: AsOf | undefined, given: AsOfInput | null | undefined): AsOf {
  const above = outer ?? UNRESTRICTED
  if (!given) return above
  return {
    validOn: given.validOn ?? above.validOn,
    knownAt: given.knownAt ?? above.knownAt,
    certainty: given.certainty ?? above.certainty,
  }
}

/**
 * Rejects a transaction time where only the present state can be read.
 * @param what names the field, for the message
 */
export function refuseKnownAt(asOf: AsOf | undefined, what: string): void {
  if (!isHistorical(asOf)) return
  throw badUserInput(
    `${what} without knownAt, which is supported on records requested by id and below them on ends, names, external ids and unfiltered lists`,
    `knownAt: ${asOf.knownAt}`,
  )
}

/** The as-of of a query that reads the present state; a transaction time is rejected. */
export function asOfNow(given: AsOfInput | null | undefined, what: string): AsOf {
  const asOf = asOfWithin(undefined, given)
  refuseKnownAt(asOf, what)
  return asOf
}

/** Like `withAsOf`, but mutates the row: only for rows that this request has just read. */
export function stampAsOf<R extends object>(asOf: AsOf, row: R): R & { readonly asOf: AsOf } {
  const seen = row as R & { asOf: AsOf }
  seen.asOf = asOf
  return seen
}

/** A copy of a row with an as-of, which the fields below inherit; without one it is unrestricted. */
export function withAsOf<R extends object>(asOf: AsOf | undefined, row: R & { readonly asOf?: AsOf }): R {
  const [current = UNRESTRICTED, requested = UNRESTRICTED] = [row.asOf, asOf]
  return current === requested ? row : { ...row, asOf: requested }
}
