import type { KindDefinition } from '../../model/entities/entity.ts'
import type { RelationshipDefinition } from '../../model/relationships/relationship.ts'
import { cypherLiteral } from './cypherLiteral.ts'
import type { Chunk, ExportFormat } from './exportFormat.ts'
import type { ExportReader } from './exportReader.ts'
import { type ById, entityKinds, exportedRelationshipTypes, idsOf, type Properties } from './recordPages.ts'

// The statements match nodes by id, which needs an index. A graph of this program already has these constraints.
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

/** A Cypher script that creates the same nodes and relationships in any graph. Running it again changes nothing. */
export const cypher: ExportFormat = {
  description: 'A script of Cypher statements for Neo4j Browser and cypher-shell.',
  single: { extension: 'cypher', mediaType: 'text/plain; charset=utf-8' },
  filesOf: (reader) => [{ name: 'graph.cypher', chunks: () => script(reader) }],
}

async function* script(reader: ExportReader): AsyncGenerator<Chunk> {
  yield { text: INDEXES, records: 0 }
  for await (const page of reader.sources()) yield { text: statements(SOURCES, page), records: 0 }
  for (const kind of entityKinds()) yield* entities(reader, kind)
  for (const kind of exportedRelationshipTypes()) yield* relationships(reader, kind)
}

async function* entities(reader: ExportReader, kind: KindDefinition): AsyncGenerator<Chunk> {
  for await (const page of reader.entities(kind)) {
    const names = namesRows(await reader.names(idsOf(page)))
    const text = statements(entityClauses(kind.name), page) + statements(NAMES, names)
    yield { text: text + (await dependentStatements(reader, page)), records: page.length }
  }
}

async function* relationships(reader: ExportReader, kind: RelationshipDefinition): AsyncGenerator<Chunk> {
  for await (const page of reader.relationships(kind)) {
    const text = statements(relationshipClauses(kind.type), page)
    yield { text: text + (await dependentStatements(reader, page)), records: page.length }
  }
}

/** Statements for the external ids and claims of some records. */
async function dependentStatements(reader: ExportReader, page: readonly Properties[]): Promise<string> {
  const ids = idsOf(page)
  const externalIds = [...(await reader.externalIds(ids)).values()].flat()
  const claims = [...(await reader.claims(ids)).values()].flat()
  return statements(EXTERNAL_IDS, externalIds) + statements(CLAIMS, claims)
}

const namesRows = (names: ById): Properties[] => [...names].map(([id, names]) => ({ id, names }))

// Neo4j Browser sends and displays each statement as a whole; longer ones take noticeably long to parse and plan.
const MAX_LENGTH = 50_000

/** Statements of limited length with as many rows as fit; a row above the limit has a statement of its own. */
export function statements(clauses: string, rows: readonly Properties[]): string {
  const finished: string[] = []
  let current: string[] = []
  let length = 0
  const close = () => {
    if (current.length > 0) finished.push(`UNWIND [\n${current.join(',\n')}\n] AS row\n${clauses};\n`)
    current = []
    length = 0
  }
  for (const text of rows.map(cypherLiteral)) {
    if (length + text.length > MAX_LENGTH) close()
    current.push(text)
    length += text.length
  }
  close()
  return finished.join('')
}
