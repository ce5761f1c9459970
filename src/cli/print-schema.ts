import 'reflect-metadata'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { makeSchema } from '../schema.ts'

const FILE = new URL('../../schema/schema.graphql', import.meta.url)

/** Writes the schema from the code; with `--check` fails when the committed file says something else. */
const text = `# Printed from the code by \`npm run schema\`; do not edit.\n\n${printSchema(lexicographicSortSchema(makeSchema()))}\n`
if (process.argv.includes('--check')) {
  const committed = readFileSync(FILE, 'utf8')
  if (committed !== text) {
    console.error('schema/schema.graphql is not what the code serves. Expected the two to agree; run: npm run schema')
    process.exit(1)
  }
  console.log('schema/schema.graphql is what the code serves.')
} else {
  mkdirSync(new URL('.', FILE), { recursive: true })
  writeFileSync(FILE, text)
}
