/** A line that cannot be loaded, and why. */
export interface InvalidLine {
  readonly file: string
  readonly number: number
  readonly reason: string
}

/** A load contains invalid lines; nothing of it has been written. */
export class InvalidLinesError extends Error {
  constructor(readonly lines: readonly InvalidLine[]) {
    super(
      [...lines]
        .sort(byPosition)
        .map(({ file, number, reason }) => `${file}:${number}: ${reason}`)
        .join('\n'),
    )
    this.name = 'InvalidLinesError'
  }
}

function byPosition(a: InvalidLine, b: InvalidLine): number {
  if (a.file === b.file) return a.number - b.number
  return a.file < b.file ? -1 : 1
}
