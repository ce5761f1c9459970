import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Problem } from '../../lib/problem.ts'
import { digest } from '../../lib/text/digest.ts'
import { splitStatements } from './statements.ts'

/** A Cypher file of the migrations folder. */
export interface CypherMigration {
  readonly id: string
  readonly file: string
  readonly checksum: string
  readonly statements: readonly string[]
  /** True when it changes indexes and constraints, false when it changes data. */
  readonly isSchema: boolean
}

const NAME = /^\d{3}_[a-z0-9_]+\.cypher$/
const SCHEMA = /^\s*(CREATE|DROP)\s+([A-Z]+\s+)*(INDEX|CONSTRAINT)\b/i

/**
 * Reads the migrations of a folder, in the order of their numbers.
 * @throws Problem when a file name does not match the pattern, or a file cannot be applied safely
 */
export function readMigrationFiles(folder: string): readonly CypherMigration[] {
  const files = readdirSync(folder).sort()
  const misnamed = files.filter((file) => !NAME.test(file))
  if (misnamed.length > 0) {
    throw new Problem(
      `${misnamed.join(', ')} in ${folder}`,
      'files named like 001_records.cypher',
      'rename or remove them',
    )
  }
  return files.map((file) => readMigrationFile(folder, file))
}

function readMigrationFile(folder: string, file: string): CypherMigration {
  const text = readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n')
  const statements = splitStatements(text)
  const schema = statements.filter((statement) => SCHEMA.test(statement))
  if (schema.length > 0 && schema.length < statements.length) {
    throw new Problem(
      `${file} changes both schema and data`,
      'only one of them per file, since Neo4j does not allow both in one transaction',
      'split it into two files',
    )
  }
  const unsafe = schema.find((statement) => !/\bIF\s+(NOT\s+)?EXISTS\b/i.test(statement))
  if (unsafe) {
    const expected = 'IF NOT EXISTS or IF EXISTS in every schema statement, since an interrupted start runs it again'
    throw new Problem(`${file}: ${firstLine(unsafe)}`, expected, 'add it')
  }
  const id = file.replace(/\.cypher$/, '')
  return { id, file, checksum: digest(text), statements, isSchema: schema.length > 0 }
}

/** The first line of a statement, for a message. */
export const firstLine = (statement: string): string => statement.split('\n')[0]?.slice(0, 120) ?? ''
