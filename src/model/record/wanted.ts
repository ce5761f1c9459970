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

/** The properties of a record that answering a document takes, in one order; null when it takes more than is known. */
export type Wanted = readonly string[] | null

/** The types of records of which less than all can be read. */
const RECORD_TYPES = ['Entity', 'Relationship', 'Claim', 'Source', 'Change'] as const
export type RecordType = (typeof RECORD_TYPES)[number]

/** The fields that a document asks below some others, fragments opened. Types, `@skip` and `@include` are passed over. */
export function fieldsBelow(nodes: readonly FieldNode[], { fragments }: Pick<GraphQLResolveInfo, 'fragments'>) {
  const [fields, opened]: [FieldNode[], Set<string>] = [[], new Set()]
  const open = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) fields.push(selection)
      else if (selection.kind === Kind.INLINE_FRAGMENT) open(selection.selectionSet)
      else openFragment(selection.name.value)
    }
  }
  // Once: fragments that spread each other twice over would be opened without end.
  const openFragment = (name: string): void => {
    const fragment = fragments[name]
    if (!fragment || opened.has(name)) return
    opened.add(name)
    open(fragment.selectionSet)
  }
  for (const { selectionSet } of nodes) if (selectionSet) open(selectionSet)
  return fields
}

/** The fields that lead from some lists to their records: `nodes`, and `node` below `edges`. */
export function recordsBelow(lists: readonly FieldNode[], info: Pick<GraphQLResolveInfo, 'fragments'>): FieldNode[] {
  const below = fieldsBelow(lists, info)
  const edges = below.filter(({ name }) => name.value === 'edges')
  const ofEdges = fieldsBelow(edges, info).filter(({ name }) => name.value === 'node')
  return [...below.filter(({ name }) => name.value === 'nodes'), ...ofEdges]
}

/** Those of some fields whose name is asked for but once among them. */
export const askedOnce = (fields: readonly FieldNode[]): FieldNode[] =>
  fields.filter(({ name }) => fields.filter((it) => it.name.value === name.value).length === 1)

/** Whether more is asked of a list than how many it has, by the names of the fields below it. */
export const asksRecords = (names: readonly string[]): boolean =>
  names.some((name) => name !== 'totalCount' && name !== '__typename')

/** What a field takes of its row: these properties, or what follows from where it stands in a document. */
export type Needs = readonly string[] | ((info: GraphQLResolveInfo, nodes: readonly FieldNode[]) => Wanted)

/** All of a row is taken. */
export const ALL: Needs = () => null

/** What some fields take of a record of a type; a name stands for the fields of all types that the record may be of. */
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

/** What a document takes of the records that some fields lead to. */
export const wantedBelow = (info: GraphQLResolveInfo, type: RecordType, nodes: readonly FieldNode[]): Wanted =>
  wantedFor(info, type, fieldsBelow(nodes, info), ['id'])

/**
 * Works something out of a field's place in a document once, however many rows and requests ask it: parsed documents are
 * kept, so that the place is the same object each time.
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

/** The same for what the variables of a request decide as well: once for each request. */
export function oncePerRequest<T>(
  work: (info: GraphQLResolveInfo, nodes: readonly FieldNode[]) => T,
): (info: GraphQLResolveInfo, nodes?: readonly FieldNode[]) => T {
  const ofRequest = memoizeWeak((_variables: object) => oncePerPlace(work))
  return (info, nodes) => ofRequest(info.variableValues)(info, nodes)
}

/** What a document takes of the entities that a field leads to. */
export const entityWanted = oncePerPlace((info, nodes) => wantedBelow(info, 'Entity', nodes))

/** What a document takes of the entities of a list. */
export const listedWanted = oncePerPlace((info, nodes) => wantedBelow(info, 'Entity', recordsBelow(nodes, info)))

/** By field name; null where a field may take anything. */
type NeedsByName = ReadonlyMap<string, readonly (Needs | null)[]>
type NeedsByType = Readonly<Record<RecordType, NeedsByName>>

const needsOf = memoizeWeak(
  (schema: GraphQLSchema) =>
    Object.fromEntries(RECORD_TYPES.map((name) => [name, needsOfAll(schema, name)])) as NeedsByType,
)

/** Over all types that are such a record. */
function needsOfAll(schema: GraphQLSchema, name: RecordType): NeedsByName {
  const fields = typesOf(schema, name).flatMap((type) => Object.values(type.getFields()))
  const byName = groupBy(fields, (field) => field.name)
  return new Map([...byName].map(([name, some]) => [name, distinct(some.map(needOf))]))
}

function typesOf(schema: GraphQLSchema, name: RecordType): readonly GraphQLObjectType[] {
  const type = schema.getType(name)
  if (isObjectType(type)) return [type]
  if (isInterfaceType(type)) return schema.getPossibleTypes(type)
  throw new Error(`The schema has no type ${name} with fields.`)
}

function needOf({ name, type, resolve, extensions }: GraphQLField<unknown, unknown>): Needs | null {
  if (extensions.needs !== undefined) return extensions.needs as Needs
  // What has no resolver of its own is read straight off the row.
  if (resolve !== undefined) return null
  return getNamedType(type).name === 'Validity' ? VALIDITY_PROPERTIES : [name]
}

/** Types share most of their fields, and with them what they need. */
const distinct = (needs: readonly (Needs | null)[]): (Needs | null)[] => {
  const known = new Set<unknown>()
  return needs.filter((need) => {
    const key = Array.isArray(need) ? need.join() : need
    return !known.has(key) && known.add(key)
  })
}
