import { groupBy } from '../../lib/collections/groupBy.ts'
import { fold } from '../../lib/text/fold.ts'
import { wordsOf } from '../../lib/text/words.ts'
import { decodeName } from '../../model/claims/claimValues.ts'
import type { EntityRow } from '../../model/entities/entity.ts'
import { entityFrom, entityMap } from '../../model/entities/entityRow.ts'
import type { Reader } from '../../neo4j/graph/reader.ts'
import { anyWordQuery } from '../search/luceneQuery.ts'

/** A name to reconcile, with optional hints about the entity. */
export interface NameQuery {
  readonly name: string
  /** The kind of the entity, or several possible kinds. */
  readonly kind?: string | readonly string[] | null
  readonly language?: string | null
  readonly country?: string | null
  readonly source?: string | null
}

/** A name of a candidate. */
export interface CandidateName {
  readonly value: string
  readonly language: string | null
  readonly nameKind: string | null
}

/** An entity that the name may mean, with everything that the score depends on. */
export interface Candidate {
  readonly entity: EntityRow
  readonly names: readonly CandidateName[]
  /** Whether it is the country of the query, or is linked to it by at most 3 steps of PART_OF and LOCATED_IN. */
  readonly inCountry: boolean
  /** The names that the source of the query claims for it. */
  readonly sourceNames: readonly string[]
}

const MAX_INDEX_HITS = 40

const STATEMENT = `UNWIND $queries AS query
CALL (query) {
  MATCH (n:Name {normalised: query.text}) RETURN n
  UNION
  MATCH (n:Entity {nameNormalised: query.text}) RETURN n
  UNION
  WITH query WHERE query.lucene <> ''
  CALL db.index.fulltext.queryNodes('names', query.lucene, {limit: $most}) YIELD node AS n RETURN n
}
CALL (n) {
  WITH n WHERE n:Entity RETURN n AS e
  UNION ALL
  WITH n WHERE n:Name MATCH (e:Entity)-[:HAS_NAME]->(n) RETURN e
}
WITH DISTINCT query, e
RETURN query.index AS index, ${entityMap('e')} AS entity,
  COLLECT { MATCH (e)-[:HAS_NAME]->(n:Name) RETURN n {.value, .language, .nameKind} } AS names,
  e.id = query.country OR EXISTS {
    (e)-[:PART_OF|LOCATED_IN*1..3]->(c:Country) WHERE c.id = query.country
  } AS inCountry,
  CASE WHEN query.source = '' THEN [] ELSE COLLECT {
    MATCH (c:Claim) WHERE c.about = e.id AND c.recordedKey > '' AND c.sourceId = query.source
    UNWIND c.names AS name RETURN name
  } END AS sourceNames`

/** The candidates for all queries, by the index of the query. Runs one statement. */
export async function findCandidates(
  reader: Reader,
  queries: readonly NameQuery[],
): Promise<ReadonlyMap<number, readonly Candidate[]>> {
  const rows = await reader.read(STATEMENT, { queries: queries.map(parametersOf), most: MAX_INDEX_HITS })
  const indexed = rows.map((row) => ({ index: Number(row.index), candidate: candidateFrom(row) }))
  const groups = groupBy(indexed, ({ index }) => index)
  return new Map([...groups].map(([index, group]) => [index, group.map(({ candidate }) => candidate)]))
}

const parametersOf = ({ name, country, source }: NameQuery, index: number) => ({
  index,
  text: fold(name),
  lucene: anyWordQuery(wordsOf(name)),
  country: country ?? '',
  source: source ?? '',
})

function candidateFrom(row: Readonly<Record<string, unknown>>): Candidate {
  const entity = entityFrom(row.entity)
  const own = { value: entity.name, language: null, nameKind: null }
  const acronym = entity.acronym == null ? [] : [{ value: String(entity.acronym), language: null, nameKind: 'ACRONYM' }]
  return {
    entity,
    names: [own, ...acronym, ...(row.names as readonly CandidateName[])],
    inCountry: row.inCountry === true,
    sourceNames: (row.sourceNames as readonly string[]).map((name) => decodeName(name).value),
  }
}
