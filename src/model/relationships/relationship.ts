import { type ClassType, Field, InterfaceType, ObjectType } from 'type-graphql'
import { Entity, type EntityRow, kindNamed } from '../entities/entity.ts'
import { connectionOf, connectionType, edgeDescription, edgeOf } from '../paging/connectionType.ts'
import type { AsOf } from '../record/asOf.ts'
import { extensibleEnum } from '../record/extensibleEnum.ts'
import type { FieldDefinitions } from '../record/fieldDefinition.ts'
import { Node } from '../record/node.ts'
import { ownFieldsOf } from '../record/own.ts'
import { RecordFields, RecordNode } from '../record/recordFields.ts'
import { Validity } from '../record/validity.ts'
import { Direction } from './direction.ts'

/** The properties of every relationship that code names. */
export interface RelationshipProperties {
  readonly __typename: string
  readonly id: string
  readonly type: string
  readonly fromId: string
  readonly toId: string
  /** Its key in the order of the lists at both its ends: `<day>/<id>`. */
  readonly position: string
  /** The entities at its ends, where the statement that read it returned them. */
  readonly ends: { readonly from?: EntityRow; readonly to?: EntityRow }
  /** The as-of that the row was read with; absent where the request gave none. */
  readonly asOf?: AsOf
}

/** A relationship of any type as it is read from the graph; `RowOf` types the properties of one type. */
export interface RelationshipRow extends RelationshipProperties {
  readonly [property: string]: unknown
}

/** The enum RelationshipType, with a value for each type that is declared. */
export const RelationshipType = extensibleEnum('RelationshipType', 'The types of relationships.')

@RecordFields()
@InterfaceType('Relationship', {
  implements: Node,
  description: 'A relationship between two entities, with an id, dates and claims of its own.',
  resolveType: (row: RelationshipRow) => row.__typename,
})
export abstract class RelationshipRecord extends RecordNode {
  @Field(() => RelationshipType.type, { description: 'The type of the relationship.', simple: true })
  readonly type!: string

  @Field(() => Validity, {
    description: 'Its own dates; a relationship without dates is valid when its event is.',
    simple: true,
  })
  readonly validity!: Validity

  @Field(() => String, {
    nullable: true,
    description:
      'Distinguishes it from another relationship with the same type, ends and role, such as a second term in the same post.',
    simple: true,
  })
  readonly occurrence!: string | null
}

/** What the declaration of a relationship says of one end. */
export interface EndOptions {
  /** The name of the field that leads to it. */
  readonly as: string
  readonly description: string
  /** The kinds that are allowed there, by name, each with the field that lists these relationships from its side. */
  readonly kinds: Readonly<Record<string, string>>
  /** The description of those lists. */
  readonly list: string
}

/** What the declaration of a relationship says beside its own fields. */
export interface RelationshipOptions {
  /** Its type in the graph and its value in the enum RelationshipType; in small letters the prefix of its ids. */
  readonly type: string
  readonly description: string
  readonly from: () => EndOptions
  readonly to: () => EndOptions
  /** The kinds that may follow each kind, where not every pair of the ends' kinds may be linked. */
  readonly pairs?: Readonly<Record<string, readonly string[]>>
}

/** One end of a relationship. */
export interface EndDefinition {
  readonly fieldName: string
  readonly description: string
  /** The class of the entities there: of the one kind that is allowed, else Entity. */
  readonly type: object
  /** The names of the lists of these relationships, by the names of the kinds that have them. */
  readonly listFields: Readonly<Record<string, string>>
  readonly listDescription: string
}

/** A type of relationship, as its class declares it. */
export interface RelationshipDefinition {
  readonly type: string
  /** Its GraphQL type: the name of the class. */
  readonly name: string
  readonly description: string
  readonly from: EndDefinition
  readonly to: EndDefinition
  readonly pairs?: Readonly<Record<string, readonly string[]>>
  readonly own: FieldDefinitions
  /** The own field that tells two records between the same ends apart: the title, role, kind or manner. */
  readonly discriminator?: string
  /** The property of the reference that tells them apart as well. */
  readonly identityReference?: string
  readonly class: ClassType<object>
  readonly connection: ClassType<object>
}

const declared = new Map<string, RelationshipDefinition>()

/** Every type of relationship that is declared, by its type. */
export const relationshipTypes: ReadonlyMap<string, RelationshipDefinition> = declared

/** Declares a type of relationship: its GraphQL type, its list type, and what may be claimed of it follow. */
export const Relationship =
  (options: RelationshipOptions) =>
  <Class extends ClassType<RelationshipRecord>>(target: Class): void => {
    const { type, description } = options
    const { name } = target
    ObjectType(name, { description, implements: [RelationshipRecord, Node] as never })(target)
    const [from, to] = [endOf(options.from()), endOf(options.to())]
    const connection = isSymmetric({ from, to })
      ? twoWayConnectionType(name, () => target)
      : connectionType(name, () => target)
    declared.set(type, { ...options, ...ownFieldsOf(target), name, from, to, class: target, connection })
    RelationshipType.add(type, description)
  }

function endOf({ as, description, kinds, list }: EndOptions): EndDefinition {
  const [only, ...others] = Object.keys(kinds)
  return {
    fieldName: as,
    description,
    // The class may be declared after the relationship.
    get type() {
      return only === undefined || others.length > 0 ? Entity : kindNamed(only).class
    },
    listFields: kinds,
    listDescription: list,
  }
}

/** The definition of a type of relationship, by its class. */
export function relationshipTypeOf(target: ClassType<RelationshipRecord>): RelationshipDefinition {
  const found = [...declared.values()].find((type) => type.class === target)
  if (!found) throw new Error(`Expected a class that @Relationship decorates, got ${target.name}.`)
  return found
}

/** The connection of a list that holds links in both directions: its edges say which, and lead to the other end. */
export function twoWayConnectionType(name: string, node: () => object): ClassType<object> {
  @ObjectType(`${name}Edge`, { description: edgeDescription(name) })
  class TwoWayEdge extends edgeOf(name, node) {
    @Field(() => Entity, {
      description: 'The entity at the other end, seen from the entity whose list it is in.',
      simple: true,
    })
    readonly other!: EntityRow

    @Field(() => Direction.type, {
      description: 'OUT when the entity whose list it is in is the from-end, else IN.',
      simple: true,
    })
    readonly direction!: Direction
  }
  return connectionOf(name, TwoWayEdge, node)
}

/** Whether a kind lists the relationship under one name from both ends, so that its direction has no meaning. */
export const isSymmetric = ({ from, to }: Pick<RelationshipDefinition, 'from' | 'to'>): boolean =>
  Object.entries(from.listFields).some(([kind, field]) => to.listFields[kind] === field)
