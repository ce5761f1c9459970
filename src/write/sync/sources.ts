import { canonicalJson } from '../../lib/collections/canonicalJson.ts'
import { getOrMake } from '../../lib/collections/getOrMake.ts'
import { digest } from '../../lib/text/digest.ts'
import type { WrittenSource } from '../../model/sources/saveSources.ts'
import type { Transaction } from '../../neo4j/graph/graph.ts'
import { runForAny } from '../../neo4j/graph/runForAny.ts'
import type { SourceInput } from './inputs.ts'
import type { Item } from './items.ts'
import { type Mistake, mistake } from './mistake.ts'

/** The sources that some items name. */
export interface Sources {
  /** The id of a source, which is made where there is none of it; or why there can be none. */
  of(given: SourceInput): { readonly id: string } | { readonly mistakes: readonly Mistake[] }
  /** Those that are in the graph. */
  readonly known: ReadonlyMap<string, WrittenSource>
  /** Those that are not in the graph yet. */
  readonly fresh: ReadonlyMap<string, WrittenSource>
}

const STATEMENT = `UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s {.*} AS source`

const FIELDS = ['sourceKind', 'title', 'publisher', 'published', 'url', 'language', 'licence'] as const
const LONGEST = 2_000

/** Reads the sources that items name by id, and those that are the same as what they describe. */
export async function readSources(tx: Transaction, items: readonly Item[], party: string): Promise<Sources> {
  const given = items.flatMap((item) => ('upsert' in item || 'record' in item ? [item.input.claim.source] : []))
  const idOf = idsFor(party)
  const ids = [...new Set(given.map(idOf))]
  const rows = await runForAny(tx, STATEMENT, 'ids', ids)
  const known = new Map(rows.map(({ source }) => source as WrittenSource).map((source) => [source.id, source]))
  const fresh = new Map<string, WrittenSource>()
  return {
    known,
    fresh,
    of(source) {
      const id = idOf(source)
      const there = known.get(id) ?? fresh.get(id)
      const mistakes = there ? differences(source, there) : problemsOfNew(source, id)
      if (mistakes.length > 0) return { mistakes }
      if (!there) fresh.set(id, { ...valuesOf(source), id, title: String(source.title), recordedBy: party })
      return { id }
    },
  }
}

/** A source without an id of its own is one by what it says of itself, for each party its own. */
function idsFor(party: string): (source: SourceInput) => string {
  const made = new Map<string, string>()
  return (source) => {
    if (source.id != null) return source.id
    const said = canonicalJson([party, valuesOf(source)])
    return getOrMake(made, said, () => `source:${digest(said, 32)}`)
  }
}

const valuesOf = (source: SourceInput): Readonly<Record<string, string>> =>
  Object.fromEntries(FIELDS.flatMap((field) => (source[field] == null ? [] : [[field, source[field] as string]])))

const at = (field: string): readonly string[] => ['claim', 'source', field]

function problemsOfNew(source: SourceInput, id: string): Mistake[] {
  const { title, sourceKind, url } = source
  if (source.id != null && title == null && sourceKind == null) {
    return [mistake('NOT_FOUND', at('id'), `Expected the id of a source, found none with ${JSON.stringify(id)}.`)]
  }
  const problems: Mistake[] = []
  if (!/^source:.{1,200}$/.test(id))
    problems.push(mistake('BAD_VALUE', at('id'), `Expected an id that starts with source:, got ${JSON.stringify(id)}.`))
  if (title == null || title.trim() === '')
    problems.push(mistake('REQUIRED', at('title'), 'Expected a title for a new source, found none.'))
  if (sourceKind == null)
    problems.push(mistake('REQUIRED', at('sourceKind'), 'Expected a sourceKind for a new source, found none.'))
  if (url != null && !URL.canParse(url))
    problems.push(mistake('BAD_VALUE', at('url'), `Expected a URL, got ${JSON.stringify(url.slice(0, 60))}.`))
  return [...problems, ...FIELDS.filter((field) => (source[field]?.length ?? 0) > LONGEST).map(tooLong)]
}

const tooLong = (field: string): Mistake =>
  mistake('BAD_VALUE', at(field), `Expected at most ${LONGEST} characters, got more.`)

/** A source that is there is nobody's to change: what others claim rests on it. */
const differences = (given: SourceInput, there: WrittenSource): Mistake[] =>
  FIELDS.filter((field) => given[field] != null && given[field] !== there[field]).map((field) =>
    mistake(
      'SOURCE_DIFFERS',
      at(field),
      `Expected ${there.id} with ${field} ${JSON.stringify(there[field] ?? null)} as it is, got ${JSON.stringify(given[field])}. Leave it out, or make a source of your own.`,
    ),
  )
