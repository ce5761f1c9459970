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
import type { Ahead } from '../../model/record/declare.ts'
import { asksRecords, entityWanted } from '../../model/record/wanted.ts'
import { type Along, bringAlong, expectAlong } from './along.ts'
import { nearCounted } from './degrees.ts'

/**
 * Sends the statements of the lists below a record before the record is there: a list needs no more of it than the id,
 * which is in the document. The list then finds its answer on the way, since equal keys are loaded once, and the first
 * list brings the record along. An id that was merged away leads elsewhere: its record and its lists are read after all.
 */
export function readAhead(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const [ahead, resolve] = [field.extensions.ahead as AheadOf | undefined, field.resolve]
    if (!ahead || !resolve) continue
    field.resolve = (parent, args, context: Context, info) => {
      const row = ahead(args)
      if (row !== null) startLists(row, context, info)
      return resolve(parent, args, context, info)
    }
  }
  return schema
}

type AheadOf = (args: unknown) => Ahead | null

function startLists(row: Ahead, context: Context, info: GraphQLResolveInfo): void {
  const lists = listsBelow(row, info)
  const wanted = entityWanted(info)
  const able = lists.filter(({ field, nodes }) => field.extensions.bringsAlong && nodes.length === 1)
  const bringer = able.find(({ rows }) => rows)
  // All counts are one statement.
  const bringers = bringer ? [bringer] : able.filter(({ counted }) => counted)
  const brings = bringers.map(({ nodes: [node] }) => bringAlong(context, node, wanted)).every(Boolean)
  for (const list of lists) {
    const found = startList(row, context, info, list)
    if (brings && list === bringer) expectAlong(context, row.id, wanted, found)
    // What is wrong with a list is told by the list.
    else found.catch(() => undefined)
  }
  if (brings && !bringer && bringers.length > 0) {
    expectAlong(context, row.id, wanted, nearCounted(context.loaders, row.id, wanted))
  }
}

/** A list below a record, and what of it a document asks. */
interface List {
  readonly field: GraphQLField<unknown, unknown>
  readonly nodes: Nodes
  readonly rows: boolean
  readonly counted: boolean
}

function listsBelow({ __typename }: Ahead, info: GraphQLResolveInfo): List[] {
  const type = (__typename ? info.schema.getType(__typename) : getNamedType(info.returnType)) as GraphQLObjectType
  return collectedBelow(info, type, info.fieldNodes).flatMap((nodes) => {
    const field = type.getFields()[nodes[0].name.value]
    if (!field?.extensions.readsAhead) return []
    const wanted = collectedBelow(info, getNamedType(field.type) as GraphQLObjectType, nodes)
    const names = wanted.map(([node]) => node.name.value)
    return [{ field, nodes, rows: asksRecords(names), counted: names.includes('totalCount') }]
  })
}

/** @returns what the statement for its rows found besides them */
async function startList(row: Ahead, context: Context, info: GraphQLResolveInfo, list: List): Promise<Along> {
  const { field, nodes, rows, counted } = list
  const args = getArgumentValues(field, nodes[0], info.variableValues)
  const connection = (await field.resolve?.(row, args, context, { ...info, fieldNodes: nodes })) as AnyConnection
  const [found] = await Promise.all([rows && connection.ahead?.(), counted && connection.totalCount()])
  return (found || {}) as Along
}

type AnyConnection = Connection<unknown, Edge<unknown>>

/** One field: once for each place of the document that asks for it. */
type Nodes = readonly [FieldNode, ...(readonly FieldNode[])]

/** The fields that a document asks of a type below some field, its fragments, `@skip` and `@include` observed. */
const collectedBelow = (
  { schema, fragments, variableValues }: GraphQLResolveInfo,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): readonly Nodes[] => [...collectSubfields(schema, fragments, variableValues, type, nodes).values()] as Nodes[]
