import { readFileSync } from 'node:fs'
import { Problem } from '../../lib/problem.ts'
import { lacksOf } from '../contract.ts'
import { runCommand } from '../start/messageOf.ts'

const read = (name: string) => readFileSync(new URL(`../../../schema/${name}.graphql`, import.meta.url), 'utf8')

/** Fails while the committed schema lacks a reading part of the contract. */
async function check(): Promise<void> {
  const lacks = lacksOf(read('contract'), read('schema'))
  if (lacks.length > 0) {
    throw new Problem(
      `${lacks.length} parts of schema/contract.graphql missing or different in schema/schema.graphql:\n${lacks.map(({ description }) => description).join('\n')}`,
      'every reading part of the contract',
      'serve them, then run: npm run schema',
    )
  }
  console.log('schema/schema.graphql holds every reading part of the contract.')
}

await runCommand(check)
