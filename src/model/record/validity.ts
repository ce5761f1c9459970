import { Field, ObjectType } from 'type-graphql'
import { DateScalar, FuzzyDate } from '../scalars.ts'

const day = { nullable: true, simple: true } as const

@ObjectType('Validity', {
  description:
    'When something held: as the source words it, the earliest and latest day either end can mean, and the days on which a source saw it hold.',
})
export class Validity {
  @Field(() => FuzzyDate, { ...day, description: 'When it began, in the words of the source; null when unknown.' })
  readonly start!: string | null

  @Field(() => FuzzyDate, {
    ...day,
    description: 'When it ended, in the words of the source; null when unknown or still going on.',
  })
  readonly end!: string | null

  @Field(() => DateScalar, { ...day, description: 'It cannot have begun before this day.' })
  readonly startEarliest!: string | null

  @Field(() => DateScalar, { ...day, description: 'It must have begun by this day.' })
  readonly startLatest!: string | null

  @Field(() => DateScalar, { ...day, description: 'It cannot have ended before this day.' })
  readonly endEarliest!: string | null

  @Field(() => DateScalar, { ...day, description: 'It must have ended by this day.' })
  readonly endLatest!: string | null

  @Field(() => [DateScalar], { simple: true, description: 'The single days that sources vouch for.' })
  readonly attestedOn!: readonly string[]
}

/** The properties that hold a validity in the graph. */
export const VALIDITY_PROPERTIES = [
  'start',
  'end',
  'startEarliest',
  'startLatest',
  'endEarliest',
  'endLatest',
  'attestedOn',
] as const

/**
 * What a row answers when GraphQL asks it for its validity: a function, since few lists ask it of every row.
 * GraphQL calls it on the row.
 */
export function resolveValidity(this: Readonly<Record<string, unknown>>): Validity {
  return validityOf(this)
}

/** The validity that a row's properties hold. */
export function validityOf(row: Readonly<Record<string, unknown>>): Validity {
  const validity: Record<string, unknown> = {}
  for (const name of VALIDITY_PROPERTIES) validity[name] = row[name] ?? null
  validity.attestedOn ??= []
  return validity as unknown as Validity
}
