import { GraphQLError } from 'graphql'
import { Problem } from '../../lib/problem.ts'
import { InvalidLinesError } from '../../write/load/invalidLines.ts'

/** The message for an error. Errors that the user can correct are shown without a stack, all others with it. */
export function errorMessage(error: unknown): string {
  if (error instanceof Problem || error instanceof GraphQLError) return error.message
  if (error instanceof InvalidLinesError) {
    const count = error.lines.length
    return `Found ${count} invalid ${count === 1 ? 'line' : 'lines'}; nothing was written:\n${error.message}`
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** Runs a command. On failure prints one message and sets the exit code to 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    console.error(`\n${errorMessage(error)}`)
    process.exitCode = 1
  }
}

const BAR_WIDTH = 24

/** A progress bar with counts: `████████░░░░ 4,000 of 14,879`. */
export function progressBar(done: number, total: number): string {
  const full = total === 0 ? BAR_WIDTH : Math.round((done / total) * BAR_WIDTH)
  const bar = `${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)}`
  return `${bar} ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`
}
