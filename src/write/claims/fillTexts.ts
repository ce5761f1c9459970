import { wordsOf } from '../../lib/text/words.ts'
import { kinds } from '../../model/entities/entity.ts'
import { relationshipKinds } from '../../model/relationships/relationship.ts'
import { textsOfSource, type WrittenSource } from '../../model/sources/saveSources.ts'
import type { Graph, Row } from '../../neo4j/graph/graph.ts'
import { textsOfEntity, textsOfRelationship } from './recordState.ts'

const BATCH = 1_000

type Properties = Readonly<Record<string, unknown>>

/** One sort of record whose compared texts may be missing. `pattern` binds the record to `it`. */
interface Filled {
  readonly pattern: string
  readonly textsOf: (properties: Properties) => Properties
}

/**
 * Adds what filters and search compare to records that an earlier version of this program wrote. Folding a text takes
 * code, so no migration can do it. A graph is gone over once: a node remembers that it was.
 * @returns how many records were filled.
 */
export async function fillTexts(graph: Graph): Promise<number> {
  const [done] = await graph.read("MATCH (f:Filled {id: 'texts'}) RETURN f.id AS id")
  if (done) return 0
  let filled = 0
  for (const sort of sorts()) filled += await fill(graph, sort)
  await graph.write((tx) => tx.run("MERGE (:Filled {id: 'texts'})"))
  return filled
}

const sorts = (): Filled[] => [
  ...[...kinds.values()].map((kind) => ({
    pattern: `(it:${kind.name})`,
    textsOf: (properties: Properties) => textsOfEntity(kind, properties),
  })),
  ...[...relationshipKinds.values()].map((kind) => ({
    pattern: `()-[it:${kind.type}]->()`,
    textsOf: (properties: Properties) => textsOfRelationship(kind, properties),
  })),
  { pattern: '(it:Name)', textsOf: ({ value }) => ({ words: wordsOf(String(value)).join(' ') }) },
  { pattern: '(it:Source)', textsOf: (properties) => textsOfSource(properties as WrittenSource) },
]

async function fill(graph: Graph, { pattern, textsOf }: Filled): Promise<number> {
  const rows = await graph.read(`MATCH ${pattern} RETURN elementId(it) AS id, properties(it) AS properties`)
  for (let from = 0; from < rows.length; from += BATCH) {
    await graph.write((tx) =>
      tx.run(`UNWIND $rows AS row MATCH ${pattern} WHERE elementId(it) = row.id SET it += row.texts`, {
        rows: rows.slice(from, from + BATCH).map(filledRow(textsOf)),
      }),
    )
  }
  return rows.length
}

const filledRow =
  (textsOf: Filled['textsOf']) =>
  ({ id, properties }: Row) => ({ id, texts: textsOf(properties as Properties) })
