import { relationshipKinds } from '../../model/relationships/relationship.ts'
import type { Graph, Reader } from '../../neo4j/graph/graph.ts'
import { NOTHING_NAMED, type Pages, pagesOver } from './pages.ts'
import { countOf, SEQUENCE } from './readStatements.ts'
import { type Part, selectionOf } from './selection.ts'
import { refuseTooMany, survey } from './survey.ts'

export interface Totals {
  readonly entities: number
  readonly relationships: number
}

/** A part of the graph that is open to be read. */
export interface Reading extends Pages {
  readonly totals: Totals
  /** The number of the last change when the reading began. */
  readonly sequence: number
}

export interface ReadingOptions extends Part {
  /** How many relationships there may be; any number when absent. */
  readonly most?: number
  /** Ends the reading. */
  readonly signal?: AbortSignal
}

// A page is small; a database that is busy with other things still takes its time.
const PAGE_MS = 60_000

/**
 * Opens a part of the graph for reading. Every page is read as the graph is at that moment: what changes meanwhile may
 * be read or not, which a look at the sequence tells.
 * @throws COST_LIMIT_EXCEEDED when it has more relationships than `most`.
 */
export async function openReading(graph: Pick<Graph, 'counting'>, options: ReadingOptions): Promise<Reading> {
  const { most = Number.POSITIVE_INFINITY, signal } = options
  const reader = stoppable(graph.counting(PAGE_MS), signal)
  const selection = selectionOf(options)
  const sequence = await sequenceOf(reader)
  const whole = pagesOver(reader, selection, NOTHING_NAMED)
  if (selection.whole) {
    const totals = await totalsOf(reader)
    refuseTooMany(totals.relationships, most)
    return { totals, sequence, ...whole }
  }
  const { totals, named } = await survey(reader, selection, whole, most)
  return { totals, sequence, ...pagesOver(reader, selection, named) }
}

/** The number of the last change of the graph. */
export async function sequenceOf(reader: Reader): Promise<number> {
  const [feed] = await reader.read(SEQUENCE)
  return Number(feed?.sequence ?? 0)
}

async function totalsOf(reader: Reader): Promise<Totals> {
  const [row] = await reader.read(countOf([...relationshipKinds.keys()]))
  return { entities: Number(row?.entities), relationships: Number(row?.relationships) }
}

/** Asks nothing more once the signal has come. */
const stoppable = (reader: Reader, signal: AbortSignal | undefined): Reader => ({
  read(statement, parameters) {
    signal?.throwIfAborted()
    return reader.read(statement, parameters)
  },
})
