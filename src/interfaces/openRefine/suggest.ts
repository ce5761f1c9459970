import { badUserInput } from '../../lib/errors.ts'
import { fold } from '../../lib/text/fold.ts'
import { type ExecutionScope, executeDocument } from './executeDocument.ts'
import { properties, propertiesOf } from './properties.ts'
import { HINT_PROPERTIES } from './reconcileHints.ts'
import { kindOfType, typeOfKind, types } from './types.ts'

const PAGE_SIZE = 20
const MAX_SEARCHED = 100

/** A request for suggestions: the text typed so far and the number of suggestions to skip. */
export interface SuggestRequest {
  readonly prefix: string
  readonly cursor: number
  readonly type?: string | undefined
}

interface EntityData {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly description: string | null
}

const ENTITY = '... on Entity { id kind name description }'
const SEARCH = `query ($text: String!, $kinds: [EntityKind!], $first: Int!) {
  search(text: $text, kinds: $kinds, first: $first) { nodes { ${ENTITY} } }
}`
const BY_ID = `query ($id: ID!) { node(id: $id) { ${ENTITY} } }`

/** Suggests entities by a prefix of a name or by id. */
export async function suggestEntities(scope: ExecutionScope, { prefix, cursor, type }: SuggestRequest) {
  const first = cursor + PAGE_SIZE
  if (first > MAX_SEARCHED)
    throw badUserInput(
      `a cursor of at most ${MAX_SEARCHED - PAGE_SIZE}; to see other entities, type more of the name`,
      cursor,
    )
  const kinds = type === undefined ? null : [kindOfType(type)]
  const [byIdMatches, results] = await Promise.all([
    byId(scope, prefix, kinds),
    executeDocument(scope, SEARCH, { text: prefix, kinds, first }),
  ])
  const nodes: EntityData[] = [
    ...byIdMatches,
    ...(results.search?.nodes ?? []).filter(({ id }: EntityData) => id !== byIdMatches[0]?.id),
  ]
  return {
    result: nodes.slice(cursor, first).map(({ id, name, kind, description }) => ({
      id,
      name,
      ...(description === null ? {} : { description }),
      notable: [typeOfKind(kind)],
    })),
  }
}

async function byId(scope: ExecutionScope, prefix: string, kinds: readonly string[] | null): Promise<EntityData[]> {
  if (!prefix.includes(':')) return []
  const { node } = await executeDocument(scope, BY_ID, { id: prefix })
  return node?.id !== undefined && (kinds?.includes(node.kind) ?? true) ? [node] : []
}

/** Suggests types by a prefix of their id or name. */
export const suggestTypes = ({ prefix, cursor }: SuggestRequest) => ({ result: withPrefix(types(), prefix, cursor) })

/** Suggests properties, optionally of one type, by a prefix of a word in their id or name. */
export function suggestProperties({ prefix, cursor, type }: SuggestRequest) {
  if (type !== undefined) kindOfType(type)
  const available = type === undefined ? [...properties().values()] : propertiesOf(type)
  const listed = [...available, ...HINT_PROPERTIES].map(({ id, name, description }) => ({ id, name, description }))
  return { result: withPrefix(listed, prefix, cursor) }
}

interface Named {
  readonly id: string
  readonly name: string
}

/** The items with a word that has the prefix. Items whose id or name has the prefix come first. */
function withPrefix<T extends Named>(items: readonly T[], prefix: string, cursor: number): T[] {
  const folded = fold(prefix)
  const ranks = items.map((item) => ({ item, rank: rankOf(item, folded) })).filter(({ rank }) => rank < NO_MATCH)
  return ranks
    .sort((a, b) => a.rank - b.rank)
    .slice(cursor, cursor + PAGE_SIZE)
    .map(({ item }) => item)
}

const NO_MATCH = 3

function rankOf({ id, name }: Named, prefix: string): number {
  const texts = [fold(id), fold(name)]
  if (texts.includes(prefix)) return 0
  if (texts.some((text) => text.startsWith(prefix))) return 1
  return texts.some((text) => text.includes(` ${prefix}`) || text.includes(`.${prefix}`)) ? 2 : NO_MATCH
}
