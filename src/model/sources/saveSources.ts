import { sortKey } from '../../lib/text/fold.ts'
import { enqueueUnlessEmpty } from '../../neo4j/graph/runUnlessEmpty.ts'
import type { Transaction } from '../../neo4j/graph/transaction.ts'
import { foldedTexts } from '../record/foldedProperty.ts'

/** The properties of a source to write, by the names of its GraphQL fields. */
export interface WrittenSource {
  readonly id: string
  readonly title: string
  readonly [field: string]: unknown
}

const STATEMENT = `UNWIND $sources AS source
MERGE (s:Source {id: source.id})
SET s = source`

/** Creates or overwrites sources. */
export async function saveSources(tx: Transaction, sources: readonly WrittenSource[]): Promise<void> {
  await tx.run(STATEMENT, { sources: sources.map(withSearchProperties) })
}

const CREATE = `UNWIND $sources AS source
MERGE (s:Source {id: source.id})
ON CREATE SET s = source`

/** Creates sources that do not exist; existing ones keep their values. */
export const createSources = (tx: Transaction, sources: readonly WrittenSource[]): void =>
  enqueueUnlessEmpty(tx, CREATE, 'sources', sources.map(withSearchProperties))

const withSearchProperties = (source: WrittenSource) => ({ ...source, ...textsOfSource(source) })

/** The folded texts and the sort key of a source, for filters and the list. */
export const textsOfSource = (source: WrittenSource) => ({
  ...foldedTexts(['title', 'publisher'], source),
  titleKey: sortKey(source.title, source.id),
})
