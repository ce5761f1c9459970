import { GraphQLError } from 'graphql'
import { Problem } from '../../lib/problem.ts'
import { BadLines } from '../../write/load/badLines.ts'

/** What a person must mend is shown as it is; a fault of the program with its stack. */
export function messageOf(error: unknown): string {
  if (error instanceof Problem || error instanceof GraphQLError) return error.message
  if (error instanceof BadLines) {
    const count = error.lines.length
    return `Found ${count} ${count === 1 ? 'line' : 'lines'} that cannot be loaded; nothing was written:\n${error.message}`
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** Runs a command to its end: exit code 1 and one message when it fails. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    console.error(`\n${messageOf(error)}`)
    process.exitCode = 1
  }
}
