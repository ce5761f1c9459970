import type { Session } from 'neo4j-driver'
import { Problem } from '../../lib/problem.ts'
import type { DataStep } from './dataStep.ts'
import type { CypherMigration } from './migrationFiles.ts'

/** A Cypher file or a data step; both have an id like `NNN_name`. */
export type Migration = CypherMigration | DataStep

/** A migration as recorded in the graph. A step that has started but not finished has no `appliedAt`. */
export interface MigrationRecord {
  readonly id: string
  readonly checksum: string | null
  readonly version: number | null
  readonly appliedAt: string | null
}

export const isStep = (migration: Migration): migration is DataStep => 'batch' in migration

const numberOf = ({ id }: Migration): string => id.slice(0, 3)

/**
 * Sorts migrations by number.
 * @throws Problem when two have the same number, or a step has none
 */
export function sortMigrations(migrations: readonly Migration[]): readonly Migration[] {
  const sorted = migrations.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const misnamed = sorted.find(({ id }) => !/^\d{3}_[a-z0-9_]+$/.test(id))
  if (misnamed) throw new Problem(`the data step ${misnamed.id}`, 'an id like 012_texts', 'rename it')
  const twin = sorted.find(
    (migration, index) => index > 0 && numberOf(migration) === numberOf(sorted[index - 1] as Migration),
  )
  if (!twin) return sorted
  throw new Problem(
    `two migrations with the number ${numberOf(twin)}`,
    'unique numbers across Cypher files and data steps',
    `give ${twin.id} the next free number`,
  )
}

const RECORDS = `MATCH (m:Migration)
RETURN m.id AS id, m.checksum AS checksum, m.version AS version, m.appliedAt AS appliedAt`

export async function readMigrationRecords(session: Session): Promise<readonly MigrationRecord[]> {
  const { records } = await session.run(RECORDS)
  return records.map((record) => record.toObject() as MigrationRecord)
}

/**
 * The migrations that a database lacks, in order.
 * @throws Problem when the database has a migration that these migrations lack, or one with other content
 */
export function pendingMigrations(
  migrations: readonly Migration[],
  records: readonly MigrationRecord[],
): readonly Migration[] {
  const known = new Map(migrations.map((migration) => [migration.id, migration]))
  for (const record of records) requireKnown(record, known.get(record.id))
  const recorded = new Map(records.map((record) => [record.id, record]))
  return migrations.filter((migration) => !isDone(migration, recorded.get(migration.id)))
}

function isDone(migration: Migration, record: MigrationRecord | undefined): boolean {
  if (record === undefined) return false
  return !isStep(migration) || (record.appliedAt !== null && record.version === migration.version)
}

function requireKnown(record: MigrationRecord, migration: Migration | undefined): void {
  if (!migration) throw missingMigration(record)
  const problem = isStep(migration) ? problemOfVersion(record, migration) : problemOfFile(record, migration)
  if (problem) throw problem
}

const RESTORE = 'restore the original file; put changes into a new migration'
const UPGRADE = 'start the release that applied it, or a later one'

function missingMigration({ id, version }: MigrationRecord): Problem {
  if (version !== null)
    return new Problem(
      `the data step ${id} was applied to this database, but this release does not contain it`,
      id,
      UPGRADE,
    )
  const found = `the migration ${id} was applied to this database, but its file is missing`
  return new Problem(found, `${id}.cypher`, RESTORE)
}

function problemOfFile({ checksum }: MigrationRecord, migration: CypherMigration): Problem | null {
  if (migration.checksum === checksum) return null
  const found = `${migration.file} was changed after it was applied to this database`
  return new Problem(found, `the file with the checksum ${String(checksum).slice(0, 12)}…`, RESTORE)
}

function problemOfVersion({ id, version }: MigrationRecord, step: DataStep): Problem | null {
  if ((version ?? 0) <= step.version) return null
  const found = `version ${version} of the data step ${id} was applied to this database`
  return new Problem(found, `at most version ${step.version}`, UPGRADE)
}
