import { fold } from '../../lib/text/fold.ts'
import { type EntityRow, kindNamed, kinds } from '../../model/entities/entity.ts'
import { entityFrom } from '../../model/entities/entityRow.ts'
import type { Edge } from '../../model/paging/connection.ts'
import type { Page } from '../../model/paging/pageArgs.ts'
import type { Wanted } from '../../model/record/wanted.ts'
import type { Reader } from '../../neo4j/graph/reader.ts'
import { allWordsQuery } from './luceneQuery.ts'
import { MAX_RANKED_NAMES, searchStatement } from './searchStatement.ts'
import type { KindCount, SearchArgs } from './searchTypes.ts'

export interface SearchEdge extends Edge<EntityRow> {
  readonly score: number
  readonly matchedName: string
}

/** A page of hits with the counts of all hits. */
export interface SearchResult {
  readonly hits: readonly { readonly key: string; readonly edge: Omit<SearchEdge, 'cursor'> }[]
  readonly facets: readonly KindCount[]
  /** The number of hits of the requested kinds. */
  readonly total: number
  /** The number of hits of all kinds, at most MAX_RANKED_NAMES. */
  readonly ranked: number
}

export const NO_HITS: SearchResult = { hits: [], facets: [], total: 0, ranked: 0 }

type SearchCriteria = Pick<SearchArgs, 'text' | 'kinds' | 'languages'>

interface SearchRequest {
  /** The folded words of the text. */
  readonly words: readonly string[]
  readonly page: Pick<Page, 'size' | 'after'>
  /** The properties to read of each entity. */
  readonly projection: Wanted
}

/** The parameters of the search statement. */
export const searchParameters = (
  args: SearchCriteria,
  { words, page: { size, after }, projection }: SearchRequest,
) => ({
  text: fold(args.text),
  words: words.join(' '),
  query: allWordsQuery(words),
  most: MAX_RANKED_NAMES,
  languages: args.languages ?? [],
  anyKind: args.kinds == null,
  labels: (args.kinds ?? []).map((kind) => kinds.get(kind)?.name),
  limit: size + 1,
  properties: projection ?? [],
  ...parseKey(after),
})

interface HitColumn {
  readonly rank: number
  readonly score: number
  readonly matchedName: string
  readonly entity: unknown
}

/** Searches entities by name. */
export async function searchEntities(
  reader: Reader,
  args: SearchCriteria,
  request: SearchRequest,
): Promise<SearchResult> {
  const { projection } = request
  const [row] = await reader.read(searchStatement(projection), searchParameters(args, request))
  const hits = ((row?.page ?? []) as readonly HitColumn[]).map(({ rank, score, matchedName, entity }) => {
    const node = entityFrom(entity, projection)
    return { key: `${rank} ${node.id}`, edge: { node, score, matchedName } }
  })
  const counts = (row?.facets ?? []) as readonly { readonly label: string; readonly count: number }[]
  const facets = counts.map(({ label, count }) => ({ kind: kindNamed(label).kind, count }))
  return { hits, facets, total: Number(row?.ofKinds ?? 0), ranked: Number(row?.total ?? 0) }
}

// Greater than every rank.
const FIRST_RANK = 1_000_000_000

/** The rank and id in a cursor key. */
function parseKey(key: string | null): { readonly rank: number; readonly id: string } {
  if (key === null) return { rank: FIRST_RANK, id: '' }
  const space = key.indexOf(' ')
  return { rank: Number(key.slice(0, space)), id: key.slice(space + 1) }
}
