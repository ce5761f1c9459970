import neo4j, { type Driver, type Neo4jError, type Session } from 'neo4j-driver'
import { tryLogin } from './login.ts'
import { type Parameters, toParameters } from './parameters.ts'
import { rowsOf, workedOff } from './pipelined.ts'
import { retryingLostRaces } from './retry.ts'
import { whileAlive } from './whileAlive.ts'

/** One row of a statement's answer, by column name. Whole numbers are JavaScript numbers. */
export type Row = Readonly<Record<string, unknown>>

/** Runs one statement and gives its rows. */
export interface Reader {
  read(statement: string, parameters?: Parameters): Promise<readonly Row[]>
}

/** Runs statements inside one write transaction. */
export interface Transaction {
  run(statement: string, parameters?: Parameters): Promise<readonly Row[]>
  /**
   * Sends a statement whose answer nobody waits for: the commit comes after it, and does not come when it fails.
   * @param check looks at the answer; what it throws ends the transaction too
   */
  enqueue(statement: string, parameters?: Parameters, check?: (rows: readonly Row[]) => void): void
  /** Resolves when all that was sent so far is done; rejects when something of it failed. */
  answered(): Promise<void>
  /**
   * Runs a statement when all else is done, right before the commit: one that takes what every writer waits for. Such
   * statements run in their order, and nobody hears what they found.
   */
  atTheEnd(statement: string, parameters?: Parameters): void
}

export interface GraphOptions {
  readonly uri: string
  readonly user: string
  readonly password: string
  readonly database: string
  /** How long a connection may take to open; 1,000 when absent. A busy machine may need longer. */
  readonly connectMs?: number
}

/** A reader that also tells how many statements it has run: one for each request. */
export interface CountingReader extends Reader {
  /**
   * A reader whose statements see, through every index too, all that the ones before them saw. A commit shows its
   * nodes a moment before its index entries, so that without this a count can be seen before what it counts.
   */
  causal(): Reader
  readonly statements: () => number
  /** Notes that a statement has to read every record of a kind, since no index answers its filter. */
  noteScan(): void
  readonly scans: () => number
}

// A request must hear within three seconds that the database is gone, so connecting and trying again are
// given less than that together.
const CONNECT_MS = 1_000
const ACQUIRE_MS = 2_000
const RETRY_MS = 1_200
const READ_TIMEOUT_MS = 5_000
const WRITE_TIMEOUT_MS = 120_000

/** The connection to one Neo4j database; the only thing that talks to it. */
export interface Graph extends Reader {
  /**
   * A reader that counts; `statements` never grows with the number of rows.
   * @param timeoutMs for each statement; 5,000 when absent.
   */
  counting(timeoutMs?: number): CountingReader
  /** Runs `work` in one transaction, again when the database asks for it: `work` must start from nothing. */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>
  /**
   * Resolves when the database answers; rejects with the driver's error otherwise.
   * @param timeoutMs 5,000 when absent.
   */
  ping(timeoutMs?: number): Promise<{ readonly version: string; readonly edition: string }>
  readonly driver: Driver
  readonly database: string
  close(): Promise<void>
}

/** Opens a lazy connection: nothing is sent before the first statement. */
export function connect(options: GraphOptions): Graph {
  const { database, connectMs = CONNECT_MS } = options
  const driver = neo4j.driver(options.uri, neo4j.auth.basic(options.user, options.password), {
    disableLosslessIntegers: true,
    connectionTimeout: connectMs,
    connectionAcquisitionTimeout: Math.max(ACQUIRE_MS, connectMs),
    maxTransactionRetryTime: RETRY_MS,
  })
  const isAlive = async () => (await tryLogin(options.uri, options.user, options.password, connectMs)) !== 'unreachable'
  const askWithin =
    (timeout: number): Ask =>
    (statement, parameters, after) =>
      whileAlive(readOnce({ driver, database, timeout, after }, statement, parameters), isAlive)
  const read = readsOf(askWithin(READ_TIMEOUT_MS))
  return {
    driver,
    database,
    read,
    counting: (timeoutMs = READ_TIMEOUT_MS) => countingReader(askWithin(timeoutMs)),
    write: (work) => retryingLostRaces(() => writeOnce(driver, database, work)),
    ping: (timeoutMs = READ_TIMEOUT_MS) => ping(readsOf(askWithin(timeoutMs))),
    close: () => driver.close(),
  }
}

/** What a statement found, and how far the database had come when it did. */
interface Found {
  readonly rows: readonly Row[]
  readonly bookmarks: readonly string[]
}

/** Runs a statement on a database that has come at least as far as the bookmarks say. */
type Ask = (statement: string, parameters: Parameters, after: readonly string[]) => Promise<Found>

const readsOf =
  (ask: Ask): Reader['read'] =>
  async (statement, parameters = {}) =>
    (await ask(statement, parameters, [])).rows

function causalReader(ask: Ask): Reader {
  let seen: readonly string[] = []
  return {
    async read(statement, parameters = {}) {
      const { rows, bookmarks } = await ask(statement, parameters, seen)
      seen = bookmarks
      return rows
    },
  }
}

function countingReader(ask: Ask): CountingReader {
  let statements = 0
  let scans = 0
  const counted: Ask = (statement, parameters, after) => {
    statements += 1
    return ask(statement, parameters, after)
  }
  return {
    read: readsOf(counted),
    causal: () => causalReader(counted),
    statements: () => statements,
    noteScan() {
      scans += 1
    },
    scans: () => scans,
  }
}

interface ReadOptions {
  readonly driver: Driver
  readonly database: string
  readonly timeout: number
  readonly after: readonly string[]
}

async function readOnce(options: ReadOptions, statement: string, parameters: Parameters): Promise<Found> {
  const { driver, database, timeout, after } = options
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ, bookmarks: [...after] })
  try {
    const rows = rowsOf(await resultOf(session, statement, toParameters(parameters), { timeout }))
    return { rows, bookmarks: session.lastBookmarks() }
  } finally {
    await session.close()
  }
}

/**
 * The driver takes a stack trace for every statement, in case it should fail, and ours would all name the same lines:
 * without it a small question is answered in some hundredths less.
 */
function untraced<T>(send: () => T): T {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return send()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** Asks in one way there and back; a transaction, which takes three, is opened only where the driver has to try again. */
async function resultOf(
  session: Session,
  statement: string,
  parameters: Parameters,
  config: { readonly timeout: number },
) {
  try {
    return await untraced(() => session.run(statement, parameters, config))
  } catch (error) {
    if (!neo4j.isRetryableError(error as Neo4jError)) throw error
    return session.executeRead((tx) => tx.run(statement, parameters), config)
  }
}

async function writeOnce<T>(driver: Driver, database: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.WRITE })
  try {
    return await session.executeWrite((tx) => workedOff(tx, work), { timeout: WRITE_TIMEOUT_MS })
  } finally {
    await session.close()
  }
}

async function ping(read: Reader['read']) {
  const [row] = await read(
    "CALL dbms.components() YIELD name, versions, edition WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version, edition",
  )
  return { version: String(row?.version), edition: String(row?.edition) }
}
