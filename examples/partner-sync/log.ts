/** Prints a message to standard error; standard output is for results. */
export const log = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

/** Prints progress. */
export const logProgress = (what: string, done: number, total: number): void =>
  log(`${what}: ${done} of ${total} (${total === 0 ? 100 : Math.floor((100 * done) / total)} %)`)

/** Prints the number of applied changes. */
export const logApplied = (changes: number): void => log(`${changes} ${changes === 1 ? 'change' : 'changes'} applied`)
