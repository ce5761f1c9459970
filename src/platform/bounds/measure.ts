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
import { sizeOf, sizesBelow } from './sizes.ts'

/** What a document asks for, at most. */
export interface Measured {
  /** Records that it can return, each time it returns them. */
  readonly nodes: number
  /** Lists of relationships inside one another. */
  readonly levels: number
  /** The field of which it asks for the most under different names, and how many those are. */
  readonly aliases: { readonly field: string; readonly count: number }
}

/** What one object of a type brings: records of its own, and records for each item of the lists its parent sizes. */
interface Share {
  readonly own: number
  readonly perItem: Readonly<Record<string, number>>
  readonly levels: number
}

const NOTHING: Share = { own: 0, perItem: {}, levels: 0 }

/**
 * Measures an operation with its variables, defaults and fragments resolved. Each fragment is measured once, so that
 * fragments which double one another cost no more than their text.
 * @param variables coerced values of all but what mutations take.
 */
export function measure(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  variables: Readonly<Record<string, unknown>>,
): Measured {
  const names = new Map<string, Set<string>>()
  const measured = new Map<string, Share>()

  function ofSelections({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined): Share {
    return selections
      .filter(isIncluded)
      .map((selection) => ofSelection(selection, type))
      .reduce(sum, NOTHING)
  }

  function ofSelection(selection: SelectionNode, type: GraphQLNamedType | undefined): Share {
    if (selection.kind === Kind.FIELD) return ofField(selection, type)
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value)
    const condition = selection.typeCondition
    return ofSelections(selection.selectionSet, condition ? schema.getType(condition.name.value) : type)
  }

  function ofFragment(name: string): Share {
    const known = measured.get(name)
    if (known) return known
    // A fragment that leads back to itself is refused before anything is measured; this keeps the walk finite anyway.
    measured.set(name, NOTHING)
    const fragment = fragments[name]
    const share = fragment
      ? ofSelections(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value))
      : NOTHING
    measured.set(name, share)
    return share
  }

  function ofField(node: FieldNode, parent: GraphQLNamedType | undefined): Share {
    const field = fieldOf(parent, node.name.value)
    if (!field) return NOTHING
    note(`${parent?.name}.${field.name}`, (node.alias ?? node.name).value)
    const type = getNamedType(field.type)
    if (!isCompositeType(type) || !node.selectionSet) return NOTHING
    // What a mutation takes sizes nothing.
    const args = parent === schema.getMutationType() ? {} : getArgumentValues(field, node, variables)
    const below = ofSelections(node.selectionSet, type)
    const sizes = sizesBelow(type, args)
    const each =
      (isRecord(type) ? 1 : 0) +
      below.own +
      sumOf(Object.entries(below.perItem).map(([list, nodes]) => (sizes[list] ?? 1) * nodes))
    const levels = below.levels + (isRelationshipList(parent, type) ? 1 : 0)
    if (!isListType(getNullableType(field.type))) return { own: each, perItem: {}, levels }
    // The parent's own field says how long this list is, so the count waits for it.
    if (isSizedAbove(parent, field.name)) return { own: 0, perItem: { [field.name]: each }, levels }
    return { own: sizeOf(field, args) * each, perItem: {}, levels }
  }

  const note = (field: string, name: string) => names.set(field, (names.get(field) ?? new Set()).add(name))
  const isIncluded = (selection: SelectionNode) =>
    getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if !== true &&
    getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if !== false

  const root = ofSelections(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined)
  const most = [...names].map(([field, { size }]) => ({ field, count: size })).sort((a, b) => b.count - a.count)[0]
  return { nodes: root.own, levels: root.levels, aliases: most ?? { field: '', count: 0 } }
}

const fieldOf = (parent: GraphQLNamedType | undefined, name: string) =>
  isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined

/** What has an id of its own: an entity, a relationship, a claim, a source. */
const isRecord = (type: GraphQLCompositeType): boolean =>
  type.name === 'Node' || ('getInterfaces' in type && type.getInterfaces().some(({ name }) => name === 'Node'))

/** A list of relationships of an entity: one level further in. */
const isRelationshipList = (parent: GraphQLNamedType | undefined, type: GraphQLNamedType): boolean =>
  type.name.endsWith('Connection') &&
  type.name !== 'ClaimConnection' &&
  parent !== undefined &&
  isCompositeType(parent) &&
  isRecord(parent)

const SIZED_ABOVE = new Set(['PathResult', 'Neighborhood', 'ReconcileResult', 'Timeline', 'Diff', 'Bibliography'])

const isSizedAbove = (parent: GraphQLNamedType | undefined, list: string): boolean =>
  parent !== undefined &&
  (parent.name.endsWith('Connection') ? ['edges', 'nodes'].includes(list) : SIZED_ABOVE.has(parent.name))

const sumOf = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

function sum(a: Share, b: Share): Share {
  const perItem = { ...a.perItem }
  for (const [list, nodes] of Object.entries(b.perItem)) perItem[list] = (perItem[list] ?? 0) + nodes
  return { own: a.own + b.own, perItem, levels: Math.max(a.levels, b.levels) }
}
