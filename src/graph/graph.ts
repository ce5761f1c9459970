import neo4j, { type Driver, type ManagedTransaction, type QueryResult } from 'neo4j-driver'
import { tryLogin } from './login.ts'
import { type Parameters, toParameters } from './parameters.ts'
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
}

export interface GraphOptions {
  readonly uri: string
  readonly user: string
  readonly password: string
  readonly database: string
}

/** A reader that also tells how many statements it has run: one for each request. */
export interface CountingReader extends Reader {
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
  const driver = neo4j.driver(options.uri, neo4j.auth.basic(options.user, options.password), {
    disableLosslessIntegers: true,
    connectionTimeout: CONNECT_MS,
    connectionAcquisitionTimeout: ACQUIRE_MS,
    maxTransactionRetryTime: RETRY_MS,
  })
  const { database } = options
  const isAlive = async () =>
    (await tryLogin(options.uri, options.user, options.password, CONNECT_MS)) !== 'unreachable'
  const readWithin =
    (timeout: number): Reader['read'] =>
    (statement, parameters = {}) =>
      whileAlive(readOnce(driver, database, statement, parameters, timeout), isAlive)
  const read = readWithin(READ_TIMEOUT_MS)
  return {
    driver,
    database,
    read,
    counting: (timeoutMs = READ_TIMEOUT_MS) => countingReader(readWithin(timeoutMs)),
    write: (work) => retryingLostRaces(() => writeOnce(driver, database, work)),
    ping: (timeoutMs = READ_TIMEOUT_MS) => ping(readWithin(timeoutMs)),
    close: () => driver.close(),
  }
}

function countingReader(read: Reader['read']): CountingReader {
  let statements = 0
  let scans = 0
  return {
    read(statement, parameters) {
      statements += 1
      return read(statement, parameters)
    },
    statements: () => statements,
    noteScan() {
      scans += 1
    },
    scans: () => scans,
  }
}

async function readOnce(driver: Driver, database: string, statement: string, parameters: Parameters, timeout: number) {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ })
  try {
    const work = (tx: ManagedTransaction) => tx.run(statement, toParameters(parameters))
    return rowsOf(await session.executeRead(work, { timeout }))
  } finally {
    await session.close()
  }
}

async function writeOnce<T>(driver: Driver, database: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.WRITE })
  try {
    return await session.executeWrite(
      (tx) => work({ run: async (text, parameters = {}) => rowsOf(await tx.run(text, toParameters(parameters))) }),
      { timeout: WRITE_TIMEOUT_MS },
    )
  } finally {
    await session.close()
  }
}

const rowsOf = (result: QueryResult): readonly Row[] => result.records.map((record) => record.toObject())

async function ping(read: Reader['read']) {
  const [row] = await read(
    "CALL dbms.components() YIELD name, versions, edition WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version, edition",
  )
  return { version: String(row?.version), edition: String(row?.edition) }
}
