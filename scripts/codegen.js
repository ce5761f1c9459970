// Makes TypeScript types for the operations in examples/ and in its partner's program: `npm run codegen`. With --check it
// fails when a committed file is not what would be made.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { codegen } from '@graphql-codegen/core'
import * as typedDocuments from '@graphql-codegen/typed-document-node'
import * as operations from '@graphql-codegen/typescript-operations'
import { parse } from 'graphql'

const ROOT = new URL('../', import.meta.url)
const FOLDERS = ['examples/', 'examples/partner-sync/']

// Scalars travel as text.
const text = { input: 'string', output: 'string' }
const config = {
  scalars: { Cursor: text, Date: text, DateTime: text, FuzzyDate: text, LanguageTag: text, ID: text },
  enumsAsTypes: true,
  useTypeImports: true,
  strictScalars: true,
  immutableTypes: true,
}

const schema = parse(readFileSync(new URL('schema/schema.graphql', ROOT), 'utf8'))

const documentsIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => ({ location: name, document: parse(readFileSync(new URL(name, folder), 'utf8')) }))

async function typesFor(folder) {
  const made = await codegen({
    filename: 'operations.ts',
    schema,
    documents: documentsIn(folder),
    config,
    plugins: [{ operations: {} }, { typedDocuments: {} }],
    pluginMap: { operations, typedDocuments },
  })
  return `// Made by \`npm run codegen\` from the operations in this folder; do not edit.\n${made}`
}

for (const name of FOLDERS) {
  const output = new URL(`${name}operations.ts`, ROOT)
  const types = await typesFor(new URL(name, ROOT))
  if (!process.argv.includes('--check')) writeFileSync(output, types)
  else if (readFileSync(output, 'utf8') !== types) {
    console.error(
      `${name}operations.ts is not what the examples and the schema make. Expected the two to agree; run: npm run codegen`,
    )
    process.exitCode = 1
  }
}
