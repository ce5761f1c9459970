import {
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql'

/** A value that each scalar takes, as GraphQL text; ids lead nowhere. */
const VALUES: Readonly<Record<string, string>> = {
  ID: '"person:made-up"',
  String: '"made up"',
  Int: '1',
  Float: '1.5',
  Boolean: 'true',
  Date: '"2026-01-31"',
  DateTime: '"2099-01-31T00:00:00Z"',
  FuzzyDate: '"2026-01"',
  LanguageTag: '"en"',
  Cursor: '"made-up"',
}

/** The arguments that a field cannot do without, in brackets: as little as its types allow. */
export function leastArguments({ args }: GraphQLField<unknown, unknown>): string {
  const needed = args.filter(isRequiredArgument).map(({ name, type }) => `${name}: ${leastValue(type)}`)
  return needed.length === 0 ? '' : `(${needed.join(', ')})`
}

function leastValue(type: GraphQLInputType): string {
  if (isNonNullType(type)) return leastValue(type.ofType)
  if (isListType(type)) return `[${leastValue(type.ofType)}]`
  if (isEnumType(type)) return type.getValues()[0]?.name ?? ''
  if (!isInputObjectType(type)) return scalarValue(type.name)
  const needed = Object.values(type.getFields()).filter(isRequiredInputField)
  return `{ ${needed.map(({ name, type: inner }) => `${name}: ${leastValue(inner)}`).join(', ')} }`
}

function scalarValue(name: string): string {
  const value = VALUES[name]
  if (value === undefined) throw new Error(`Expected a value for the scalar ${name} in VALUES.`)
  return value
}
