import { Extensions, Field, ObjectType } from 'type-graphql'
import { lazy } from '../../lib/lazy.ts'
import { kinds } from '../entities/entity.ts'
import { connectionType } from '../paging/connectionType.ts'
import type { AsOf } from '../record/asOf.ts'
import { Basis } from '../record/basis.ts'
import { Node } from '../record/node.ts'
import { propertiesIn } from '../record/properties.ts'
import { ALL, type Wanted } from '../record/wanted.ts'
import { relationshipTypes } from '../relationships/relationship.ts'
import { DateTimeScalar } from '../scalars.ts'
import { Source } from '../sources/source.ts'
import { claimableOfEntity, claimableOfRelationship, PERIOD_PROPERTIES } from './claimable.ts'
import { decodeName } from './claimValues.ts'

@ObjectType('ClaimedValue', {
  description: 'A claimed value. A field with several values has one ClaimedValue for each.',
})
export class ClaimedValue {
  @Field(() => String, { description: 'The name of the field.', simple: true })
  readonly field!: string

  @Field(() => String, { nullable: true, description: 'The value as text.', simple: true })
  readonly value!: string | null
}

const optional = { nullable: true, simple: true } as const

@ObjectType('Claim', {
  implements: Node,
  description: 'A set of values that one party states about one record, based on one source.',
})
export class Claim extends Node {
  readonly aboutId!: string
  readonly claimedById?: string | null
  /** The as-of with which the record was read. */
  readonly asOf?: AsOf

  @Field(() => [ClaimedValue], { description: 'The claimed values.', simple: true })
  @Extensions({ needs: ALL })
  readonly values!: readonly ClaimedValue[]

  @Field(() => Source, { description: 'The source of the claim.', simple: true })
  @Extensions({ needs: [] })
  readonly source!: Source

  @Field(() => String, { ...optional, description: 'A short quotation from the source.' })
  readonly quote!: string | null

  @Field(() => String, { ...optional, description: 'The place in the source: a paragraph, a row, a page.' })
  readonly locator!: string | null

  @Field(() => String, { ...optional, description: 'A remark of the party that recorded the claim.' })
  readonly note!: string | null

  @Field(() => Basis.type, { description: 'How the claim rests on its source.', simple: true })
  readonly basis!: string

  @Field(() => DateTimeScalar, { description: 'The time at which it was recorded or last changed.', simple: true })
  readonly recordedAt!: string

  @Field(() => String, { description: 'The party that recorded it.', simple: true })
  readonly recordedBy!: string

  @Field(() => DateTimeScalar, {
    ...optional,
    description: 'The time at which the party withdrew it; null while it is active.',
  })
  readonly withdrawnAt!: string | null

  @Field(() => String, { ...optional, description: 'The reason for the withdrawal, as the party gave it.' })
  readonly withdrawalReason!: string | null
}

export const ClaimConnection = connectionType('Claim', () => Claim)

/** Every property that can be claimed about any record, in the order of the field `values`. */
const claimedProperties = lazy(() => {
  const all = [
    ...[...kinds.values()].map(claimableOfEntity),
    ...[...relationshipTypes.values()].map(claimableOfRelationship),
  ]
  const fields = all.flatMap(({ fields }) => fields.map(({ property }) => property))
  return [...new Set([...fields, ...PERIOD_PROPERTIES, ...all.flatMap(({ sets }) => sets)])]
})

export type ClaimRow = Claim & { readonly recordedKey: string }

/** Builds a claim from a column `c {.*}`. */
export function claimFrom(column: unknown, source: Source): ClaimRow {
  const row = column as Readonly<Record<string, unknown>>
  return rowFrom({ ...row, values: valuesIn(row) }, source)
}

/** Builds a claim from the properties of a projection. */
export const claimOf = (values: readonly unknown[], projection: NonNullable<Wanted>, source: Source): ClaimRow =>
  rowFrom(propertiesIn(values, projection), source)

const rowFrom = (row: Readonly<Record<string, unknown>>, source: Source): ClaimRow =>
  Object.assign(row, { __typename: 'Claim', aboutId: row.about, source }) as unknown as ClaimRow

function valuesIn(row: Readonly<Record<string, unknown>>): ClaimedValue[] {
  return claimedProperties().flatMap((field) => textsOf(field, row[field]).map((value) => ({ field, value })))
}

/** The value of a field as texts: one for each member of a list, else one; none when there is no value. */
export function textsOf(field: string, value: unknown): string[] {
  if (value === null || value === undefined) return []
  if (!Array.isArray(value)) return [String(value)]
  return value.map((member) => (field === 'names' ? decodeName(String(member)).value : String(member)))
}
