import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
} from 'graphql'
import { collectSubfields } from 'graphql/execution/collectFields.js'
import { getArgumentValues } from 'graphql/execution/values.js'
import type { Context } from '../../model/context.ts'
import type { Connection, Edge } from '../../model/paging/connection.ts'
import type { AsOf } from '../../model/record/asOf.ts'
import { asksRecords, entityWanted } from '../../model/record/wanted.ts'
import { parentWithCounts } from './degrees.ts'
import { type ParentPrefetch, primeParent, requestParent } from './parentPrefetch.ts'

/** A record before it is read: what the lists below it need, taken from the arguments of the query. */
export interface PrefetchKey {
  readonly id: string
  readonly asOf?: AsOf
  /** Its GraphQL type, where the query may return several. */
  readonly __typename?: string
}

/**
 * Lets root fields that read a record by id start the statements of the lists below it before the record is loaded: a
 * list needs only the record's id, which is in the document. The loaders' caches then answer the list's own resolver, and
 * the first list returns the record as well. The id of a merged entity belongs to another record; the record and its
 * lists are then read again.
 */
export function withPrefetch(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const [keyOf, resolve] = [field.extensions.prefetchKey as PrefetchKeyOf | undefined, field.resolve]
    if (!keyOf || !resolve) continue
    field.resolve = (parent, args, context: Context, info) => {
      const key = keyOf(args)
      if (key !== null) prefetchLists(key, context, info)
      return resolve(parent, args, context, info)
    }
  }
  return schema
}

type PrefetchKeyOf = (args: unknown) => PrefetchKey | null

function prefetchLists(key: PrefetchKey, context: Context, info: GraphQLResolveInfo): void {
  const lists = prefetchableLists(key, info)
  const projection = entityWanted(info)
  const candidates = lists.filter(({ field, nodes }) => field.extensions.includesParent && nodes.length === 1)
  const listWithParent = candidates.find(({ selectsNodes }) => selectsNodes)
  // One statement counts for all lists, so all of them must request the same parent.
  const withParent = listWithParent ? [listWithParent] : candidates.filter(({ selectsTotal }) => selectsTotal)
  const accepted = withParent.map(({ nodes: [node] }) => requestParent(context, node, projection)).every(Boolean)
  for (const list of lists) {
    const prefetch = prefetchList(key, context, info, list)
    if (accepted && list === listWithParent) primeParent(context, key.id, projection, prefetch)
    // The list's own resolver reports its errors.
    else prefetch.catch(() => undefined)
  }
  if (accepted && !listWithParent && withParent.length > 0) {
    primeParent(context, key.id, projection, parentWithCounts(context.loaders, key.id, projection))
  }
}

/** A list below a record, with what a document selects of it. */
interface SelectedList {
  readonly field: GraphQLField<unknown, unknown>
  readonly nodes: FieldNodes
  readonly selectsNodes: boolean
  readonly selectsTotal: boolean
}

function prefetchableLists({ __typename }: PrefetchKey, info: GraphQLResolveInfo): SelectedList[] {
  const type = (__typename ? info.schema.getType(__typename) : getNamedType(info.returnType)) as GraphQLObjectType
  return collectFields(info, type, info.fieldNodes).flatMap((nodes) => {
    const field = type.getFields()[nodes[0].name.value]
    if (!field?.extensions.prefetch) return []
    const selected = collectFields(info, getNamedType(field.type) as GraphQLObjectType, nodes)
    const names = selected.map(([node]) => node.name.value)
    return [{ field, nodes, selectsNodes: asksRecords(names), selectsTotal: names.includes('totalCount') }]
  })
}

/** @returns the parent, if the list's statement returned it */
async function prefetchList(
  key: PrefetchKey,
  context: Context,
  info: GraphQLResolveInfo,
  { field, nodes, selectsNodes, selectsTotal }: SelectedList,
): Promise<ParentPrefetch> {
  const args = getArgumentValues(field, nodes[0], info.variableValues)
  const connection = (await field.resolve?.(key, args, context, { ...info, fieldNodes: nodes })) as AnyConnection
  const [rows] = await Promise.all([selectsNodes && connection.prefetch?.(), selectsTotal && connection.totalCount()])
  return (rows || {}) as ParentPrefetch
}

type AnyConnection = Connection<unknown, Edge<unknown>>

/** The nodes of one field: one for each place in the document that selects it. */
type FieldNodes = readonly [FieldNode, ...(readonly FieldNode[])]

/** The fields that a document selects of a type, with fragments, `@skip` and `@include` applied. */
const collectFields = (
  { schema, fragments, variableValues }: GraphQLResolveInfo,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): readonly FieldNodes[] =>
  [...collectSubfields(schema, fragments, variableValues, type, nodes).values()] as FieldNodes[]
