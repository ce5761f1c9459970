import { badInput, quoted } from '../../lib/errors.ts'
import { lazy } from '../../lib/lazy.ts'
import { kinds } from '../../model/entities/entity.ts'
import { isSymmetric, type RelationshipKind, relationshipKinds } from '../../model/relationships/relationship.ts'
import { entityValue } from './cells.ts'
import { COMMON, externalIdLeaf, type Leaf, namedEntity, ownLeaves, periodLeaves } from './leaves.ts'

/** How a property is read of one kind. */
export interface Reading {
  readonly leaf: Leaf
  /** The list of relationships that has the values, one relationship after the other; absent for a field of its own. */
  readonly list?: ListReading
}

export interface ListReading {
  readonly field: string
  readonly relationship: RelationshipKind
  /** The end that the list is asked from. */
  readonly near: 'from' | 'to'
  /** Where in the list a value stands. */
  readonly items: 'nodes' | 'edges'
}

/** Something that entities of some kinds have values of. */
export interface Property {
  /** The path of its field in GraphQL, such as tenures.title. */
  readonly id: string
  readonly name: string
  readonly description: string
  /** By the kinds that have it. */
  readonly readings: ReadonlyMap<string, Reading>
  /** The kinds of the entities that it leads to; empty where its values are none. */
  readonly leadsTo: readonly string[]
}

interface Found extends Reading {
  readonly id: string
  readonly kind: string
}

/** Every property, as the kinds and the relationships are declared: fields first, then where relationships lead. */
export const properties = lazy((): ReadonlyMap<string, Property> => {
  const all = [...kinds.values()]
  const found = [
    ...all.flatMap(({ name }) => fieldsOf(name, COMMON)),
    ...all.flatMap(({ name, own }) => fieldsOf(name, ownLeaves(own))),
    ...all.flatMap(({ name }) =>
      [...relationshipKinds.values()].flatMap((relationship) => listsOf(name, relationship)),
    ),
  ]
  const made = new Map<string, Property>()
  for (const { id } of found)
    if (!made.has(id))
      made.set(
        id,
        propertyOf(
          id,
          found.filter((it) => it.id === id),
        ),
      )
  return made
})

/** The properties that entities of a kind have, in the words that are true of it. */
export const propertiesOf = (kind: string): Property[] =>
  [...properties().values()].flatMap((property) => {
    const reading = property.readings.get(kind)
    return reading ? [{ ...property, description: reading.leaf.description }] : []
  })

const EXTERNAL_ID = /^externalIds\.([\w.-]{1,200})$/

/** @throws BAD_USER_INPUT when there is none of that id. */
export function propertyNamed(id: string): Property {
  const [, scheme] = EXTERNAL_ID.exec(id) ?? []
  const found = scheme === undefined ? properties().get(id) : externalIdProperty(id, scheme)
  if (found) return found
  throw badInput('a property that /reconcile/suggest/property?prefix= lists', quoted(id.slice(0, 100)))
}

const externalIdProperty = (id: string, scheme: string): Property =>
  propertyOf(
    id,
    [...kinds.values()].map(({ name }) => ({ id, kind: name, leaf: externalIdLeaf(scheme) })),
  )

function fieldsOf(kind: string, leaves: Readonly<Record<string, Leaf>>): Found[] {
  return Object.entries(leaves).map(([id, leaf]) => ({ id, kind, leaf }))
}

/** The lists of a relationship that a kind has: the entities at the other end, and what is said of each link. */
function listsOf(kind: string, relationship: RelationshipKind): Found[] {
  return (['from', 'to'] as const).flatMap((near) => {
    const field = relationship[near].fields[kind]
    if (field === undefined) return []
    const symmetric = isSymmetric(relationship)
    if (symmetric && near === 'to') return []
    const list = { field, relationship, near, items: 'nodes' } as const
    const end = endLeaf(relationship, near, symmetric)
    const leaves = { ...ownLeaves(relationship.own), ...periodLeaves('validity', 'The dates of this link.') }
    return [
      { id: field, kind, leaf: end, list: { ...list, items: symmetric ? 'edges' : 'nodes' } as const },
      ...Object.entries(leaves).map(([path, leaf]) => ({ id: `${field}.${path}`, kind, leaf, list })),
    ]
  })
}

function endLeaf(relationship: RelationshipKind, near: 'from' | 'to', symmetric: boolean): Leaf {
  const far = near === 'from' ? relationship.to : relationship.from
  return {
    description: relationship[near].lists,
    select: `${symmetric ? 'other' : far.as} ${namedEntity()}`,
    read: (entity) => [entityValue(entity)],
    entities: true,
  }
}

function propertyOf(id: string, found: readonly Found[]): Property {
  const [first] = found as readonly [Found, ...Found[]]
  const ends = found.filter(({ list, id: path }) => list && path === list.field).flatMap(({ list }) => farKinds(list))
  return {
    id,
    name: inWords(id),
    description: first.leaf.description,
    readings: new Map(found.map(({ kind, leaf, list }) => [kind, list ? { leaf, list } : { leaf }])),
    leadsTo: [...new Set(ends)],
  }
}

const farKinds = (list: ListReading | undefined): string[] =>
  list ? Object.keys(list.relationship[list.near === 'from' ? 'to' : 'from'].fields) : []

/** `tenures.validity.start` as people read it: Tenures: validity: start. */
function inWords(path: string): string {
  const words = path
    .replaceAll('.', ': ')
    .replaceAll(/[a-z](?=[A-Z])/g, '$& ')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
