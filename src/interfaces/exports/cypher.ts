import type { Kind } from '../../model/entities/entity.ts'
import type { RelationshipKind } from '../../model/relationships/relationship.ts'
import type { Chunk, Format } from './format.ts'
import { literal } from './literal.ts'
import { type ById, entityKinds, idsOf, linkKinds, type Properties } from './pages.ts'
import type { Reading } from './reading.ts'

// What is matched by id has to be found by an index; in a graph of this program they are there already.
const INDEXES = `CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (s:Source) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (c:Claim) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT external_id IF NOT EXISTS FOR (x:ExternalId) REQUIRE (x.scheme, x.value) IS UNIQUE;
`

const entityClauses = (label: string): string => `MERGE (e:Entity {id: row.id})
SET e:${label}, e = row`

const relationshipClauses = (type: string): string => `MATCH (from:Entity {id: row.fromId})
MATCH (to:Entity {id: row.toId})
MERGE (from)-[r:${type} {id: row.id}]->(to)
SET r = row`

const NAMES = `MATCH (e:Entity {id: row.id})
CALL (e) { MATCH (e)-[:HAS_NAME]->(old:Name) DETACH DELETE old }
FOREACH (name IN row.names | CREATE (e)-[:HAS_NAME]->(n:Name) SET n = name)`

const EXTERNAL_IDS = `MERGE (x:ExternalId {scheme: row.scheme, value: row.value})
SET x = row`

const CLAIMS = `MERGE (c:Claim {id: row.id})
SET c = row
MERGE (s:Source {id: row.sourceId})
MERGE (c)-[:FROM_SOURCE]->(s)`

const SOURCES = `MERGE (s:Source {id: row.id})
SET s = row`

/** A script that writes the same nodes and relationships into any graph; running it again changes nothing. */
export const cypher: Format = {
  description: 'A script of Cypher statements, which Neo4j Browser and cypher-shell run.',
  single: { extension: 'cypher', mediaType: 'text/plain; charset=utf-8' },
  filesOf: (reading) => [{ name: 'graph.cypher', chunks: () => script(reading) }],
}

async function* script(reading: Reading): AsyncGenerator<Chunk> {
  yield { text: INDEXES, records: 0 }
  for await (const page of reading.sources()) yield { text: statements(SOURCES, page), records: 0 }
  for (const kind of entityKinds()) yield* entities(reading, kind)
  for (const kind of linkKinds()) yield* relationships(reading, kind)
}

async function* entities(reading: Reading, kind: Kind): AsyncGenerator<Chunk> {
  for await (const page of reading.entities(kind)) {
    const names = namesRows(await reading.names(idsOf(page)))
    const text = statements(entityClauses(kind.name), page) + statements(NAMES, names)
    yield { text: text + (await besideStatements(reading, page)), records: page.length }
  }
}

async function* relationships(reading: Reading, kind: RelationshipKind): AsyncGenerator<Chunk> {
  for await (const page of reading.relationships(kind)) {
    const text = statements(relationshipClauses(kind.type), page)
    yield { text: text + (await besideStatements(reading, page)), records: page.length }
  }
}

/** What is kept beside records of either sort. */
async function besideStatements(reading: Reading, page: readonly Properties[]): Promise<string> {
  const ids = idsOf(page)
  const externalIds = [...(await reading.externalIds(ids)).values()].flat()
  const claims = [...(await reading.claims(ids)).values()].flat()
  return statements(EXTERNAL_IDS, externalIds) + statements(CLAIMS, claims)
}

const namesRows = (names: ById): Properties[] => [...names].map(([id, names]) => ({ id, names }))

// Browser sends a statement whole and shows it whole: this many characters are soon read and planned.
const LONGEST = 50_000

/** One statement for as many rows as fit into its length; a row that is longer by itself has one of its own. */
export function statements(clauses: string, rows: readonly Properties[]): string {
  const made: string[] = []
  let some: string[] = []
  let length = 0
  const close = () => {
    if (some.length > 0) made.push(`UNWIND [\n${some.join(',\n')}\n] AS row\n${clauses};\n`)
    some = []
    length = 0
  }
  for (const text of rows.map(literal)) {
    if (length + text.length > LONGEST) close()
    some.push(text)
    length += text.length
  }
  close()
  return made.join('')
}
