import type { GraphQLScalarType } from 'graphql'
import { Field, Int } from 'type-graphql'
import { getOrInsert } from '../../lib/collections/memoize.ts'
import { FuzzyDate } from '../scalars.ts'
import type { EnumType } from './enumType.ts'
import {
  type FieldDefinition,
  type FieldDefinitions,
  type FieldType,
  propertyOf,
  scalarTypeOf,
} from './fieldDefinition.ts'
import { Validity } from './validity.ts'

/** What an own field can hold: a text, a flag, a number (`Int`), an EDTF date (`FuzzyDate`), a period or an enum. */
type OwnType = StringConstructor | BooleanConstructor | GraphQLScalarType | typeof Validity | EnumType

type Stored<T extends OwnType> = T extends StringConstructor
  ? string
  : T extends BooleanConstructor
    ? boolean
    : T extends EnumType<infer Value>
      ? Value
      : T extends typeof Validity
        ? Validity
        : T extends GraphQLScalarType<infer Value>
          ? Value
          : never

interface OwnOptions<Required extends boolean> {
  /** A record without it is refused. */
  readonly required?: Required
  /** The value tells records of one relationship type between the same ends apart; such a field is required. */
  readonly identity?: Required
}

/** Decorates a property whose declared type admits what the graph can hold. */
type Decorator<Value> = <Name extends string, Prototype extends Readonly<Record<Name, unknown>>>(
  prototype: Prototype & ([Value] extends [Prototype[Name]] ? unknown : never),
  name: Name,
) => void

interface ReferenceOptions {
  /** Records of one relationship type between the same ends that differ in this reference are two records. */
  readonly identity?: boolean
  /** The full-text index of a list of references, which a migration creates: a range index does not hold its members. */
  readonly fullTextIndex?: string
}

/** What a class declares with these decorators. */
interface OwnDeclarations {
  /** Its own fields, in their order. */
  own: FieldDefinitions
  /** The field, such as a title or a role, that tells records of a relationship type between the same ends apart. */
  discriminator?: string
  /** The property of the reference that does so as well. */
  identityReference?: string
}

const declared = new WeakMap<object, OwnDeclarations>()

/**
 * Declares a field that one kind or relationship has for itself: a GraphQL field, a claim, an input, a filter and an
 * export column follow from it.
 */
export function Own<T extends OwnType, Required extends boolean = false>(
  type: () => T,
  description: string,
  { required, identity }: OwnOptions<Required> = {},
): Decorator<Stored<T> | (Required extends true ? never : T extends typeof Validity ? never : null)> {
  return (prototype, name) => {
    const field = fieldOf(type(), description, Boolean(required ?? identity))
    declare(prototype, name, field, identity && 'discriminator')
    const [returns, nullable] =
      field.type === 'period' ? [() => Validity, false] : [() => scalarTypeOf(field), !field.required]
    Field(returns as () => StringConstructor, { description, nullable, simple: true })(prototype, name)
  }
}

/**
 * Declares a field of a relationship that leads to another entity, or with `[Entity]` to several. The graph stores their
 * ids, and the field resolver, the input, the filter, the export column and the orphan check follow.
 */
export function Reference(
  target: () => object,
  description: string,
  { identity, ...index }: ReferenceOptions = {},
): PropertyDecorator {
  return (prototype, name) => {
    const type = Array.isArray(target()) ? 'references' : 'reference'
    const one = () => [target()].flat()[0] as object
    const field = { type, description, required: false, target: one, ...index } as const
    declare(prototype, String(name), field, identity && 'identityReference')
  }
}

/** What a class declares with these decorators. */
export const ownFieldsOf = (target: object): Readonly<OwnDeclarations> => declared.get(target) ?? { own: {} }

function declare(
  prototype: object,
  name: string,
  field: FieldDefinition,
  identity?: 'discriminator' | 'identityReference' | false,
): void {
  const declarations = getOrInsert(declared, prototype.constructor, (): OwnDeclarations => ({ own: {} }))
  declarations.own = { ...declarations.own, [name]: field }
  if (!identity) return
  if (declarations[identity])
    throw new Error(
      `Expected one ${identity} for ${prototype.constructor.name}, got ${declarations[identity]} and ${name}.`,
    )
  declarations[identity] = propertyOf(name, field)
}

const TYPES = new Map<unknown, FieldType>([
  [String, 'text'],
  [Boolean, 'flag'],
  [Int, 'count'],
  [FuzzyDate, 'fuzzyDate'],
  [Validity, 'period'],
])

function fieldOf(type: OwnType, description: string, required: boolean): FieldDefinition {
  const known = TYPES.get(type)
  return known
    ? { type: known, description, required }
    : { type: 'choice', description, required, enumType: type as EnumType }
}
