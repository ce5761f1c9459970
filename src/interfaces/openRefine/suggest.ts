import { badInput } from '../../lib/errors.ts'
import { fold } from '../../lib/text/fold.ts'
import { type Asking, ask } from './ask.ts'
import { KNOWN } from './known.ts'
import { properties, propertiesOf } from './properties.ts'
import { kindOfType, typeOfKind, types } from './types.ts'

const MOST_SUGGESTED = 20
const MOST_SEARCHED = 100

/** What somebody has typed so far, and how many suggestions they have seen. */
export interface Typed {
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

/** Entities by the beginning of a name, or by id. */
export async function suggestEntities(asking: Asking, { prefix, cursor, type }: Typed) {
  const first = cursor + MOST_SUGGESTED
  if (first > MOST_SEARCHED)
    throw badInput(`a cursor of at most ${MOST_SEARCHED - MOST_SUGGESTED}: type more of the name instead`, cursor)
  const kinds = type === undefined ? null : [kindOfType(type)]
  const [named, found] = await Promise.all([
    byId(asking, prefix, kinds),
    ask(asking, SEARCH, { text: prefix, kinds, first }),
  ])
  const nodes: EntityData[] = [
    ...named,
    ...(found.search?.nodes ?? []).filter(({ id }: EntityData) => id !== named[0]?.id),
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

async function byId(asking: Asking, prefix: string, kinds: readonly string[] | null): Promise<EntityData[]> {
  if (!prefix.includes(':')) return []
  const { node } = await ask(asking, BY_ID, { id: prefix })
  return node?.id !== undefined && (kinds?.includes(node.kind) ?? true) ? [node] : []
}

/** Types by the beginning of their id or name. */
export const suggestTypes = ({ prefix, cursor }: Typed) => ({ result: beginning(types(), prefix, cursor) })

/** Properties by the beginning of a word of their id or name; of one type where it is given. */
export function suggestProperties({ prefix, cursor, type }: Typed) {
  if (type !== undefined) kindOfType(type)
  const found = type === undefined ? [...properties().values()] : propertiesOf(type)
  const listed = [...found, ...KNOWN].map(({ id, name, description }) => ({ id, name, description }))
  return { result: beginning(listed, prefix, cursor) }
}

interface Named {
  readonly id: string
  readonly name: string
}

/** Those with a word that begins so; first those that begin so themselves. */
function beginning<T extends Named>(items: readonly T[], prefix: string, cursor: number): T[] {
  const wanted = fold(prefix)
  const ranks = items.map((item) => ({ item, rank: rankOf(item, wanted) })).filter(({ rank }) => rank < NEVER)
  return ranks
    .sort((a, b) => a.rank - b.rank)
    .slice(cursor, cursor + MOST_SUGGESTED)
    .map(({ item }) => item)
}

const NEVER = 3

function rankOf({ id, name }: Named, wanted: string): number {
  const texts = [fold(id), fold(name)]
  if (texts.includes(wanted)) return 0
  if (texts.some((text) => text.startsWith(wanted))) return 1
  return texts.some((text) => text.includes(` ${wanted}`) || text.includes(`.${wanted}`)) ? 2 : NEVER
}
