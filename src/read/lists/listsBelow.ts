import { type FieldNode, type GraphQLField, type GraphQLResolveInfo, isObjectType } from 'graphql'
import { getArgumentValues } from 'graphql/execution/values.js'
import { isAllowed, type Page } from '../../model/paging/pageArgs.ts'
import type { AsOf } from '../../model/record/asOf.ts'
import { scalarArguments } from '../../model/record/fastResolvers.ts'
import { askedOnce, fieldsBelow } from '../../model/record/wanted.ts'
import type { ListBelow } from './linkReading.ts'

/** Where a list stands in a document. */
export interface ListPlace {
  readonly info: GraphQLResolveInfo
  readonly nodes: readonly FieldNode[]
  /** Of how many entities it is asked there, at most; Infinity where that depends on how many are found. */
  readonly entities: number
}

/** What the field of a list says of it where it stands; null when it cannot come along with another. */
export type ComesAlong = (args: never, asOf: AsOf, place: ListPlace) => ListBelow | null

/** The lists that come along with one that stands somewhere. They inherit its as-of. */
export type BelowAt = (page: Page, asOf: AsOf, place: ListPlace) => readonly ListBelow[]

/**
 * The most entities whose lists come along with another list. What that saves is a way there and back, however many they
 * are; but where several rows lead to one entity its list is read for each of them. So more of them are read by a
 * statement of their own, which reads every list but once.
 */
const MOST_ENTITIES = 30

type Field = GraphQLField<unknown, unknown>

/** A list that a document asks of the ends of another one. */
interface Candidate {
  readonly node: FieldNode
  readonly field: Field
}

/**
 * Finds the lists that can come along with another one, in the same statement: those that a document asks but once of its
 * other ends, and without conditions. Which do follows from the document alone, so that a request takes as many statements
 * whatever is found.
 * @param ends the fields that lead to the other ends
 * @param kinds the names of the kinds that may stand there
 */
export function listsBelow(info: GraphQLResolveInfo, ends: readonly FieldNode[], kinds: readonly string[]): BelowAt {
  const candidates = ends.flatMap((end) => candidatesBelow(info, end, kinds))
  return ({ size }, asOf, { info, entities }) => {
    const reached = entities * size
    if (reached > MOST_ENTITIES) return []
    return candidates.flatMap(
      (candidate) => listAt(candidate, asOf, { info, nodes: [candidate.node], entities: reached }) ?? [],
    )
  }
}

const candidatesBelow = (info: GraphQLResolveInfo, end: FieldNode, kinds: readonly string[]): readonly Candidate[] =>
  askedOnce(fieldsBelow([end], info)).flatMap((node) => {
    const field = node.directives?.length ? undefined : fieldOf(info, node.name.value, kinds)
    return field ? [{ node, field }] : []
  })

/** The field of that name, when all kinds that have it mean the same list by it. */
function fieldOf({ schema }: GraphQLResolveInfo, name: string, kinds: readonly string[]): Field | undefined {
  const types = kinds.map((kind) => schema.getType(kind)).filter(isObjectType)
  const [field, ...more] = types.flatMap((type) => type.getFields()[name] ?? [])
  const comesAlong = field?.extensions.comesAlong
  return comesAlong && more.every(({ extensions }) => extensions.comesAlong === comesAlong) ? field : undefined
}

/** Null as well where the field will refuse its arguments, which it says itself. */
function listAt({ node, field }: Candidate, asOf: AsOf, place: ListPlace): ListBelow | null {
  const comesAlong = field.extensions.comesAlong as ComesAlong
  if (!node.arguments?.every(({ name }) => scalarArguments(field).has(name.value))) return null
  try {
    const args = getArgumentValues(field, node, place.info.variableValues)
    const list = comesAlong(args as never, asOf, place)
    return list && isAllowed(list.asked.page) ? list : null
  } catch {
    return null
  }
}
