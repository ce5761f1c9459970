import 'reflect-metadata'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { Problem } from '../../lib/problem.ts'
import { makeSchema } from '../schema.ts'
import { runCommand } from '../start/messageOf.ts'

const FILE = new URL('../../../schema/schema.graphql', import.meta.url)

const printed = (): string =>
  `# Printed from the code by \`npm run schema\`; do not edit.\n\n${printSchema(lexicographicSortSchema(makeSchema()))}\n`

async function check(): Promise<void> {
  if (readFileSync(FILE, 'utf8') !== printed())
    throw new Problem('a schema/schema.graphql that is not what the code serves', 'the two to agree', 'npm run schema')
  console.log('schema/schema.graphql is what the code serves.')
}

async function write(): Promise<void> {
  mkdirSync(new URL('.', FILE), { recursive: true })
  writeFileSync(FILE, printed())
}

/** Writes the schema from the code; with `--check` fails when the committed file says something else. */
await runCommand(process.argv.includes('--check') ? check : write)
