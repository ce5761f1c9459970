import { readFileSync } from 'node:fs'
import { lacksOf } from '../contract.ts'

const read = (name: string) => readFileSync(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8')

/** Fails while the committed schema lacks a reading part of the contract. */
const lacks = lacksOf(read('contract'), read('schema'))
for (const { description } of lacks) console.error(description)
if (lacks.length > 0) {
  console.error(
    `\n${lacks.length} reading parts of schema/contract.graphql are missing or different in schema/schema.graphql.`,
  )
  process.exit(1)
}
console.log('schema/schema.graphql holds every reading part of the contract.')
