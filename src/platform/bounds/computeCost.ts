import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { childListSizes, listSize } from './listSizes.ts'

/** Upper bounds of what a document can return. */
export interface DocumentCost {
  /** Records that it can return, counted once per occurrence. */
  readonly nodes: number
  /** Nesting depth of relationship lists. */
  readonly depth: number
  /** The field with the most aliases, and their number. */
  readonly aliases: { readonly field: string; readonly count: number }
}

/** Cost of a selection set on one object. */
interface SelectionCost {
  /** Records in the selection itself. */
  readonly own: number
  /** Records per item of each list whose size the parent field determines, by list name. */
  readonly perItem: Readonly<Record<string, number>>
  readonly depth: number
}

const ZERO: SelectionCost = { own: 0, perItem: {}, depth: 0 }

/**
 * Computes the cost of an operation after variables, defaults and fragments are resolved. The cost of each fragment is
 * computed once, so that fragments which spread each other repeatedly do not take exponential time.
 * @param variables coerced values of all variables except mutation inputs.
 */
export function computeCost(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  variables: Readonly<Record<string, unknown>>,
): DocumentCost {
  const aliases = new Map<string, Set<string>>()
  const fragmentCosts = new Map<string, SelectionCost>()

  function ofSelections({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined): SelectionCost {
    return selections
      .filter(isIncluded)
      .map((selection) => ofSelection(selection, type))
      .reduce(sum, ZERO)
  }

  function ofSelection(selection: SelectionNode, type: GraphQLNamedType | undefined): SelectionCost {
    if (selection.kind === Kind.FIELD) return ofField(selection, type)
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value)
    const condition = selection.typeCondition
    return ofSelections(selection.selectionSet, condition ? schema.getType(condition.name.value) : type)
  }

  function ofFragment(name: string): SelectionCost {
    const cached = fragmentCosts.get(name)
    if (cached) return cached
    // Validation rejects cyclic fragments earlier; this entry makes the recursion end in any case.
    fragmentCosts.set(name, ZERO)
    const fragment = fragments[name]
    const cost = fragment
      ? ofSelections(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value))
      : ZERO
    fragmentCosts.set(name, cost)
    return cost
  }

  function ofField(node: FieldNode, parent: GraphQLNamedType | undefined): SelectionCost {
    const field = fieldOf(parent, node.name.value)
    if (!field) return ZERO
    addAlias(`${parent?.name}.${field.name}`, (node.alias ?? node.name).value)
    const type = getNamedType(field.type)
    if (!isCompositeType(type) || !node.selectionSet) return ZERO
    // Arguments of mutations do not size lists.
    const args = parent === schema.getMutationType() ? {} : getArgumentValues(field, node, variables)
    const below = ofSelections(node.selectionSet, type)
    const sizes = childListSizes(type, args)
    const each =
      (isRecord(type) ? 1 : 0) +
      below.own +
      sumOf(Object.entries(below.perItem).map(([list, nodes]) => (sizes[list] ?? 1) * nodes))
    const depth = below.depth + (isRelationshipList(parent, type) ? 1 : 0)
    if (!isListType(getNullableType(field.type))) return { own: each, perItem: {}, depth }
    // The field that returned the parent determines the size of this list, so it multiplies the cost.
    if (isSizedByParent(parent, field.name)) return { own: 0, perItem: { [field.name]: each }, depth }
    return { own: listSize(field, args) * each, perItem: {}, depth }
  }

  const addAlias = (field: string, name: string) => aliases.set(field, (aliases.get(field) ?? new Set()).add(name))
  const isIncluded = (selection: SelectionNode) =>
    getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if !== true &&
    getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if !== false

  const root = ofSelections(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined)
  const most = [...aliases].map(([field, { size }]) => ({ field, count: size })).sort((a, b) => b.count - a.count)[0]
  return { nodes: root.own, depth: root.depth, aliases: most ?? { field: '', count: 0 } }
}

const fieldOf = (parent: GraphQLNamedType | undefined, name: string) =>
  isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined

/** Whether a type is counted as a record: it implements Node, as entities, relationships, claims and sources do. */
const isRecord = (type: GraphQLCompositeType): boolean =>
  type.name === 'Node' || ('getInterfaces' in type && type.getInterfaces().some(({ name }) => name === 'Node'))

/** Whether a field is a list of an entity's relationships, which adds one to the depth. */
const isRelationshipList = (parent: GraphQLNamedType | undefined, type: GraphQLNamedType): boolean =>
  type.name.endsWith('Connection') &&
  type.name !== 'ClaimConnection' &&
  parent !== undefined &&
  isCompositeType(parent) &&
  isRecord(parent)

const TYPES_SIZED_BY_PARENT = new Set([
  'PathResult',
  'Neighborhood',
  'ReconcileResult',
  'Timeline',
  'Diff',
  'Bibliography',
])

const isSizedByParent = (parent: GraphQLNamedType | undefined, list: string): boolean =>
  parent !== undefined &&
  (parent.name.endsWith('Connection') ? ['edges', 'nodes'].includes(list) : TYPES_SIZED_BY_PARENT.has(parent.name))

const sumOf = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

function sum(a: SelectionCost, b: SelectionCost): SelectionCost {
  const perItem = { ...a.perItem }
  for (const [list, nodes] of Object.entries(b.perItem)) perItem[list] = (perItem[list] ?? 0) + nodes
  return { own: a.own + b.own, perItem, depth: Math.max(a.depth, b.depth) }
}
