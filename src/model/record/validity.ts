import { Field, ObjectType } from 'type-graphql'
import { DateScalar, FuzzyDate } from '../scalars.ts'

const day = { nullable: true, simple: true } as const

@ObjectType('Validity', {
  description:
    'Validity period: EDTF dates as the source states them, the earliest and latest possible day of each bound, and the attested days.',
})
export class Validity {
  @Field(() => FuzzyDate, { ...day, description: 'The start as the source states it; null when unknown.' })
  readonly start!: string | null

  @Field(() => FuzzyDate, {
    ...day,
    description: 'The end as the source states it; null when unknown or not yet reached.',
  })
  readonly end!: string | null

  @Field(() => DateScalar, { ...day, description: 'The earliest possible day of the start.' })
  readonly startEarliest!: string | null

  @Field(() => DateScalar, { ...day, description: 'The latest possible day of the start.' })
  readonly startLatest!: string | null

  @Field(() => DateScalar, { ...day, description: 'The earliest possible day of the end.' })
  readonly endEarliest!: string | null

  @Field(() => DateScalar, { ...day, description: 'The latest possible day of the end.' })
  readonly endLatest!: string | null

  @Field(() => [DateScalar], { simple: true, description: 'The single days on which sources attest it.' })
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

/** The property `validity` of a row: a function that GraphQL calls on the row, since few requests select it. */
export function resolveValidity(this: Readonly<Record<string, unknown>>): Validity {
  return validityOf(this)
}

/** The validity in the properties of a row. */
export function validityOf(row: Readonly<Record<string, unknown>>): Validity {
  const validity: Record<string, unknown> = {}
  for (const name of VALIDITY_PROPERTIES) validity[name] = row[name] ?? null
  validity.attestedOn ??= []
  return validity as unknown as Validity
}
