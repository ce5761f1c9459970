import type { Session } from 'neo4j-driver'
import { Problem } from '../../lib/problem.ts'
import type { DataStep } from './dataStep.ts'
import type { CypherMigration } from './migrationFiles.ts'

/** A Cypher file or a step in code; `NNN_name` is the id of both. */
export type Migration = CypherMigration | DataStep

/** What the graph says about a migration. A step that was begun and not finished has no `appliedAt`. */
export interface Recorded {
  readonly id: string
  readonly checksum: string | null
  readonly version: number | null
  readonly appliedAt: string | null
}

export const isStep = (migration: Migration): migration is DataStep => 'batch' in migration

const numberOf = ({ id }: Migration): string => id.slice(0, 3)

/** @throws Problem when two have one number, or a step has no number. */
export function inOrder(migrations: readonly Migration[]): readonly Migration[] {
  const sorted = migrations.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const misnamed = sorted.find(({ id }) => !/^\d{3}_[a-z0-9_]+$/.test(id))
  if (misnamed) throw new Problem(`the data step ${misnamed.id}`, 'an id like 012_texts', 'rename it')
  const twin = sorted.find((it, index) => index > 0 && numberOf(it) === numberOf(sorted[index - 1] as Migration))
  if (!twin) return sorted
  throw new Problem(
    `two migrations with the number ${numberOf(twin)}`,
    'each number once, over Cypher files and data steps alike',
    `give ${twin.id} the next free number`,
  )
}

const RECORDS = `MATCH (m:Migration)
RETURN m.id AS id, m.checksum AS checksum, m.version AS version, m.appliedAt AS appliedAt`

export async function recordsIn(session: Session): Promise<readonly Recorded[]> {
  const { records } = await session.run(RECORDS)
  return records.map((record) => record.toObject() as Recorded)
}

/**
 * The migrations that a database lacks, in their order.
 * @throws Problem when the database holds what these migrations did not make
 */
export function pendingMigrations(
  migrations: readonly Migration[],
  records: readonly Recorded[],
): readonly Migration[] {
  const known = new Map(migrations.map((migration) => [migration.id, migration]))
  for (const record of records) check(record, known.get(record.id))
  const recorded = new Map(records.map((record) => [record.id, record]))
  return migrations.filter((migration) => !isDone(migration, recorded.get(migration.id)))
}

function isDone(migration: Migration, record: Recorded | undefined): boolean {
  if (record === undefined) return false
  return !isStep(migration) || (record.appliedAt !== null && record.version === migration.version)
}

function check(record: Recorded, migration: Migration | undefined): void {
  if (!migration) throw missing(record)
  const problem = isStep(migration) ? problemOfVersion(record, migration) : problemOfFile(record, migration)
  if (problem) throw problem
}

const RESTORE = 'restore the file as it was; put what is new into a new migration'
const UPGRADE = 'start the release that has it, or a later one'

function missing({ id, version }: Recorded): Problem {
  if (version !== null)
    return new Problem(`the data step ${id} was applied to this database, but this release lacks it`, id, UPGRADE)
  const found = `the migration ${id} was applied to this database, but its file is missing`
  return new Problem(found, `${id}.cypher`, RESTORE)
}

function problemOfFile({ checksum }: Recorded, migration: CypherMigration): Problem | null {
  if (migration.checksum === checksum) return null
  const found = `${migration.file} was changed after it was applied to this database`
  return new Problem(found, `the file with the checksum ${String(checksum).slice(0, 12)}…`, RESTORE)
}

function problemOfVersion({ id, version }: Recorded, step: DataStep): Problem | null {
  if ((version ?? 0) <= step.version) return null
  const found = `version ${version} of the data step ${id} was applied to this database`
  return new Problem(found, `at most version ${step.version}`, UPGRADE)
}
