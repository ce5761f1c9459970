import { Extensions, Field, ObjectType } from 'type-graphql'
import { lazy } from '../../lib/lazy.ts'
import { kinds } from '../entities/entity.ts'
import { connectionType } from '../paging/connection.ts'
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

@ObjectType('ClaimedValue', { description: 'One value that a claim puts forward; a set has one for each member.' })
export class ClaimedValue {
  @Field(() => String, { description: 'The field of the record.', simple: true })
  readonly field!: string

  @Field(() => String, { nullable: true, description: 'The value, as text.', simple: true })
  readonly value!: string | null
}

const optional = { nullable: true, simple: true } as const

@ObjectType('Claim', { implements: Node, description: 'What one party put forward about one record, on one source.' })
export class Claim extends Node {
  readonly aboutId!: string
  readonly claimedById?: string | null
  /** When the record is looked at from, of which this is read. */
  readonly asOf?: AsOf

  @Field(() => [ClaimedValue], { description: 'The values it claims, field by field.', simple: true })
  @Extensions({ needs: ALL })
  readonly values!: readonly ClaimedValue[]

  @Field(() => Source, { description: 'What it rests on.', simple: true })
  @Extensions({ needs: [] })
  readonly source!: Source

  @Field(() => String, { ...optional, description: 'The words of the source, short.' })
  readonly quote!: string | null

  @Field(() => String, { ...optional, description: 'Where in the source: a paragraph, a row, a page.' })
  readonly locator!: string | null

  @Field(() => String, { ...optional, description: 'A remark of whoever recorded it.' })
  readonly note!: string | null

  @Field(() => Basis.type, { description: 'How it rests on its source.', simple: true })
  readonly basis!: string

  @Field(() => DateTimeScalar, { description: 'When it was recorded, or last said anew.', simple: true })
  readonly recordedAt!: string

  @Field(() => String, { description: 'Which party recorded it.', simple: true })
  readonly recordedBy!: string

  @Field(() => DateTimeScalar, { ...optional, description: 'When the party took it back; null while it stands.' })
  readonly withdrawnAt!: string | null

  @Field(() => String, { ...optional, description: 'Why, in the words of the party.' })
  readonly withdrawalReason!: string | null
}

export const ClaimConnection = connectionType('Claim', () => Claim)

/** Every property that a claim on some record can bring, in the order in which `values` lists them. */
const claimedProperties = lazy(() => {
  const all = [
    ...[...kinds.values()].map(claimableOfEntity),
    ...[...relationshipTypes.values()].map(claimableOfRelationship),
  ]
  const fields = all.flatMap(({ fields }) => fields.map(({ property }) => property))
  return [...new Set([...fields, ...PERIOD_PROPERTIES, ...all.flatMap(({ sets }) => sets)])]
})

export type ClaimRow = Claim & { readonly recordedKey: string }

/** The claim that a column `c {.*}` holds, with its source. */
export function claimFrom(column: unknown, source: Source): ClaimRow {
  const row = column as Readonly<Record<string, unknown>>
  return rowFrom({ ...row, values: valuesIn(row) }, source)
}

/** The claim that some of its properties make. */
export const claimOf = (values: readonly unknown[], wanted: NonNullable<Wanted>, source: Source): ClaimRow =>
  rowFrom(propertiesIn(values, wanted), source)

const rowFrom = (row: Readonly<Record<string, unknown>>, source: Source): ClaimRow =>
  Object.assign(row, { __typename: 'Claim', aboutId: row.about, source }) as unknown as ClaimRow

function valuesIn(row: Readonly<Record<string, unknown>>): ClaimedValue[] {
  return claimedProperties().flatMap((field) => textsOf(field, row[field]).map((value) => ({ field, value })))
}

/** The values of a field as texts; a set has one for each member. */
export function textsOf(field: string, value: unknown): string[] {
  if (value === null || value === undefined) return []
  if (!Array.isArray(value)) return [String(value)]
  return value.map((member) => (field === 'names' ? decodeName(String(member)).value : String(member)))
}
