import { type ClassType, InterfaceType, ObjectType } from 'type-graphql'
import { Entity, type EntityRow } from '../entities/entity.ts'
import { connectionType } from '../paging/connection.ts'
import type { AsOf } from '../record/asOf.ts'
import { addFields, namedClass, type PlainField } from '../record/declare.ts'
import { Node } from '../record/node.ts'
import { openChoices } from '../record/openChoices.ts'
import type { OwnFields } from '../record/ownField.ts'
import { plainFields } from '../record/plainFields.ts'
import { RECORD_FIELDS } from '../record/recordFields.ts'
import { Validity } from '../record/validity.ts'
import { Direction } from './direction.ts'

/** One end of a relationship. */
export interface EndDeclaration {
  /** The name of the field that leads to it. */
  readonly as: string
  readonly description: string
  readonly type: object
  /** The kinds allowed there, by type name, each with the field that lists these relationships from its side. */
  readonly fields: Readonly<Record<string, string>>
  /** What that list holds, in words for its reader. */
  readonly lists: string
}

/** What one type of relationship says of itself; everything else about it follows from this. */
export interface RelationshipDeclaration {
  /** Its type in the graph and its value in the enum RelationshipType; in small letters the prefix of its ids. */
  readonly type: string
  /** Its GraphQL type. */
  readonly name: string
  readonly description: string
  readonly from: EndDeclaration
  readonly to: EndDeclaration
  readonly own?: OwnFields
  /** The own field that tells two of the same ends apart: the title, role, kind or manner. */
  readonly toldApartBy?: string
  /** The kinds that may follow each kind, where not every pair of the ends' kinds may be linked. */
  readonly pairs?: Readonly<Record<string, readonly string[]>>
}

export interface RelationshipKind extends RelationshipDeclaration {
  readonly own: OwnFields
  readonly class: ClassType<object>
  readonly connection: ClassType<object>
}

/** A relationship as it is read from the graph: its fields by their GraphQL names. */
export interface RelationshipRow {
  readonly __typename: string
  readonly id: string
  readonly type: string
  readonly fromId: string
  readonly toId: string
  /** Where it stands in the lists at both its ends. */
  readonly position: string
  /** The ends that came along with it. */
  readonly ends: { readonly from?: EntityRow; readonly to?: EntityRow }
  /** When it is looked at from; absent where nobody said. */
  readonly asOf?: AsOf
  readonly [field: string]: unknown
}

/** The enum RelationshipType, with a value for each type that is declared. */
export const RelationshipType = openChoices('RelationshipType', 'The types of relationships that the graph knows.')

@InterfaceType('Relationship', {
  implements: Node,
  description: 'A link between two entities with a life of its own: an id, dates, claims.',
  resolveType: (row: RelationshipRow) => row.__typename,
})
export abstract class Relationship extends Node {}

addFields(Relationship as unknown as ClassType<object>, {
  type: { type: () => RelationshipType.type, description: 'Which type of link it is.' },
  validity: { type: () => Validity, description: 'Its own dates; a link without any holds when its event does.' },
  occurrence: {
    type: () => String,
    nullable: true,
    description: 'Tells it from another of the same type, ends and role: the second time in the same post, for one.',
  },
  ...RECORD_FIELDS,
})

const declared = new Map<string, RelationshipKind>()

/** Every relationship that has been declared, by its type. */
export const relationshipKinds: ReadonlyMap<string, RelationshipKind> = declared

/** Declares a type of relationship: its GraphQL type, its list type, and what may be claimed of it. */
export function relationship(declaration: RelationshipDeclaration): RelationshipKind {
  const { type, name, description, own = {} } = declaration
  const made = namedClass(name)
  ObjectType(name, { description, implements: [Relationship, Node] as never })(made)
  addFields(made, plainFields(own))
  const connection = connectionType(name, () => made, isSymmetric(declaration) ? OTHER_END : {})
  const kind = { ...declaration, own, class: made, connection }
  RelationshipType.add(type, description)
  declared.set(type, kind)
  return kind
}

/** What an edge adds when a list holds links in both directions. */
export const OTHER_END: Readonly<Record<string, PlainField>> = {
  other: { type: () => Entity, description: 'The end that the list was not asked from.' },
  direction: { type: () => Direction.type, description: 'OUT when the list was asked from its from-end, else IN.' },
}

/** True when one kind lists it under the same name from either end, so that the direction says nothing. */
export const isSymmetric = ({ from, to }: RelationshipDeclaration): boolean =>
  Object.entries(from.fields).some(([kind, field]) => to.fields[kind] === field)
