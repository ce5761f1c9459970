import { registerEnumType } from 'type-graphql'

/** A GraphQL enum that gets a value with each declaration of a kind or of a relationship type. */
export interface ExtensibleEnum {
  /** What TypeGraphQL takes as the type of a field. */
  readonly type: Readonly<Record<string, string>>
  add(value: string, description: string): void
}

export function extensibleEnum(name: string, description: string): ExtensibleEnum {
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
