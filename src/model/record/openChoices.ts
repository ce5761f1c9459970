import { registerEnumType } from 'type-graphql'

/** An enum that gets a value with each declaration: of a kind, of a type of relationship. */
export interface OpenChoices {
  /** What TypeGraphQL takes as the type of a field. */
  readonly type: Readonly<Record<string, string>>
  add(value: string, description: string): void
}

export function openChoices(name: string, description: string): OpenChoices {
  const type: Record<string, string> = {}
  const valuesConfig: Record<string, { readonly description: string }> = {}
  registerEnumType(type, { name, description, valuesConfig })
  return {
    type,
    add(value, meaning) {
      type[value] = value
      valuesConfig[value] = { description: meaning }
    },
  }
}
