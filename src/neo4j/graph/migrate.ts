import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Driver, Session } from 'neo4j-driver'
import { Problem } from '../../lib/problem.ts'
import { digest } from '../../lib/text/digest.ts'
import { statementsIn } from './statements.ts'

/** A file of the migrations folder. */
export interface Migration {
  readonly id: string
  readonly file: string
  readonly checksum: string
  readonly statements: readonly string[]
}

export interface Migrated {
  /** The ids of those that this call applied. */
  readonly applied: readonly string[]
  readonly total: number
}

const NAME = /^\d{3}_[a-z0-9_]+\.cypher$/
const SCHEMA = /^\s*(CREATE|DROP)\s+([A-Z]+\s+)*(INDEX|CONSTRAINT)\b/i

/**
 * Brings a database up to date with a folder of `NNN_name.cypher` files, in order, each once.
 *
 * Two processes at once take turns: an open transaction holds a lock on one node for the whole time, and the database
 * frees it when its process dies.
 * @throws Problem when an applied file was changed or is missing, or a statement fails.
 */
export async function migrate(
  driver: Driver,
  database: string,
  folder: string,
  onProgress: (text: string) => void = () => undefined,
): Promise<Migrated> {
  const migrations = readMigrations(folder)
  const guard = driver.session({ database })
  const session = driver.session({ database })
  try {
    await session.run('CREATE CONSTRAINT migration_lock IF NOT EXISTS FOR (l:MigrationLock) REQUIRE l.id IS UNIQUE')
    const lock = guard.beginTransaction()
    try {
      await lock.run("MERGE (l:MigrationLock {id: 'migrations'}) SET l.heldAt = datetime()")
      const todo = pending(migrations, await applied(session))
      for (const migration of todo) {
        onProgress(`${migration.id}: ${migration.statements.length} statements`)
        await apply(session, migration)
      }
      if (todo.length > 0) await session.run('CALL db.awaitIndexes(300)')
      return { applied: todo.map(({ id }) => id), total: migrations.length }
    } finally {
      await lock.rollback().catch(() => undefined)
    }
  } finally {
    await Promise.all([guard.close(), session.close()])
  }
}

/** The migrations of a folder, in the order of their numbers. */
export function readMigrations(folder: string): readonly Migration[] {
  const files = readdirSync(folder).sort()
  const misnamed = files.filter((file) => !NAME.test(file))
  if (misnamed.length > 0) {
    throw new Problem(
      `${misnamed.join(', ')} in ${folder}`,
      'files named like 001_records.cypher',
      'rename or remove them',
    )
  }
  const twin = files.find((file, index) => files[index - 1]?.slice(0, 3) === file.slice(0, 3))
  if (twin)
    throw new Problem(
      `two migrations with the number ${twin.slice(0, 3)}`,
      'each number once',
      `give ${twin} the next free number`,
    )
  return files.map((file) => readMigration(folder, file))
}

function readMigration(folder: string, file: string): Migration {
  const text = readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n')
  const statements = statementsIn(text)
  const schema = statements.filter((statement) => SCHEMA.test(statement))
  if (schema.length > 0 && schema.length < statements.length) {
    throw new Problem(
      `${file} changes both schema and data`,
      'one of them in a file, since no transaction can hold both',
      'split it in two files',
    )
  }
  const unsafe = schema.find((statement) => !/\bIF\s+(NOT\s+)?EXISTS\b/i.test(statement))
  if (unsafe) {
    const expected = 'IF NOT EXISTS or IF EXISTS in every schema statement: a start that was cut off runs it again'
    throw new Problem(`${file}: ${firstLine(unsafe)}`, expected, 'add it')
  }
  return {
    id: file.replace(/\.cypher$/, ''),
    file,
    checksum: digest(text),
    statements,
  }
}

async function applied(session: Session): Promise<ReadonlyMap<string, string>> {
  const { records } = await session.run('MATCH (m:Migration) RETURN m.id AS id, m.checksum AS checksum')
  return new Map(records.map((record) => [record.get('id'), record.get('checksum')]))
}

function pending(migrations: readonly Migration[], done: ReadonlyMap<string, string>): readonly Migration[] {
  const known = new Map(migrations.map((migration) => [migration.id, migration]))
  for (const [id, checksum] of done) {
    const migration = known.get(id)
    const restore = 'restore the file as it was; put what is new into a new migration'
    if (!migration)
      throw new Problem(
        `the migration ${id} was applied to this database, but its file is missing`,
        `${id}.cypher`,
        restore,
      )
    if (migration.checksum !== checksum) {
      throw new Problem(
        `${migration.file} was changed after it was applied to this database`,
        `the file with the checksum ${checksum.slice(0, 12)}…`,
        restore,
      )
    }
  }
  return migrations.filter(({ id }) => !done.has(id))
}

const RECORD = `CREATE (:Migration {id: $id, checksum: $checksum, statements: $statements, appliedAt: $at})`

/**
 * A file is one transaction: when a statement fails nothing of it stays. A file of data records itself in it; a file of
 * schema cannot, since no transaction holds both, and is recorded right after.
 */
async function apply(session: Session, migration: Migration): Promise<void> {
  const { id, checksum, statements } = migration
  const row = { id, checksum, statements: statements.length, at: new Date().toISOString() }
  const isSchema = statements.some((statement) => SCHEMA.test(statement))
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

function failure({ file, statements }: Migration, index: number, error: Error): Error {
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

const firstLine = (statement: string): string => statement.split('\n')[0]?.slice(0, 120) ?? ''
