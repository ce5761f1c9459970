import type { Parameters } from './parameters.ts'
import type { Row } from './transaction.ts'

/** Runs one read statement and returns its rows. */
export interface Reader {
  read(statement: string, parameters?: Parameters): Promise<readonly Row[]>
}

/** A reader that counts its statements; each request has its own. */
export interface CountingReader extends Reader {
  /**
   * A reader with bookmarks: each of its statements sees everything that the previous one saw, through every index too.
   * Neo4j publishes the nodes of a commit shortly before their index entries, so a reader without bookmarks can see a
   * counter before the nodes that it counts.
   */
  causal(): Reader
  readonly statements: () => number
  /** Counts a statement that reads every record of a kind, because no index supports its filter. */
  noteScan(): void
  readonly scans: () => number
}

/** The rows of a statement, with the bookmarks of the transaction that read them. */
export interface ReadResult {
  readonly rows: readonly Row[]
  readonly bookmarks: readonly string[]
}

/** Runs a read statement after the database has caught up with the bookmarks. */
export type RunStatement = (
  statement: string,
  parameters: Parameters,
  bookmarks: readonly string[],
) => Promise<ReadResult>

export const rowReader =
  (run: RunStatement): Reader['read'] =>
  async (statement, parameters = {}) =>
    (await run(statement, parameters, [])).rows

function causalReader(run: RunStatement): Reader {
  let last: readonly string[] = []
  return {
    async read(statement, parameters = {}) {
      const { rows, bookmarks } = await run(statement, parameters, last)
      last = bookmarks
      return rows
    },
  }
}

export function countingReader(run: RunStatement): CountingReader {
  let statements = 0
  let scans = 0
  const counted: RunStatement = (...statement) => {
    statements += 1
    return run(...statement)
  }
  return {
    read: rowReader(counted),
    causal: () => causalReader(counted),
    statements: () => statements,
    noteScan() {
      scans += 1
    },
    scans: () => scans,
  }
}
