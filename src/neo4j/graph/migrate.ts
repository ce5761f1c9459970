import type { Session } from 'neo4j-driver'
import { Problem } from '../../lib/problem.ts'
import { applyDataStep, type DataStep } from './dataStep.ts'
import type { Graph } from './graph.ts'
import { type CypherMigration, firstLine, readMigrationFiles } from './migrationFiles.ts'
import { inOrder, isStep, type Migration, pendingMigrations, recordsIn } from './pendingMigrations.ts'

/** What a database is brought up to date with. */
export interface Migrations {
  /** The folder of the `NNN_name.cypher` files. */
  readonly folder: string
  readonly dataSteps?: readonly DataStep[]
}

export interface Migrated {
  /** The ids of the migrations that this call applied. */
  readonly applied: readonly string[]
  readonly total: number
}

/**
 * Brings a database up to date with Cypher files and data steps, in the order of their numbers, each once.
 *
 * Two processes at once take turns: an open transaction holds a lock on one node for the whole time, and the database
 * frees it when its process dies.
 * @throws Problem when an applied migration was changed or is missing, or a statement fails.
 */
export async function migrate(
  graph: Graph,
  { folder, dataSteps = [] }: Migrations,
  onProgress: (text: string) => void = () => undefined,
): Promise<Migrated> {
  const migrations = inOrder([...readMigrationFiles(folder), ...dataSteps])
  const { driver, database } = graph
  const guard = driver.session({ database })
  const session = driver.session({ database })
  try {
    await session.run('CREATE CONSTRAINT migration_lock IF NOT EXISTS FOR (l:MigrationLock) REQUIRE l.id IS UNIQUE')
    const lock = guard.beginTransaction()
    try {
      await lock.run("MERGE (l:MigrationLock {id: 'migrations'}) SET l.heldAt = datetime()")
      const todo = pendingMigrations(migrations, await recordsIn(session))
      for (const migration of todo) await apply(graph, session, migration, onProgress)
      if (todo.length > 0) await session.run(AWAIT_INDEXES)
      return { applied: todo.map(({ id }) => id), total: migrations.length }
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
  // A step reads its batches by indexes that a file before it may have made.
  await session.run(AWAIT_INDEXES)
  await applyDataStep(graph, migration, onProgress)
}

const RECORD = `CREATE (:Migration {id: $id, checksum: $checksum, statements: $statements, appliedAt: $at})`

/**
 * A file is one transaction: when a statement fails nothing of it stays. A file of data records itself in it; a file of
 * schema cannot, since no transaction holds both, and is recorded right after.
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
  // The driver knows these by their codes and tries again.
  if (/^(ServiceUnavailable|SessionExpired|Neo\.TransientError)/.test(String((error as { code?: unknown }).code)))
    return error
  const statement = statements[index] ?? ''
  return new Problem(
    `${file}, statement ${index + 1} of ${statements.length} (${firstLine(statement)}) failed: ${error.message}`,
    'every statement to run; nothing of the file was kept',
    'mend the statement and start again',
  )
}
