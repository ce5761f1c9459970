import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator'
import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql'
import { digest } from '../../lib/text/digest.ts'
import { fold } from '../../lib/text/fold.ts'
import { wordsOf } from '../../lib/text/words.ts'
import { Entity, EntityKind, type EntityRow, kindNamed, kinds } from '../../model/entities/entity.ts'
import { entityFrom } from '../../model/entities/entityRow.ts'
import { connectionFrom, connectionType, type Edge } from '../../model/paging/connection.ts'
import { ForwardPageArgs, type Page, pageOf } from '../../model/paging/pageArgs.ts'
import { addFields, queries } from '../../model/record/declare.ts'
import { listedWanted, type Wanted } from '../../model/record/wanted.ts'
import { LanguageTag } from '../../model/scalars.ts'
import type { Reader } from '../../neo4j/graph/graph.ts'
import { everyWord } from './searchQuery.ts'
import { MOST_FOUND, searchStatement } from './searchStatement.ts'

const LONGEST = 256

@ArgsType()
class SearchArgs extends ForwardPageArgs {
  @Field(() => String, {
    description: `What to look for, at most ${LONGEST} characters. Every word of it has to be in a name; the last one may be the beginning of a word.`,
  })
  @MaxLength(LONGEST)
  readonly text!: string

  @Field(() => [EntityKind.type], { nullable: true, description: 'Only entities of these kinds.' })
  readonly kinds?: readonly string[] | null

  @Field(() => [LanguageTag], {
    nullable: true,
    description: 'Which languages to prefer among names that fit equally well, best first; at most 10.',
  })
  @IsOptional()
  @ArrayMaxSize(10)
  readonly languages?: readonly string[] | null
}

@ObjectType('KindCount', { description: 'How many entities of a kind a search finds.' })
class KindCount {
  @Field(() => EntityKind.type, { description: 'The kind.', simple: true })
  readonly kind!: string

  @Field(() => Int, { description: 'How many of it.', simple: true })
  readonly count!: number
}

const SearchConnection = connectionType('Search', () => Entity, {
  score: { type: () => Float, description: 'How well the name fits, from 0 to 1; the same name is 1.' },
  matchedName: { type: () => String, description: 'The name that fits best.' },
})
addFields(SearchConnection, {
  facets: {
    type: () => [KindCount],
    description: 'How many of each kind the text finds, whatever kinds are asked for.',
  },
  truncated: {
    type: () => Boolean,
    description: `True when the text finds more than ${MOST_FOUND} names: only the best of them are ranked and counted.`,
  },
})

interface SearchEdge extends Edge<EntityRow> {
  readonly score: number
  readonly matchedName: string
}

/** `search`: entities by what they are called. */
export const SearchQuery = queries({
  search: {
    type: () => SearchConnection,
    nullable: true,
    description:
      'Entities by their names, in any script, accents and letter case aside, best first. Acronyms are names too.',
    args: SearchArgs,
    resolve: (args: SearchArgs, { reader }, info) => search(reader, args, listedWanted(info)),
  },
})

async function search(reader: Reader, args: SearchArgs, wanted: Wanted) {
  const words = wordsOf(args.text)
  // A cursor is a place among what one text finds, in one order.
  const list = `search.${digest(JSON.stringify([words, args.languages ?? []]), 16)}`
  const page = pageOf(list, args)
  const { hits, facets, total, found } =
    words.length === 0 ? NOTHING : await read(reader, args, { words, page, wanted })
  const connection = connectionFrom<EntityRow, SearchEdge>(list, page, hits, async () => total)
  return { ...connection, facets, truncated: found >= MOST_FOUND }
}

interface Hit {
  readonly rank: number
  readonly score: number
  readonly matchedName: string
  readonly entity: unknown
}

const NOTHING = { hits: [], facets: [], total: 0, found: 0 }

type Asked = Pick<SearchArgs, 'text' | 'kinds' | 'languages'>

interface Asking {
  readonly words: readonly string[]
  readonly page: Pick<Page, 'size' | 'after'>
  /** What is read of each entity. */
  readonly wanted: Wanted
}

/** What the statement takes for a page of a search. */
export const parametersOf = (args: Asked, { words, page: { size, after }, wanted }: Asking) => ({
  text: fold(args.text),
  words: words.join(' '),
  query: everyWord(words),
  most: MOST_FOUND,
  languages: args.languages ?? [],
  anyKind: args.kinds == null,
  labels: (args.kinds ?? []).map((kind) => kinds.get(kind)?.name),
  limit: size + 1,
  properties: wanted ?? [],
  ...placeOf(after),
})

async function read(reader: Reader, args: SearchArgs, asking: Asking) {
  const { wanted } = asking
  const [row] = await reader.read(searchStatement(wanted), parametersOf(args, asking))
  const hits = ((row?.page ?? []) as readonly Hit[]).map(({ rank, score, matchedName, entity }) => {
    const node = entityFrom(entity, wanted)
    return { key: `${rank} ${node.id}`, edge: { node, score, matchedName } }
  })
  const counts = (row?.facets ?? []) as readonly { readonly label: string; readonly count: number }[]
  const facets = counts.map(({ label, count }) => ({ kind: kindNamed(label).kind, count }))
  return { hits, facets, total: Number(row?.ofKinds ?? 0), found: Number(row?.total ?? 0) }
}

// Above every rank that a name can have.
const FIRST_RANK = 1_000_000_000

/** The rank and id that a cursor stands for. */
function placeOf(key: string | null): { readonly rank: number; readonly id: string } {
  if (key === null) return { rank: FIRST_RANK, id: '' }
  const space = key.indexOf(' ')
  return { rank: Number(key.slice(0, space)), id: key.slice(space + 1) }
}
