import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from 'graphql'

/** A selection of every field of a type: connections with one record, and at the bottom no more than ids. */
export function selectAll(schema: GraphQLSchema, name: string, depth: number): string {
  const type = schema.getType(name)
  if (!isObjectType(type) && !isInterfaceType(type)) return ''
  const fields = Object.values(type.getFields()).map((field) => selectField(schema, field, depth))
  return `{ __typename ${fields.filter((text) => text !== '').join(' ')} }`
}

/** The same in portions that a document has room for. */
export function selectInPortions(schema: GraphQLSchema, name: string, depth: number): string[] {
  const type = schema.getType(name)
  if (!isObjectType(type)) return []
  const fields = Object.values(type.getFields()).map((field) => selectField(schema, field, depth))
  const portions: string[] = []
  for (const field of fields.filter((text) => text !== '')) {
    const last = portions.at(-1)
    if (last !== undefined && tokensIn(last) + tokensIn(field) < ROOM)
      portions[portions.length - 1] = `${last} ${field}`
    else portions.push(field)
  }
  return portions.map((portion) => `{ __typename id ${portion} }`)
}

const ROOM = 1_300
const tokensIn = (text: string): number => text.match(/\w+|[{}():]/g)?.length ?? 0

function selectField(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, depth: number): string {
  const type = getNamedType(field.type)
  const args = field.args.some(({ name }) => name === 'first') ? '(first: 2)' : ''
  if (!isObjectType(type) && !isInterfaceType(type)) return field.name
  // Nodes and edges are the same records, so going on below one of them is enough.
  const below =
    field.name === 'edges' ? 0 : depth - (type.name.endsWith('Connection') || field.name === 'nodes' ? 0 : 1)
  if (depth <= 0)
    return 'id' in type.getFields() ? `${field.name}${args} { __typename id }` : plainOnly(schema, field, args)
  return `${field.name}${args} ${selectAll(schema, type.name, below)}`
}

function plainOnly(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, args: string): string {
  const type = getNamedType(field.type)
  if (!isObjectType(type)) return ''
  const plain = Object.values(type.getFields()).filter(
    (it) => !isObjectType(getNamedType(it.type)) && !isInterfaceType(getNamedType(it.type)),
  )
  if (plain.length > 0) return `${field.name}${args} { __typename ${plain.map(({ name }) => name).join(' ')} }`
  return `${field.name}${args} ${selectAll(schema, type.name, 0)}`
}

/** Notes every `Type.field` of an answer that came with a value; a list counts when it is there. */
export function noteFields(value: unknown, seen: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) noteFields(item, seen)
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return
  const { __typename, ...fields } = value as Record<string, unknown>
  for (const [name, inner] of Object.entries(fields)) {
    if (inner !== null && inner !== undefined) seen.add(`${String(__typename)}.${name}`)
    noteFields(inner, seen)
  }
}

/** Every `Type.field` of the schema's own object types that a query leads to; what mutations answer is tested there. */
export function allFields(schema: GraphQLSchema): string[] {
  const reached = new Set<GraphQLNamedType>()
  const reach = (type: GraphQLNamedType): void => {
    if (reached.has(type) || !(isObjectType(type) || isInterfaceType(type))) return
    reached.add(type)
    for (const field of Object.values(type.getFields())) reach(getNamedType(field.type))
    if (isInterfaceType(type)) for (const possible of schema.getPossibleTypes(type)) reach(possible)
  }
  const query = schema.getQueryType()
  for (const field of Object.values(query?.getFields() ?? {})) reach(getNamedType(field.type))
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter((type) => reached.has(type))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))
}
