import {
  type FieldNode,
  type FragmentDefinitionNode,
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
import { VALIDITY_PROPERTIES } from './validity.ts'

/** The properties of a record that answering a document takes, in one order; null when it takes more than is known. */
export type Wanted = readonly string[] | null

/** The types of records of which less than all can be read. */
export type RecordType = 'Entity' | 'Relationship' | 'Claim' | 'Source'

/** The fields that a document asks below some others, fragments opened. Types, `@skip` and `@include` are passed over. */
export function* fieldsBelow(
  nodes: readonly FieldNode[],
  { fragments }: Pick<GraphQLResolveInfo, 'fragments'>,
): Generator<FieldNode> {
  for (const { selectionSet } of nodes) if (selectionSet) yield* fieldsIn(selectionSet, fragments)
}

function* fieldsIn(
  { selections }: SelectionSetNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): Generator<FieldNode> {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) yield selection
    else if (selection.kind === Kind.INLINE_FRAGMENT) yield* fieldsIn(selection.selectionSet, fragments)
    else {
      const fragment = fragments[selection.name.value]
      if (fragment) yield* fieldsIn(fragment.selectionSet, fragments)
    }
  }
}

/** What fields of some names take of a record of a type; each name stands for the fields of all types that it may be of. */
export function wantedFor(
  schema: GraphQLSchema,
  type: RecordType,
  names: Iterable<string>,
  besides: readonly string[] = [],
): Wanted {
  const needs = needsOf(schema)[type]
  const wanted = new Set(besides)
  for (const name of names) {
    const need = name === '__typename' ? [] : (needs.get(name) ?? null)
    if (need === null) return null
    for (const property of need) wanted.add(property)
  }
  return [...wanted].sort()
}

/** What a document takes of the records that a field leads to. */
export function wantedBelow(info: GraphQLResolveInfo, type: RecordType, nodes = info.fieldNodes): Wanted {
  const names = [...fieldsBelow(nodes, info)].map(({ name }) => name.value)
  return wantedFor(info.schema, type, names, ['id'])
}

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
    const found = known.get(place)
    if (found !== undefined) return found
    const made = work(info, nodes)
    known.set(place, made)
    return made
  }
}

type Needs = ReadonlyMap<string, Wanted>

const knownNeeds = new WeakMap<GraphQLSchema, Readonly<Record<RecordType, Needs>>>()

function needsOf(schema: GraphQLSchema): Readonly<Record<RecordType, Needs>> {
  const known = knownNeeds.get(schema)
  if (known) return known
  const made = {
    Entity: needsOfAll(schema, 'Entity'),
    Relationship: needsOfAll(schema, 'Relationship'),
    Claim: needsOfAll(schema, 'Claim'),
    Source: needsOfAll(schema, 'Source'),
  }
  knownNeeds.set(schema, made)
  return made
}

/** By field name, over all types that are such a record. */
function needsOfAll(schema: GraphQLSchema, name: RecordType): Needs {
  const needs = new Map<string, Wanted>()
  for (const [field, need] of typesOf(schema, name).flatMap((type) => Object.values(type.getFields()).map(needOf))) {
    const sofar = needs.get(field)
    needs.set(field, sofar === undefined ? need : sofar && need && [...sofar, ...need])
  }
  return needs
}

function typesOf(schema: GraphQLSchema, name: RecordType): readonly GraphQLObjectType[] {
  const type = schema.getType(name)
  if (isObjectType(type)) return [type]
  if (isInterfaceType(type)) return schema.getPossibleTypes(type)
  throw new Error(`The schema has no type ${name} with fields.`)
}

function needOf(field: GraphQLField<unknown, unknown>): readonly [string, Wanted] {
  const { name, type, resolve, extensions } = field
  if (extensions.needs !== undefined) return [name, extensions.needs as Wanted]
  // What has no resolver of its own is read straight off the row.
  if (resolve !== undefined) return [name, null]
  return [name, getNamedType(type).name === 'Validity' ? VALIDITY_PROPERTIES : [name]]
}
