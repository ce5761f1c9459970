import { type FieldNode, type GraphQLField, type GraphQLResolveInfo, isObjectType } from 'graphql'
import { getArgumentValues } from 'graphql/execution/values.js'
import { isAllowed } from '../../model/paging/pageArgs.ts'
import type { AsOf } from '../../model/record/asOf.ts'
import { scalarArguments } from '../../model/record/fastResolvers.ts'
import { askedOnce, fieldsBelow } from '../../model/record/wanted.ts'
import type { InlineList, ListPosition, NestedList, NestedListsAt } from './linkListTypes.ts'

/**
 * Maximum number of parents whose nested lists are read by the parent list's statement. Nesting saves one round trip,
 * whatever the number of parents. But when several rows have the same neighbor, its list is read once for each of them,
 * so for more parents a separate statement, which reads each list once, is cheaper.
 */
const MAX_PARENTS = 30

type Field = GraphQLField<unknown, unknown>

/** A list field below the neighbors of a list that may be nested. */
interface Candidate {
  readonly node: FieldNode
  readonly field: Field
}

/**
 * Finds the lists of the neighbors that the statement of a list can read as well: those selected under one alias only and
 * without input objects as arguments. The choice depends only on the query document, so the number of statements is
 * independent of the data.
 * @param neighbors the field nodes that lead to the neighbors
 * @param kinds the names of the kinds that a neighbor can have
 */
export function nestedLists(
  info: GraphQLResolveInfo,
  neighbors: readonly FieldNode[],
  kinds: readonly string[],
): NestedListsAt {
  const candidates = neighbors.flatMap((neighbor) => candidatesBelow(info, neighbor, kinds))
  return ({ size }, asOf, { info, maxParents }) => {
    const maxNeighbors = maxParents * size
    if (maxNeighbors > MAX_PARENTS) return []
    return candidates.flatMap(
      (candidate) => listAt(candidate, asOf, { info, nodes: [candidate.node], maxParents: maxNeighbors }) ?? [],
    )
  }
}

const candidatesBelow = (
  info: GraphQLResolveInfo,
  neighbor: FieldNode,
  kinds: readonly string[],
): readonly Candidate[] =>
  askedOnce(fieldsBelow([neighbor], info)).flatMap((node) => {
    const field = node.directives?.length ? undefined : fieldOf(info, node.name.value, kinds)
    return field ? [{ node, field }] : []
  })

/** The field of that name, if it is the same list for all kinds that have it. */
function fieldOf({ schema }: GraphQLResolveInfo, name: string, kinds: readonly string[]): Field | undefined {
  const types = kinds.map((kind) => schema.getType(kind)).filter(isObjectType)
  const [field, ...more] = types.flatMap((type) => type.getFields()[name] ?? [])
  const inline = field?.extensions.inline
  return inline && more.every(({ extensions }) => extensions.inline === inline) ? field : undefined
}

/** Null also for invalid arguments: the field's own resolver rejects them. */
function listAt({ node, field }: Candidate, asOf: AsOf, position: ListPosition): NestedList | null {
  const inline = field.extensions.inline as InlineList
  if (!node.arguments?.every(({ name }) => scalarArguments(field).has(name.value))) return null
  try {
    const args = getArgumentValues(field, node, position.info.variableValues)
    const list = inline(args as never, asOf, position)
    return list && isAllowed(list.request.page) ? list : null
  } catch {
    return null
  }
}
