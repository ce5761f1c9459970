/** Says something to whoever watches; answers go to standard output, this does not. */
export const note = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

/** Says how far some work has come. */
export const progress = (what: string, done: number, total: number): void =>
  note(`${what}: ${done} of ${total} (${total === 0 ? 100 : Math.floor((100 * done) / total)} %)`)

/** Says that so many changes have come. */
export const noteApplied = (changes: number): void => note(`${changes} ${changes === 1 ? 'change' : 'changes'} applied`)
