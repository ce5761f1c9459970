import type { Session } from 'neo4j-driver'
import { Problem } from '../../lib/problem.ts'
import { applyDataStep, type DataStep } from './dataStep.ts'
import type { Graph } from './graph.ts'
import { type CypherMigration, firstLine, readMigrationFiles } from './migrationFiles.ts'
import { isStep, type Migration, pendingMigrations, readMigrationRecords, sortMigrations } from './pendingMigrations.ts'

/** The migrations of a release. */
export interface Migrations {
  /** The folder of the `NNN_name.cypher` files. */
  readonly folder: string
  readonly dataSteps?: readonly DataStep[]
}

export interface MigrationResult {
  /** The ids of the migrations that this call applied. */
  readonly applied: readonly string[]
  readonly total: number
}

/**
 * Applies the Cypher files and data steps that a database lacks, in the order of their numbers, each once.
 *
 * Concurrent processes run one after the other: an open transaction locks one node for the whole time, and the database
 * releases the lock when the process ends.
 * @throws Problem when an applied migration was changed or is missing, or a statement fails
 */
export async function migrate(
  graph: Graph,
  { folder, dataSteps = [] }: Migrations,
  onProgress: (text: string) => void = () => undefined,
): Promise<MigrationResult> {
  const migrations = sortMigrations([...readMigrationFiles(folder), ...dataSteps])
  const { driver, database } = graph
  const guard = driver.session({ database })
  const session = driver.session({ database })
  try {
    await session.run('CREATE CONSTRAINT migration_lock IF NOT EXISTS FOR (l:MigrationLock) REQUIRE l.id IS UNIQUE')
    const lock = guard.beginTransaction()
    try {
      await lock.run("MERGE (l:MigrationLock {id: 'migrations'}) SET l.heldAt = datetime()")
      const pending = pendingMigrations(migrations, await readMigrationRecords(session))
      for (const migration of pending) await apply(graph, session, migration, onProgress)
      if (pending.length > 0) await session.run(AWAIT_INDEXES)
      return { applied: pending.map(({ id }) => id), total: migrations.length }
    } finally {
      await lock.rollback().catch(() => undefined)
    }
  } finally {
    await Promise.all([guard.close(), session.close()])
  }
}

const AWAIT_INDEXES = 'CALL db.awaitIndexes(300)'

async function apply(
  graph: Graph,
  session: Session,
  migration: Migration,
  onProgress: (text: string) => void,
): Promise<void> {
  if (!isStep(migration)) {
    onProgress(`${migration.id}: ${migration.statements.length} statements`)
    return applyFile(session, migration)
  }
  // A step reads its batches through indexes, which an earlier file may have created.
  await session.run(AWAIT_INDEXES)
  await applyDataStep(graph, migration, onProgress)
}

const RECORD = `CREATE (:Migration {id: $id, checksum: $checksum, statements: $statements, appliedAt: $at})`

/**
 * Applies a file in one transaction, which is rolled back when a statement fails. A file that changes data is recorded in
 * the same transaction. A file that changes the schema is recorded right after it, since Neo4j does not allow both in one.
 */
async function applyFile(session: Session, migration: CypherMigration): Promise<void> {
  const { id, checksum, statements, isSchema } = migration
  const row = { id, checksum, statements: statements.length, at: new Date().toISOString() }
  await session.executeWrite(async (tx) => {
    for (const [index, statement] of statements.entries()) {
      await tx.run(statement).catch((error: Error) => {
        throw failure(migration, index, error)
      })
    }
    if (!isSchema) await tx.run(RECORD, row)
  })
  if (isSchema) await session.run(RECORD, row)
}

function failure({ file, statements }: CypherMigration, index: number, error: Error): Error {
  // The driver recognizes these errors by their codes and retries the transaction.
  if (/^(ServiceUnavailable|SessionExpired|Neo\.TransientError)/.test(String((error as { code?: unknown }).code)))
    return error
  const statement = statements[index] ?? ''
  return new Problem(
    `${file}, statement ${index + 1} of ${statements.length} (${firstLine(statement)}) failed: ${error.message}`,
    'every statement of the file to succeed; the file was rolled back',
    'fix the statement and start again',
  )
}
