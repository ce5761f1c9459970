import { registerEnumType } from 'type-graphql'

/** A closed set of words, each with its meaning, that is also a GraphQL enum. */
export interface EnumType<Value extends string = string> {
  readonly name: string
  readonly values: readonly Value[]
  /** What TypeGraphQL takes as the type of a field. */
  readonly type: Readonly<Record<Value, Value>>
}

/** The values of an enum as a type: `type EventKind = EnumValue<typeof EventKind>`. */
export type EnumValue<Enum extends EnumType> = Enum extends EnumType<infer Value> ? Value : never

/**
 * Declares an enum once, for the schema, the check of a load and the claims alike.
 * @param meanings the values in their order, each with its description
 */
export function enumType<Value extends string>(
  name: string,
  description: string,
  meanings: Readonly<Record<Value, string>>,
): EnumType<Value> {
  const values = Object.keys(meanings) as Value[]
  const type = Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>
  const valuesConfig = Object.fromEntries(values.map((value) => [value, { description: meanings[value] }])) as Record<
    Value,
    { readonly description: string }
  >
  registerEnumType(type, { name, description, valuesConfig })
  return { name, values, type }
}
