import { type ClassType, Field, ID, InterfaceType, ObjectType } from 'type-graphql'
import { connectionType } from '../paging/connectionType.ts'
import type { AsOf } from '../record/asOf.ts'
import { extensibleEnum } from '../record/extensibleEnum.ts'
import { type FieldDefinitions, referenceFieldsOf } from '../record/fieldDefinition.ts'
import { Node } from '../record/node.ts'
import { ownFieldsOf } from '../record/own.ts'
import { RecordFields, RecordNode } from '../record/recordFields.ts'

/** The properties of every entity that code names. */
export interface EntityProperties {
  readonly __typename: string
  readonly id: string
  readonly kind: string
  readonly name: string
  /** The as-of that the row was read with; absent where the request gave none. */
  readonly asOf?: AsOf
  /** The properties that were read, where it was less than all. */
  readonly loadedProperties?: readonly string[]
}

/** An entity of any kind as it is read from the graph, by the names of its properties; `RowOf` types those of one kind. */
export interface EntityRow extends EntityProperties {
  readonly [property: string]: unknown
}

/** The enum EntityKind, with a value for each kind that is declared. */
export const EntityKind = extensibleEnum('EntityKind', 'The kinds of entities.')

@RecordFields()
@InterfaceType('Entity', {
  implements: Node,
  description: 'An entity: a person, institution, country, framework, event, instrument, project, topic or place.',
  resolveType: (row: EntityRow) => row.__typename,
})
export abstract class Entity extends RecordNode {
  @Field(() => EntityKind.type, { description: 'The kind of the entity.', simple: true })
  readonly kind!: string

  @Field(() => String, {
    nullable: true,
    description: 'A description in one or two sentences, based on its sources.',
    simple: true,
  })
  readonly description!: string | null

  @Field(() => Boolean, {
    description: 'True for a stub: it has no active claims and is kept because relationships refer to it.',
    simple: true,
  })
  readonly bare!: boolean

  @Field(() => [ID], {
    description: 'The ids of entities that were merged into it; they still lead to it.',
    simple: true,
  })
  readonly redirectedFrom!: readonly string[]
}

/** What the declaration of a kind says beside its own fields. */
export interface KindOptions {
  /** The query for one entity of the kind, such as `person`. */
  readonly one: string
  /** The query for the list, such as `people`. */
  readonly many: string
  readonly description: string
  /** The own field by which lists order by date: a period or a fuzzy date. */
  readonly dateField?: string
}

/** A kind of entity, as its class declares it. */
export interface KindDefinition extends KindOptions {
  /** Its value in the enum EntityKind; in small letters also the prefix of its ids. */
  readonly kind: string
  /** Its label in the graph and its type in GraphQL: the name of the class. */
  readonly name: string
  readonly own: FieldDefinitions
  readonly class: ClassType<object>
  readonly connection: ClassType<object>
}

const byKind = new Map<string, KindDefinition>()
const byName = new Map<string, KindDefinition>()

/** Every kind that is declared, by its value in EntityKind. */
export const kinds: ReadonlyMap<string, KindDefinition> = byKind

/** The kind with that type name, such as Person. */
export function kindNamed(name: string): KindDefinition {
  const found = byName.get(name)
  if (!found) throw new Error(`Expected the name of a kind of entity, got ${name}.`)
  return found
}

/** Declares a kind of entity: its GraphQL type, its list type, and what may be claimed of it follow. */
export const Kind =
  (options: KindOptions) =>
  <Class extends ClassType<Entity>>(target: Class): void => {
    const { name } = target
    ObjectType(name, { description: options.description, implements: [Entity, Node] as never })(target)
    const { own } = ownFieldsOf(target)
    checkOwnFields(name, own, options)
    const kind = upperSnakeCase(name)
    const definition = { ...options, kind, name, own, class: target, connection: connectionType(name, () => target) }
    EntityKind.add(kind, options.description)
    byKind.set(kind, definition)
    byName.set(name, definition)
  }

function checkOwnFields(name: string, own: FieldDefinitions, { dateField }: KindOptions): void {
  const [reference] = referenceFieldsOf(own)
  if (reference) throw new Error(`Expected a relationship in place of ${name}.${reference}: a kind has no references.`)
  if (dateField && !own[dateField])
    throw new Error(`Expected ${name} to declare the field ${dateField}, which its dateField names.`)
}

const upperSnakeCase = (name: string): string => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase()

/** The definition of a kind, by its class. */
export const kindOf = ({ name }: ClassType<Entity>): KindDefinition => kindNamed(name)
