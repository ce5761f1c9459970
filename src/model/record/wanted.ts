import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { groupBy } from '../../lib/collections/groupBy.ts'
import { getOrInsert, memoizeWeak } from '../../lib/collections/memoize.ts'
import { VALIDITY_PROPERTIES } from './validity.ts'

/** The properties that a request selects of a record (its projection), sorted; null for all properties. */
export type Wanted = readonly string[] | null

/** The types of records that can be read in part. */
const RECORD_TYPES = ['Entity', 'Relationship', 'Claim', 'Source', 'Change'] as const
export type RecordType = (typeof RECORD_TYPES)[number]

/** The fields selected below some fields, with fragments flattened. Type conditions, `@skip` and `@include` are ignored. */
export function fieldsBelow(nodes: readonly FieldNode[], { fragments }: Pick<GraphQLResolveInfo, 'fragments'>) {
  const [fields, opened]: [FieldNode[], Set<string>] = [[], new Set()]
  const open = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) fields.push(selection)
      else if (selection.kind === Kind.INLINE_FRAGMENT) open(selection.selectionSet)
      else openFragment(selection.name.value)
    }
  }
  // Each fragment once: fragments that spread each other would be flattened without end.
  const openFragment = (name: string): void => {
    const fragment = fragments[name]
    if (!fragment || opened.has(name)) return
    opened.add(name)
    open(fragment.selectionSet)
  }
  for (const { selectionSet } of nodes) if (selectionSet) open(selectionSet)
  return fields
}

/** The fields of the records of some lists: `nodes`, and `node` below `edges`. */
export function recordsBelow(lists: readonly FieldNode[], info: Pick<GraphQLResolveInfo, 'fragments'>): FieldNode[] {
  const below = fieldsBelow(lists, info)
  const edges = below.filter(({ name }) => name.value === 'edges')
  const ofEdges = fieldsBelow(edges, info).filter(({ name }) => name.value === 'node')
  return [...below.filter(({ name }) => name.value === 'nodes'), ...ofEdges]
}

/** The fields whose name is selected once, that is under one alias. */
export const askedOnce = (fields: readonly FieldNode[]): FieldNode[] =>
  fields.filter(({ name }) => fields.filter((it) => it.name.value === name.value).length === 1)

/** Whether more than the count of a list is selected, by the names of the fields below it. */
export const asksRecords = (names: readonly string[]): boolean =>
  names.some((name) => name !== 'totalCount' && name !== '__typename')

/** The properties that a field resolver reads, or a function of its selection that computes them. */
export type Needs = readonly string[] | ((info: GraphQLResolveInfo, nodes: readonly FieldNode[]) => Wanted)

/** The resolver may read all properties. */
export const ALL: Needs = () => null

/**
 * The properties that some fields read of a record. A field name stands for the fields of all types that the record may
 * have.
 * @param besides properties that are read in any case
 */
export function wantedFor(
  info: GraphQLResolveInfo,
  type: RecordType,
  fields: readonly FieldNode[],
  besides: readonly string[] = [],
): Wanted {
  const needs = needsOf(info.schema)[type]
  const wanted = new Set(besides)
  for (const node of fields) {
    const name = node.name.value
    for (const need of name === '__typename' ? [] : (needs.get(name) ?? [null])) {
      const properties = typeof need === 'function' ? need(info, [node]) : need
      if (properties === null) return null
      for (const property of properties) wanted.add(property)
    }
  }
  return [...wanted].sort()
}

/** The projection of the records to which some fields lead. */
export const wantedBelow = (info: GraphQLResolveInfo, type: RecordType, nodes: readonly FieldNode[]): Wanted =>
  wantedFor(info, type, fieldsBelow(nodes, info), ['id'])

/**
 * Memoizes a function by the field node of the parsed document. Parsed documents are cached, so the result is computed
 * once for all rows and requests of a document.
 */
export function oncePerPlace<T>(
  work: (info: GraphQLResolveInfo, nodes: readonly FieldNode[]) => T,
): (info: GraphQLResolveInfo, nodes?: readonly FieldNode[]) => T {
  const known = new WeakMap<FieldNode, T>()
  return (info, nodes = info.fieldNodes) => {
    const [place, ...more] = nodes
    if (place === undefined || more.length > 0) return work(info, nodes)
    return getOrInsert(known, place, () => work(info, nodes))
  }
}

/** Memoizes by field node and variables, that is once per request, for results that depend on variables. */
export function oncePerRequest<T>(
  work: (info: GraphQLResolveInfo, nodes: readonly FieldNode[]) => T,
): (info: GraphQLResolveInfo, nodes?: readonly FieldNode[]) => T {
  const ofRequest = memoizeWeak((_variables: object) => oncePerPlace(work))
  return (info, nodes) => ofRequest(info.variableValues)(info, nodes)
}

/** The projection of the entities to which a field leads. */
export const entityWanted = oncePerPlace((info, nodes) => wantedBelow(info, 'Entity', nodes))

/** The projection of the entities of a list. */
export const listedWanted = oncePerPlace((info, nodes) => wantedBelow(info, 'Entity', recordsBelow(nodes, info)))

/** By field name; null where the field may read all properties. */
type NeedsByName = ReadonlyMap<string, readonly (Needs | null)[]>
type NeedsByType = Readonly<Record<RecordType, NeedsByName>>

const needsOf = memoizeWeak(
  (schema: GraphQLSchema) =>
    Object.fromEntries(RECORD_TYPES.map((name) => [name, needsOfAll(schema, name)])) as NeedsByType,
)

/** The needs of the fields of all types that are such a record. */
function needsOfAll(schema: GraphQLSchema, name: RecordType): NeedsByName {
  const fields = typesOf(schema, name).flatMap((type) => Object.values(type.getFields()))
  const byName = groupBy(fields, (field) => field.name)
  return new Map([...byName].map(([name, some]) => [name, distinct(some.map(needOf))]))
}

function typesOf(schema: GraphQLSchema, name: RecordType): readonly GraphQLObjectType[] {
  const type = schema.getType(name)
  if (isObjectType(type)) return [type]
  if (isInterfaceType(type)) return schema.getPossibleTypes(type)
  throw new Error(`Expected the schema to have an object type or interface ${name}, found none.`)
}

function needOf({ name, type, resolve, extensions }: GraphQLField<unknown, unknown>): Needs | null {
  if (extensions.needs !== undefined) return extensions.needs as Needs
  // A field without a resolver reads the property with its name.
  if (resolve !== undefined) return null
  return getNamedType(type).name === 'Validity' ? VALIDITY_PROPERTIES : [name]
}

/** Removes duplicates: types share most of their fields. */
const distinct = (needs: readonly (Needs | null)[]): (Needs | null)[] => {
  const known = new Set<unknown>()
  return needs.filter((need) => {
    const key = Array.isArray(need) ? need.join() : need
    return !known.has(key) && known.add(key)
  })
}
