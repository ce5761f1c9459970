import { type Kind, kinds } from '../../model/entities/entity.ts'
import { normalised, textFields } from '../../model/record/normalised.ts'
import { type OwnField, type OwnFields, propertyOf } from '../../model/record/ownField.ts'
import { VALIDITY_PROPERTIES } from '../../model/record/validity.ts'
import { type RelationshipKind, relationshipKinds } from '../../model/relationships/relationship.ts'
import { CLAIM_PROPERTIES } from '../../write/claims/storedClaim.ts'

export type ColumnType = 'string' | 'boolean' | 'int' | 'string[]'

/** The properties that records of one sort can have in the graph, in the order in which a table has them. */
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

/** What an entity of a kind says. */
export const saidOfEntity = ({ own }: Kind): Columns => ({
  ...strings('id', 'name', 'description'),
  ...ownColumns(own),
  ...RECORD,
  bare: 'boolean',
  redirectedFrom: 'string[]',
})

/** What a relationship of a type says, with the window in which it held. */
export const saidOfRelationship = ({ own }: RelationshipKind): Columns => ({
  ...strings('id', 'fromId', 'toId', 'occurrence'),
  ...ownColumns(own),
  ...VALIDITY,
  ...strings('certainFrom', 'certainTo', 'possibleFrom', 'possibleTo'),
  ...RECORD,
})

/** Every property of an entity, also those by which lists, filters and search find it. */
export const entityColumns = (kind: Kind): Columns => ({
  ...saidOfEntity(kind),
  ...strings(...['name', ...textFields(kind.own)].map(normalised), 'words', 'nameKey'),
  ...(kind.datedBy === undefined ? {} : strings('dateKey')),
  ...strings('updatedKey'),
})

export const relationshipColumns = (kind: RelationshipKind): Columns => ({
  ...saidOfRelationship(kind),
  ...strings(...textFields(kind.own).map(normalised), 'identity', 'position'),
})

/** Every property of a claim: its own, and all that it can claim of any record. */
export const claimColumns = (): Columns => ({
  ...strings(...CLAIM_PROPERTIES),
  settles: 'boolean',
  ...strings('name', 'description'),
  ...Object.assign({}, ...[...kinds.values(), ...relationshipKinds.values()].map(({ own }) => ownColumns(own))),
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

const ownColumns = (own: OwnFields): Columns =>
  Object.assign({}, ...Object.entries(own).map(([name, field]) => columnsOfField(name, field)))

function columnsOfField(name: string, field: OwnField): Columns {
  if (field.sort === 'period') return VALIDITY
  return { [propertyOf(name, field)]: typeOf(field) }
}

function typeOf({ sort }: OwnField): ColumnType {
  if (sort === 'flag') return 'boolean'
  if (sort === 'count') return 'int'
  return sort === 'references' ? 'string[]' : 'string'
}
