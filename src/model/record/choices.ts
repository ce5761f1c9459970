import { registerEnumType } from 'type-graphql'

/** A closed set of words, each with its meaning, that is also a GraphQL enum. */
export interface Choices {
  readonly name: string
  readonly values: readonly string[]
  /** What TypeGraphQL takes as the type of a field. */
  readonly type: Readonly<Record<string, string>>
}

/** Declares an enum once, for the schema, the load check and the claims alike. */
export function choices(name: string, description: string, meanings: Readonly<Record<string, string>>): Choices {
  const values = Object.keys(meanings)
  const type = Object.fromEntries(values.map((value) => [value, value]))
  const valuesConfig = Object.fromEntries(values.map((value) => [value, { description: meanings[value] ?? '' }]))
  registerEnumType(type, { name, description, valuesConfig })
  return { name, values, type }
}
