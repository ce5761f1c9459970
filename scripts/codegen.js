// Makes TypeScript types for the operations in examples/: `npm run codegen`. With --check it fails when the committed
// file is not what would be made.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { codegen } from '@graphql-codegen/core'
import * as typedDocuments from '@graphql-codegen/typed-document-node'
import * as operations from '@graphql-codegen/typescript-operations'
import { parse } from 'graphql'

const EXAMPLES = new URL('../examples/', import.meta.url)
const OUTPUT = new URL('operations.ts', EXAMPLES)

// Scalars travel as text.
const text = { input: 'string', output: 'string' }
const config = {
  scalars: { Cursor: text, Date: text, DateTime: text, FuzzyDate: text, LanguageTag: text, ID: text },
  enumsAsTypes: true,
  useTypeImports: true,
  strictScalars: true,
  immutableTypes: true,
}

const documents = readdirSync(EXAMPLES)
  .filter((name) => name.endsWith('.graphql'))
  .sort()
  .map((name) => ({ location: name, document: parse(readFileSync(new URL(name, EXAMPLES), 'utf8')) }))

const made = await codegen({
  filename: 'operations.ts',
  schema: parse(readFileSync(new URL('../schema/schema.graphql', import.meta.url), 'utf8')),
  documents,
  config,
  plugins: [{ operations: {} }, { typedDocuments: {} }],
  pluginMap: { operations, typedDocuments },
})
const file = `// Made by \`npm run codegen\` from the operations in this folder; do not edit.\n${made}`

if (!process.argv.includes('--check')) writeFileSync(OUTPUT, file)
else if (readFileSync(OUTPUT, 'utf8') !== file) {
  console.error(
    'examples/operations.ts is not what the examples and the schema make. Expected the two to agree; run: npm run codegen',
  )
  process.exit(1)
}
