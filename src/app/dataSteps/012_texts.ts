import { wordsOf } from '../../lib/text/words.ts'
import { kindNamed } from '../../model/entities/entity.ts'
import { relationshipTypes } from '../../model/relationships/relationship.ts'
import { textsOfSource, type WrittenSource } from '../../model/sources/saveSources.ts'
import type { DataStep } from '../../neo4j/graph/dataStep.ts'
import type { Row, Transaction } from '../../neo4j/graph/transaction.ts'
import { entitySearchTexts, relationshipSearchTexts } from '../../write/claims/recordProperties.ts'

/** How many records one transaction goes over. */
export const BATCH = 1_000

type Properties = Readonly<Record<string, unknown>>

/** Some records in the order of their ids. */
interface Pass {
  /** Names the pass in a cursor. */
  readonly name: string
  /** Reads the records after the id `$after`, at most `$limit`: their `id` and what the texts follow from. */
  readonly page: string
  save(tx: Transaction, rows: readonly Row[]): Promise<unknown>
}

/**
 * Adds the folded texts, which filters and search compare, to records that were written without them. Release 0.1.0
 * added them at its first start and then wrote the node `Filled`: a database that has it is complete.
 */
export const texts: DataStep = {
  id: '012_texts',
  version: 1,

  async begin(tx) {
    // A greater version must not rely on the node: the texts that it vouches for are those of version 1.
    const filled = await tx.run("MATCH (f:Filled {id: 'texts'}) DELETE f RETURN true AS filled")
    if (filled.length > 0) return 0
    const [row] = await tx.run(countOf([...relationshipTypes.keys()]))
    return Number(row?.records)
  },

  async batch(tx, cursor) {
    const last = cursor === null ? null : parseCursor(cursor)
    for (const pass of passesFrom(last?.pass ?? ENTITIES.name)) {
      const after = pass.name === last?.pass ? last.id : ''
      const rows = await tx.run(pass.page, { after, limit: BATCH })
      if (rows.length === 0) continue
      await pass.save(tx, rows)
      return { cursor: `${pass.name} ${rows.at(-1)?.id}`, records: rows.length }
    }
    return null
  },
}

const countOf = (types: readonly string[]): string =>
  `RETURN COUNT { (:Entity) } + COUNT { (:Source) } + COUNT { ()-[:${types.join('|')}]->() } AS records`

/** The pass that a cursor is in, and the id of the last record that was done. An id may have a space, a pass has none. */
function parseCursor(cursor: string): { readonly pass: string; readonly id: string } {
  const space = cursor.indexOf(' ')
  return { pass: cursor.slice(0, space), id: cursor.slice(space + 1) }
}

/** The passes that are left when this one has begun. */
function passesFrom(name: string): readonly Pass[] {
  const passes = [ENTITIES, SOURCES, ...[...relationshipTypes.keys()].map(relationships)]
  return passes.slice(passes.findIndex((pass) => pass.name === name))
}

const ENTITIES: Pass = {
  name: 'Entity',
  page: `MATCH (e:Entity) WHERE e.id > $after
WITH e ORDER BY e.id LIMIT $limit
RETURN e.id AS id, [label IN labels(e) WHERE label <> 'Entity'][0] AS label, properties(e) AS properties,
  [(e)-[:HAS_NAME]->(n:Name) | n.value] AS names`,
  async save(tx, rows) {
    const texts = rows.map(({ id, label, properties }) => {
      return { id, texts: entitySearchTexts(kindNamed(String(label)), properties as Properties) }
    })
    const names = rows.flatMap(({ id, names }) =>
      (names as string[]).map((value) => ({ id, value, words: words(value) })),
    )
    await tx.run('UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e += row.texts', { rows: texts })
    await tx.run(
      'UNWIND $rows AS row MATCH (:Entity {id: row.id})-[:HAS_NAME]->(n:Name {value: row.value}) SET n.words = row.words',
      { rows: names },
    )
  },
}

const words = (text: string): string => wordsOf(text).join(' ')

const SOURCES: Pass = {
  name: 'Source',
  page: 'MATCH (s:Source) WHERE s.id > $after RETURN s.id AS id, properties(s) AS properties ORDER BY s.id LIMIT $limit',
  save: (tx, rows) =>
    tx.run('UNWIND $rows AS row MATCH (s:Source {id: row.id}) SET s += row.texts', {
      rows: rows.map(({ id, properties }) => ({ id, texts: textsOfSource(properties as WrittenSource) })),
    }),
}

const relationships = (type: string): Pass => ({
  name: type,
  page: `MATCH ()-[r:${type}]->() WHERE r.id > $after
WITH r ORDER BY r.id LIMIT $limit
RETURN r.id AS id, properties(r) AS properties`,
  save: (tx, rows) =>
    tx.run(`UNWIND $rows AS row MATCH ()-[r:${type} {id: row.id}]->() SET r += row.texts`, {
      rows: rows.map(({ id, properties }) => ({ id, texts: textsOfLink(type, properties as Properties) })),
    }),
})

function textsOfLink(type: string, properties: Properties): Properties {
  const kind = relationshipTypes.get(type)
  return kind ? relationshipSearchTexts(kind, properties) : {}
}
