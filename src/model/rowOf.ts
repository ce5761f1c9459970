import type { Entity, EntityProperties } from './entities/entity.ts'
import type { Validity } from './record/validity.ts'
import type { RelationshipProperties, RelationshipRecord } from './relationships/relationship.ts'

/**
 * The properties that a row of one kind or one relationship type has, as its class declares them:
 * `RowOf<Tenure>` has `title: string` and `scopeIds: readonly string[]`. References are rows' ids, a period is its dates.
 */
export type RowOf<Class extends Entity | RelationshipRecord> = Class extends Entity
  ? EntityProperties & Stored<Entity> & Own<Class, Entity>
  : RelationshipProperties & Stored<RelationshipRecord> & Own<Class, RelationshipRecord>

type Stored<Base> = Omit<Base, 'validity'>

type Own<Class, Base> = {
  readonly [Name in Exclude<keyof Class, keyof Base> as Property<Name & string, NonNullable<Class[Name]>>]: Value<
    Class[Name]
  >
} & (Class extends { readonly validity: Validity } ? Partial<Validity> : unknown)

type Property<Name extends string, Declared> = Declared extends readonly Entity[]
  ? `${Name}Ids`
  : Declared extends Entity
    ? `${Name}Id`
    : Declared extends Validity
      ? never
      : Name

type Value<Declared> =
  NonNullable<Declared> extends readonly Entity[]
    ? readonly string[]
    : NonNullable<Declared> extends Entity
      ? string | null
      : Declared
