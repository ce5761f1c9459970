import { relationshipTypes } from '../../model/relationships/relationship.ts'
import type { Graph } from '../../neo4j/graph/graph.ts'
import type { Reader } from '../../neo4j/graph/reader.ts'
import { compileSelection, type SelectionOptions } from './compileSelection.ts'
import { countOf, SEQUENCE } from './exportStatements.ts'
import { NO_REFERENCES, type RecordPages, recordPages } from './recordPages.ts'
import { rejectTooLarge, scanSelection } from './scanSelection.ts'

export interface Totals {
  readonly entities: number
  readonly relationships: number
}

/** Reads the records of a selection page by page, with its totals. */
export interface ExportReader extends RecordPages {
  readonly totals: Totals
  /** Sequence number of the last change when the reader was opened. */
  readonly sequence: number
}

export interface ExportReaderOptions extends SelectionOptions {
  /** The largest number of relationships; unlimited if absent. */
  readonly most?: number
  /** Aborts the reading before its next page. */
  readonly signal?: AbortSignal
}

// A page is small, but a busy database can take long to answer.
const PAGE_MS = 60_000

/**
 * Opens a part of the graph for reading. Each page is read in a transaction of its own, so that changes made during the
 * export may or may not be included. To detect such changes, compare `sequence` with `lastSequence` afterwards.
 * @throws COST_LIMIT_EXCEEDED if the part has more relationships than `most`.
 */
export async function openExportReader(
  graph: Pick<Graph, 'counting'>,
  options: ExportReaderOptions,
): Promise<ExportReader> {
  const { most = Number.POSITIVE_INFINITY, signal } = options
  const reader = abortable(graph.counting(PAGE_MS), signal)
  const selection = compileSelection(options)
  const sequence = await lastSequence(reader)
  const whole = recordPages(reader, selection, NO_REFERENCES)
  if (selection.whole) {
    const totals = await totalsOf(reader)
    rejectTooLarge(totals.relationships, most)
    return { totals, sequence, ...whole }
  }
  const { totals, references } = await scanSelection(reader, selection, whole, most)
  return { totals, sequence, ...recordPages(reader, selection, references) }
}

/** Returns the sequence number of the last change. */
export async function lastSequence(reader: Reader): Promise<number> {
  const [feed] = await reader.read(SEQUENCE)
  return Number(feed?.sequence ?? 0)
}

async function totalsOf(reader: Reader): Promise<Totals> {
  const [row] = await reader.read(countOf([...relationshipTypes.keys()]))
  return { entities: Number(row?.entities), relationships: Number(row?.relationships) }
}

/** A reader that throws instead of reading once the signal is aborted. */
const abortable = (reader: Reader, signal: AbortSignal | undefined): Reader => ({
  read(statement, parameters) {
    signal?.throwIfAborted()
    return reader.read(statement, parameters)
  },
})
