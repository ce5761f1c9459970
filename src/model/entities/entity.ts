import { type ClassType, ID, InterfaceType, ObjectType } from 'type-graphql'
import { connectionType } from '../paging/connection.ts'
import type { AsOf } from '../record/asOf.ts'
import { addFields, namedClass } from '../record/declare.ts'
import { Node } from '../record/node.ts'
import { openChoices } from '../record/openChoices.ts'
import type { OwnFields } from '../record/ownField.ts'
import { plainFields } from '../record/plainFields.ts'
import { RECORD_FIELDS } from '../record/recordFields.ts'

/** What one kind of entity says of itself; everything else about it follows from this. */
export interface KindDeclaration {
  /** Its value in the enum EntityKind; in small letters also the prefix of its ids. */
  readonly kind: string
  /** Its label in the graph and its type in GraphQL. */
  readonly name: string
  /** The queries for one of them and for the list. */
  readonly one: string
  readonly many: string
  readonly description: string
  readonly own: OwnFields
  /** The own field by which `dateKey` orders: a period or a fuzzy date. */
  readonly datedBy?: string
}

export interface Kind extends KindDeclaration {
  readonly type: ClassType<object>
  readonly connection: ClassType<object>
}

/** An entity as it is read from the graph: its fields by their GraphQL names. */
export interface EntityRow {
  readonly __typename: string
  readonly id: string
  readonly kind: string
  readonly name: string
  /** When it is looked at from; absent where nobody said. */
  readonly asOf?: AsOf
  /** Its properties that were read, where it was less than all. */
  readonly onlyRead?: readonly string[]
  readonly [field: string]: unknown
}

/** The enum EntityKind, with a value for each kind that is declared. */
export const EntityKind = openChoices('EntityKind', 'The kinds of things that the graph knows.')

@InterfaceType('Entity', {
  implements: Node,
  description: 'A thing in the graph.',
  resolveType: (row: EntityRow) => row.__typename,
})
export abstract class Entity extends Node {}

addFields(Entity as unknown as ClassType<object>, {
  kind: { type: () => EntityKind.type, description: 'Which kind of thing it is.' },
  description: {
    type: () => String,
    nullable: true,
    description: 'A remark that its sources support, in a sentence or two.',
  },
  bare: { type: () => Boolean, description: 'Nobody claims it any more; it stays for the relationships that need it.' },
  redirectedFrom: { type: () => [ID], description: 'Ids that were merged into this one and still lead here.' },
  ...RECORD_FIELDS,
})

const declared = new Map<string, Kind>()
const declaredByName = new Map<string, Kind>()

/** Every kind that has been declared, by its value in EntityKind. */
export const kinds: ReadonlyMap<string, Kind> = declared

/** The kind with that type name, such as Person. */
export function kindNamed(name: string): Kind {
  const found = declaredByName.get(name)
  if (!found) throw new Error(`There is no kind of entity named ${name}.`)
  return found
}

/** Declares a kind of entity: its GraphQL type, its list type, and what may be claimed of it. */
export function entity(declaration: KindDeclaration): Kind {
  const { kind, name, description, own } = declaration
  const type = namedClass(name)
  ObjectType(name, { description, implements: [Entity, Node] as never })(type)
  addFields(type, plainFields(own))
  const made = { ...declaration, type, connection: connectionType(name, () => type) }
  EntityKind.add(kind, description)
  declared.set(kind, made)
  declaredByName.set(name, made)
  return made
}
