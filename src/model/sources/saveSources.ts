import { sortKey } from '../../lib/text/fold.ts'
import { enqueueUnlessEmpty } from '../../neo4j/graph/runUnlessEmpty.ts'
import type { Transaction } from '../../neo4j/graph/transaction.ts'
import { foldedTexts } from '../record/foldedProperty.ts'

/** A source as it is written: its fields by their GraphQL names. */
export interface WrittenSource {
  readonly id: string
  readonly title: string
  readonly [field: string]: unknown
}

const STATEMENT = `UNWIND $sources AS source
MERGE (s:Source {id: source.id})
SET s = source`

/** Writes sources; one that is there already takes the new values. */
export async function saveSources(tx: Transaction, sources: readonly WrittenSource[]): Promise<void> {
  await tx.run(STATEMENT, { sources: sources.map(withTexts) })
}

const CREATE = `UNWIND $sources AS source
MERGE (s:Source {id: source.id})
ON CREATE SET s = source`

/** Writes sources that are new; one that is there already stays as it is. */
export const createSources = (tx: Transaction, sources: readonly WrittenSource[]): void =>
  enqueueUnlessEmpty(tx, CREATE, 'sources', sources.map(withTexts))

const withTexts = (source: WrittenSource) => ({ ...source, ...textsOfSource(source) })

/** The texts of a source as filters and the list compare them. */
export const textsOfSource = (source: WrittenSource) => ({
  ...foldedTexts(['title', 'publisher'], source),
  titleKey: sortKey(source.title, source.id),
})
