import { readFileSync } from 'node:fs'
import { Problem } from '../../lib/problem.ts'
import { contractViolations } from '../contractViolations.ts'
import { runCommand } from '../start/cliOutput.ts'

const read = (name: string) => readFileSync(new URL(`../../../schema/${name}.graphql`, import.meta.url), 'utf8')

/** Fails if the committed schema breaks the reading part of the contract. */
async function check(): Promise<void> {
  const violations = contractViolations(read('contract'), read('schema'))
  if (violations.length > 0) {
    throw new Problem(
      `${violations.length} parts of schema/contract.graphql are missing or different in schema/schema.graphql:\n${violations.map(({ description }) => description).join('\n')}`,
      'all reading parts of the contract',
      'add them to the code, then run: npm run schema',
    )
  }
  console.log('schema/schema.graphql contains all reading parts of the contract.')
}

await runCommand(check)
