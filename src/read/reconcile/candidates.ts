import { groupBy } from '../../lib/collections/groupBy.ts'
import { fold } from '../../lib/text/fold.ts'
import { wordsOf } from '../../lib/text/words.ts'
import { decodeName } from '../../model/claims/claimValues.ts'
import type { EntityRow } from '../../model/entities/entity.ts'
import { entityFrom, entityMap } from '../../model/entities/entityRow.ts'
import type { Reader } from '../../neo4j/graph/graph.ts'
import { anyWord } from '../search/searchQuery.ts'

/** A name as somebody's table has it, with what is known of whoever bears it. */
export interface Asked {
  readonly name: string
  /** Which kind of thing it is; several when it may be any of them. */
  readonly kind?: string | readonly string[] | null
  readonly language?: string | null
  readonly country?: string | null
  readonly source?: string | null
}

/** One way in which an entity is called. */
export interface Called {
  readonly value: string
  readonly language: string | null
  readonly nameKind: string | null
}

/** An entity that may be the one asked for, with all that decides. */
export interface Candidate {
  readonly entity: EntityRow
  readonly names: readonly Called[]
  /** It is that country, or leads to it by a few steps of PART_OF and LOCATED_IN. */
  readonly inCountry: boolean
  /** The names that the source asked about gives it. */
  readonly sourceNames: readonly string[]
}

const MOST_CANDIDATES = 40

const STATEMENT = `UNWIND $asked AS asked
CALL (asked) {
  MATCH (n:Name {normalised: asked.text}) RETURN n
  UNION
  MATCH (n:Entity {nameNormalised: asked.text}) RETURN n
  UNION
  WITH asked WHERE asked.query <> ''
  CALL db.index.fulltext.queryNodes('names', asked.query, {limit: $most}) YIELD node AS n RETURN n
}
CALL (n) {
  WITH n WHERE n:Entity RETURN n AS e
  UNION ALL
  WITH n WHERE n:Name MATCH (e:Entity)-[:HAS_NAME]->(n) RETURN e
}
WITH DISTINCT asked, e
RETURN asked.place AS place, ${entityMap('e')} AS entity,
  COLLECT { MATCH (e)-[:HAS_NAME]->(n:Name) RETURN n {.value, .language, .nameKind} } AS names,
  e.id = asked.country OR EXISTS {
    (e)-[:PART_OF|LOCATED_IN*1..3]->(c:Country) WHERE c.id = asked.country
  } AS inCountry,
  CASE WHEN asked.source = '' THEN [] ELSE COLLECT {
    MATCH (c:Claim) WHERE c.about = e.id AND c.recordedKey > '' AND c.sourceId = asked.source
    UNWIND c.names AS name RETURN name
  } END AS sourceNames`

/** What the graph has for each of the names, by its place among them: all of them in one statement. */
export async function candidatesFor(
  reader: Reader,
  asked: readonly Asked[],
): Promise<ReadonlyMap<number, readonly Candidate[]>> {
  const rows = await reader.read(STATEMENT, { asked: asked.map(parametersOf), most: MOST_CANDIDATES })
  const placed = rows.map((row) => ({ place: Number(row.place), candidate: candidateIn(row) }))
  const groups = groupBy(placed, ({ place }) => place)
  return new Map([...groups].map(([place, group]) => [place, group.map(({ candidate }) => candidate)]))
}

const parametersOf = ({ name, country, source }: Asked, place: number) => ({
  place,
  text: fold(name),
  query: anyWord(wordsOf(name)),
  country: country ?? '',
  source: source ?? '',
})

function candidateIn(row: Readonly<Record<string, unknown>>): Candidate {
  const entity = entityFrom(row.entity)
  const own = { value: entity.name, language: null, nameKind: null }
  const acronym = entity.acronym == null ? [] : [{ value: String(entity.acronym), language: null, nameKind: 'ACRONYM' }]
  return {
    entity,
    names: [own, ...acronym, ...(row.names as readonly Called[])],
    inCountry: row.inCountry === true,
    sourceNames: (row.sourceNames as readonly string[]).map((name) => decodeName(name).value),
  }
}
