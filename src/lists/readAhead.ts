import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
} from 'graphql'
import { collectSubfields } from 'graphql/execution/collectFields.js'
import { getArgumentValues } from 'graphql/execution/values.js'
import type { Context } from '../context.ts'
import type { Connection, Edge } from '../paging/connection.ts'
import type { Ahead } from '../record/declare.ts'

/**
 * Sends the statements of the lists below a record along with the one that reads the record: a list needs no more of it
 * than the id, which is in the document. The list then finds its answer on the way, since equal keys are loaded once. An
 * id that was merged away leads elsewhere, and its lists are read after all.
 */
export function readAhead(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const [ahead, resolve] = [field.extensions.ahead as Ahead | undefined, field.resolve]
    if (!ahead || !resolve) continue
    field.resolve = (parent, args, context: Context, info) => {
      startLists(ahead(args), context, info)
      return resolve(parent, args, context, info)
    }
  }
  return schema
}

function startLists(row: object | null, context: Context, info: GraphQLResolveInfo): void {
  if (row === null) return
  const type = getNamedType(info.returnType) as GraphQLObjectType
  for (const nodes of fieldsBelow(info, type, info.fieldNodes)) {
    // What is wrong with a list is told by the list.
    startList(row, context, info, type, nodes).catch(() => undefined)
  }
}

async function startList(
  row: object,
  context: Context,
  info: GraphQLResolveInfo,
  type: GraphQLObjectType,
  nodes: Nodes,
): Promise<void> {
  const field = type.getFields()[nodes[0].name.value]
  if (!field?.extensions.readsAhead || !field.resolve) return
  const args = getArgumentValues(field, nodes[0], info.variableValues)
  const connection = (await field.resolve(row, args, context, { ...info, fieldNodes: nodes })) as Connection<
    unknown,
    Edge<unknown>
  >
  const wanted = fieldsBelow(info, getNamedType(field.type) as GraphQLObjectType, nodes)
  const names = wanted.map(([node]) => node.name.value)
  const rows = names.some((name) => name !== 'totalCount' && name !== '__typename')
  await Promise.all([rows && connection.ahead?.(), names.includes('totalCount') && connection.totalCount()])
}

/** One field: once for each place of the document that asks for it. */
type Nodes = readonly [FieldNode, ...(readonly FieldNode[])]

/** The fields that a document asks of a type below some field, its fragments, `@skip` and `@include` observed. */
const fieldsBelow = (
  { schema, fragments, variableValues }: GraphQLResolveInfo,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): readonly Nodes[] => [...collectSubfields(schema, fragments, variableValues, type, nodes).values()] as Nodes[]
