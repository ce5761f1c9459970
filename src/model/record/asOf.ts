import { Field, InputType } from 'type-graphql'
import { badUserInput } from '../../lib/errors.ts'
import { DateScalar, DateTimeScalar } from '../scalars.ts'
import { enumType } from './enumType.ts'

export const Certainty = enumType('Certainty', 'How sure an as-of answer must be when dates are imprecise or open.', {
  CERTAIN: 'Only what must have held on that day.',
  POSSIBLE: 'Also what may have held: an unknown bound counts as open.',
  ATTESTED: 'Only what a source attests for that very day.',
})

const optional = { nullable: true } as const

@InputType('AsOf', {
  description:
    'When to look from. Given on a field it holds for everything below it; a field left out is inherited from above, and certainty is POSSIBLE where nobody gives one. Without validOn dates decide nothing.',
})
export class AsOfInput {
  @Field(() => DateScalar, { ...optional, description: 'A day in the world.' })
  readonly validOn?: string | null

  @Field(() => DateTimeScalar, {
    ...optional,
    description:
      'A moment of our knowledge: what the graph said then, whatever it learned later. A moment in the future is the present. It is answered for records asked for by id and for what they lead to, lists of relationships of an entity with up to 1,000 of them included; lists of a kind, searches, filters and claims are of the present alone and refuse it.',
  })
  readonly knownAt?: string | null

  @Field(() => Certainty.type, { ...optional, description: 'How sure the answer must be; POSSIBLE when nobody says.' })
  readonly certainty?: string | null
}

/** The options of an argument `asOf`. */
export const AS_OF_FIELD = {
  nullable: true,
  description: 'Point in time of this field and all fields below it.',
} as const

/** When an answer looks from. Every row carries the one it was read with. */
export interface AsOf {
  readonly validOn: string | null
  /** An RFC 3339 instant in UTC; null where it is the present. A row that has it was read from the log of changes. */
  readonly knownAt: string | null
  readonly certainty: string
}

/** An as-of that is answered from the log of changes. */
export interface HistoricalAsOf extends AsOf {
  readonly knownAt: string
}

/** Whether an as-of looks from a moment of our knowledge, and not from the present. */
export const isHistorical = (asOf: AsOf | undefined): asOf is HistoricalAsOf => asOf?.knownAt != null

/** Where nobody says when to look from: every date counts. */
export const UNRESTRICTED: AsOf = { validOn: null, knownAt: null, certainty: 'POSSIBLE' }

/** The as-of of a field: its own argument, field by field, over the one above it. */
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
 * Refuses a moment of knowledge where only the graph as it is can answer.
 * @param what is asked, for the message.
 */
export function refuseKnownAt(asOf: AsOf | undefined, what: string): void {
  if (!isHistorical(asOf)) return
  throw badUserInput(
    `${what} without knownAt, which is answered for records asked for by id, and from there for ends, names, external ids and lists without a filter`,
    `knownAt: ${asOf.knownAt}`,
  )
}

/** The as-of of a query that reads the graph as it is. */
export function asOfNow(given: AsOfInput | null | undefined, what: string): AsOf {
  const asOf = asOfWithin(undefined, given)
  refuseKnownAt(asOf, what)
  return asOf
}

/** The same for a row that was just read and that nobody looks at from elsewhere. */
export function stampAsOf<R extends object>(asOf: AsOf, row: R): R & { readonly asOf: AsOf } {
  const seen = row as R & { asOf: AsOf }
  seen.asOf = asOf
  return seen
}

/** A row together with when it is looked at from; what is below it inherits that. Without an as-of it is always. */
export function withAsOf<R extends object>(asOf: AsOf | undefined, row: R & { readonly asOf?: AsOf }): R {
  const [seen = UNRESTRICTED, wanted = UNRESTRICTED] = [row.asOf, asOf]
  return seen === wanted ? row : { ...row, asOf: wanted }
}
