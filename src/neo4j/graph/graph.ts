import neo4j, { type Driver, type Neo4jError, type Session } from 'neo4j-driver'
import { tryLogin } from './login.ts'
import { type Parameters, toParameters } from './parameters.ts'
import { pipelineTransaction, rowsOf } from './pipelineTransaction.ts'
import {
  type CountingReader,
  countingReader,
  type Reader,
  type ReadResult,
  type RunStatement,
  rowReader,
} from './reader.ts'
import { retryOnConflict } from './retryOnConflict.ts'
import type { Transaction } from './transaction.ts'
import { withLivenessProbe } from './withLivenessProbe.ts'

export interface GraphOptions {
  readonly uri: string
  readonly user: string
  readonly password: string
  readonly database: string
  /** Timeout for opening a connection; 1,000 when absent. A busy machine may need more. */
  readonly connectMs?: number
}

// A request must fail within three seconds when the database is unreachable, so connecting and retrying together take
// less than that.
const CONNECT_MS = 1_000
const ACQUIRE_MS = 2_000
const RETRY_MS = 1_200
const READ_TIMEOUT_MS = 5_000
const WRITE_TIMEOUT_MS = 120_000

/** The connection to one Neo4j database. All statements go through it. */
export interface Graph extends Reader {
  /**
   * Creates the reader of one request.
   * @param timeoutMs timeout of each statement; 5,000 when absent
   */
  counting(timeoutMs?: number): CountingReader
  /**
   * Runs `work` in one write transaction. After a conflict or a transient error `work` runs again from the start, so it
   * must not keep state outside the transaction.
   */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>
  /**
   * Resolves when the database responds; rejects with the driver's error otherwise.
   * @param timeoutMs 5,000 when absent
   */
  ping(timeoutMs?: number): Promise<{ readonly version: string; readonly edition: string }>
  readonly driver: Driver
  readonly database: string
  close(): Promise<void>
}

/** Creates the driver. It opens no connection before the first statement. */
export function connect(options: GraphOptions): Graph {
  const { database, connectMs = CONNECT_MS } = options
  const driver = neo4j.driver(options.uri, neo4j.auth.basic(options.user, options.password), {
    disableLosslessIntegers: true,
    connectionTimeout: connectMs,
    connectionAcquisitionTimeout: Math.max(ACQUIRE_MS, connectMs),
    maxTransactionRetryTime: RETRY_MS,
  })
  const isAlive = async () => (await tryLogin(options.uri, options.user, options.password, connectMs)) !== 'unreachable'
  const runWithin =
    (timeout: number): RunStatement =>
    (statement, parameters, bookmarks) =>
      withLivenessProbe(readOnce({ driver, database, timeout, bookmarks }, statement, parameters), isAlive)
  const read = rowReader(runWithin(READ_TIMEOUT_MS))
  return {
    driver,
    database,
    read,
    counting: (timeoutMs = READ_TIMEOUT_MS) => countingReader(runWithin(timeoutMs)),
    write: (work) => retryOnConflict(() => writeOnce(driver, database, work)),
    ping: (timeoutMs = READ_TIMEOUT_MS) => ping(rowReader(runWithin(timeoutMs))),
    close: () => driver.close(),
  }
}

interface ReadOptions {
  readonly driver: Driver
  readonly database: string
  readonly timeout: number
  readonly bookmarks: readonly string[]
}

async function readOnce(options: ReadOptions, statement: string, parameters: Parameters): Promise<ReadResult> {
  const { driver, database, timeout, bookmarks } = options
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ, bookmarks: [...bookmarks] })
  try {
    const rows = rowsOf(await runRead(session, statement, toParameters(parameters), { timeout }))
    return { rows, bookmarks: session.lastBookmarks() }
  } finally {
    await session.close()
  }
}

/**
 * Calls the driver without stack traces. It captures one for every statement in case that fails, and all of ours would
 * show the same lines; without them a small query takes a few percent less time.
 */
function withoutStackTrace<T>(call: () => T): T {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return call()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** Reads in one round trip. An explicit transaction takes three, so only a retry opens one. */
async function runRead(
  session: Session,
  statement: string,
  parameters: Parameters,
  config: { readonly timeout: number },
) {
  try {
    return await withoutStackTrace(() => session.run(statement, parameters, config))
  } catch (error) {
    if (!neo4j.isRetryableError(error as Neo4jError)) throw error
    return session.executeRead((tx) => tx.run(statement, parameters), config)
  }
}

async function writeOnce<T>(driver: Driver, database: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.WRITE })
  try {
    return await session.executeWrite((tx) => pipelineTransaction(tx, work), { timeout: WRITE_TIMEOUT_MS })
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
