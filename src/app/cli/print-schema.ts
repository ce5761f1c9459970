import 'reflect-metadata'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { Problem } from '../../lib/problem.ts'
import { makeSchema } from '../schema.ts'
import { runCommand } from '../start/cliOutput.ts'

const FILE = new URL('../../../schema/schema.graphql', import.meta.url)

const printed = (): string =>
  `# Printed from the code by \`npm run schema\`; do not edit.\n\n${printSchema(lexicographicSortSchema(makeSchema()))}\n`

async function check(): Promise<void> {
  if (readFileSync(FILE, 'utf8') !== printed())
    throw new Problem(
      'schema/schema.graphql differs from the schema of the code',
      'equal schemas',
      'run npm run schema and commit the file',
    )
  console.log('schema/schema.graphql equals the schema of the code.')
}

async function write(): Promise<void> {
  mkdirSync(new URL('.', FILE), { recursive: true })
  writeFileSync(FILE, printed())
}

/** Writes schema/schema.graphql; with `--check` fails if the file differs from the schema of the code. */
await runCommand(process.argv.includes('--check') ? check : write)
