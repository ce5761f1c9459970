import { type KindDefinition, kinds } from '../../model/entities/entity.ts'
import { type FieldDefinition, type FieldDefinitions, propertyOf } from '../../model/record/fieldDefinition.ts'
import { foldedProperty, textFields } from '../../model/record/foldedProperty.ts'
import { VALIDITY_PROPERTIES } from '../../model/record/validity.ts'
import { type RelationshipDefinition, relationshipTypes } from '../../model/relationships/relationship.ts'
import { CLAIM_PROPERTIES } from '../../write/claims/storedClaim.ts'

export type ColumnType = 'string' | 'boolean' | 'int' | 'string[]'

/** Property names and types of one kind of record or node, in the order of the table's columns. */
export type Columns = Readonly<Record<string, ColumnType>>

const strings = (...names: readonly string[]): Columns => Object.fromEntries(names.map((name) => [name, 'string']))

const VALIDITY: Columns = { ...strings(...VALIDITY_PROPERTIES), attestedOn: 'string[]' }

const RECORD: Columns = {
  basis: 'string',
  disputed: 'boolean',
  disputedFields: 'string[]',
  version: 'int',
  ...strings('createdAt', 'updatedAt'),
}

/** The values of an entity, without the properties that only serve look-ups. */
export const valueColumnsOfEntity = ({ own }: KindDefinition): Columns => ({
  ...strings('id', 'name', 'description'),
  ...ownColumns(own),
  ...RECORD,
  bare: 'boolean',
  redirectedFrom: 'string[]',
})

/** The values of a relationship with its effective window, without the properties that only serve look-ups. */
export const valueColumnsOfRelationship = ({ own }: RelationshipDefinition): Columns => ({
  ...strings('id', 'fromId', 'toId', 'occurrence'),
  ...ownColumns(own),
  ...VALIDITY,
  ...strings('certainFrom', 'certainTo', 'possibleFrom', 'possibleTo'),
  ...RECORD,
})

/** All properties of an entity, including those that lists, filters and search use. */
export const entityColumns = (kind: KindDefinition): Columns => ({
  ...valueColumnsOfEntity(kind),
  ...strings(...['name', ...textFields(kind.own)].map(foldedProperty), 'words', 'nameKey'),
  ...(kind.dateField === undefined ? {} : strings('dateKey')),
  ...strings('updatedKey'),
})

export const relationshipColumns = (kind: RelationshipDefinition): Columns => ({
  ...valueColumnsOfRelationship(kind),
  ...strings(...textFields(kind.own).map(foldedProperty), 'identity', 'position'),
})

/** All properties of a claim: its own, and the fields of every kind of record that it can be about. */
export const claimColumns = (): Columns => ({
  ...strings(...CLAIM_PROPERTIES),
  settles: 'boolean',
  ...strings('name', 'description'),
  ...Object.assign({}, ...[...kinds.values(), ...relationshipTypes.values()].map(({ own }) => ownColumns(own))),
  ...VALIDITY,
  names: 'string[]',
  externalIds: 'string[]',
})

export const sourceColumns = (): Columns =>
  strings(
    ...['id', 'sourceKind', 'title', 'publisher', 'published', 'url', 'language', 'licence', 'recordedBy'],
    ...['titleNormalised', 'publisherNormalised', 'titleKey'],
  )

export const nameColumns = (): Columns => strings('value', 'language', 'nameKind', 'normalised', 'words')

export const externalIdColumns = (): Columns => strings('scheme', 'value', 'recordId')

const ownColumns = (own: FieldDefinitions): Columns =>
  Object.assign({}, ...Object.entries(own).map(([name, field]) => columnsOfField(name, field)))

function columnsOfField(name: string, field: FieldDefinition): Columns {
  if (field.type === 'period') return VALIDITY
  return { [propertyOf(name, field)]: typeOf(field) }
}

function typeOf({ type }: FieldDefinition): ColumnType {
  if (type === 'flag') return 'boolean'
  if (type === 'count') return 'int'
  return type === 'references' ? 'string[]' : 'string'
}
