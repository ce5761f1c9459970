import { groupBy } from '../../lib/collections/groupBy.ts'
import { badUserInput, quoted } from '../../lib/errors.ts'
import { lazy } from '../../lib/lazy.ts'
import { kinds } from '../../model/entities/entity.ts'
import { isSymmetric, type RelationshipDefinition, relationshipTypes } from '../../model/relationships/relationship.ts'
import { entityValue } from './cells.ts'
import {
  COMMON_FIELDS,
  entitySelection,
  externalIdReader,
  type FieldReader,
  ownFieldReaders,
  periodReaders,
} from './fieldReaders.ts'

/** How a property is read for entities of one kind. */
export interface KindReader {
  readonly field: FieldReader
  /** The relationship list that has the values; absent for a field of the entity itself. */
  readonly list?: ListReader
}

export interface ListReader {
  readonly field: string
  readonly relationship: RelationshipDefinition
  /** The end of the entity that has the list. */
  readonly near: 'from' | 'to'
  /** The field of the connection that contains the values. */
  readonly items: 'nodes' | 'edges'
}

/** A property of the protocol. */
export interface Property {
  /** The GraphQL field path, such as tenures.title. */
  readonly id: string
  readonly name: string
  readonly description: string
  /** Readers by kind, for the kinds that have the property. */
  readonly readers: ReadonlyMap<string, KindReader>
  /** The kinds of the entities that are its values; empty if its values are not entities. */
  readonly targetKinds: readonly string[]
}

interface KindProperty extends KindReader {
  readonly id: string
  readonly kind: string
}

/** All properties, derived from the declarations of kinds and relationships: own fields first, then relationships. */
export const properties = lazy((): ReadonlyMap<string, Property> => {
  const all = [...kinds.values()]
  const kindProperties = [
    ...all.flatMap(({ name }) => fieldsOf(name, COMMON_FIELDS)),
    ...all.flatMap(({ name, own }) => fieldsOf(name, ownFieldReaders(own))),
    ...all.flatMap(({ name }) =>
      [...relationshipTypes.values()].flatMap((relationship) => listsOf(name, relationship)),
    ),
  ]
  return new Map([...groupBy(kindProperties, ({ id }) => id)].map(([id, group]) => [id, propertyOf(id, group)]))
})

/** The properties of a kind, with the descriptions that apply to this kind. */
export const propertiesOf = (kind: string): Property[] =>
  [...properties().values()].flatMap((property) => {
    const reader = property.readers.get(kind)
    return reader ? [{ ...property, description: reader.field.description }] : []
  })

const EXTERNAL_ID = /^externalIds\.([\w.-]{1,200})$/

/** @throws BAD_USER_INPUT if no property has this id. */
export function propertyById(id: string): Property {
  const [, scheme] = EXTERNAL_ID.exec(id) ?? []
  const property = scheme === undefined ? properties().get(id) : externalIdProperty(id, scheme)
  if (property) return property
  throw badUserInput('a property that /reconcile/suggest/property?prefix= lists', quoted(id.slice(0, 100)))
}

const externalIdProperty = (id: string, scheme: string): Property =>
  propertyOf(
    id,
    [...kinds.values()].map(({ name }) => ({ id, kind: name, field: externalIdReader(scheme) })),
  )

function fieldsOf(kind: string, readers: Readonly<Record<string, FieldReader>>): KindProperty[] {
  return Object.entries(readers).map(([id, field]) => ({ id, kind, field }))
}

/** The properties of a kind from one relationship type: the entities at the other end, and the relationship's fields. */
function listsOf(kind: string, relationship: RelationshipDefinition): KindProperty[] {
  return (['from', 'to'] as const).flatMap((near) => {
    const listField = relationship[near].listFields[kind]
    if (listField === undefined) return []
    const symmetric = isSymmetric(relationship)
    if (symmetric && near === 'to') return []
    const list = { field: listField, relationship, near, items: 'nodes' } as const
    const end = farEndReader(relationship, near, symmetric)
    const readers = { ...ownFieldReaders(relationship.own), ...periodReaders('validity', 'Dates of the relationship.') }
    return [
      { id: listField, kind, field: end, list: { ...list, items: symmetric ? 'edges' : 'nodes' } as const },
      ...Object.entries(readers).map(([path, field]) => ({ id: `${listField}.${path}`, kind, field, list })),
    ]
  })
}

function farEndReader(relationship: RelationshipDefinition, near: 'from' | 'to', symmetric: boolean): FieldReader {
  const far = near === 'from' ? relationship.to : relationship.from
  return {
    description: relationship[near].listDescription,
    select: `${symmetric ? 'other' : far.fieldName} ${entitySelection()}`,
    read: (entity) => [entityValue(entity)],
    entities: true,
  }
}

function propertyOf(id: string, kindProperties: readonly KindProperty[]): Property {
  const [first] = kindProperties as readonly [KindProperty, ...KindProperty[]]
  const ends = kindProperties
    .filter(({ list, id: path }) => list && path === list.field)
    .flatMap(({ list }) => farKinds(list))
  return {
    id,
    name: displayName(id),
    description: first.field.description,
    readers: new Map(kindProperties.map(({ kind, field, list }) => [kind, list ? { field, list } : { field }])),
    targetKinds: [...new Set(ends)],
  }
}

const farKinds = (list: ListReader | undefined): string[] =>
  list ? Object.keys(list.relationship[list.near === 'from' ? 'to' : 'from'].listFields) : []

/** Formats a path for display: `tenures.validity.start` becomes `Tenures: validity: start`. */
function displayName(path: string): string {
  const words = path
    .replaceAll('.', ': ')
    .replaceAll(/[a-z](?=[A-Z])/g, '$& ')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
