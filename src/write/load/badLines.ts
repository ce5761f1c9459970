/** A line that cannot be loaded, and why. */
export interface BadLine {
  readonly file: string
  readonly number: number
  readonly reason: string
}

/** Lines that cannot be loaded. Nothing of the run has been written. */
export class BadLines extends Error {
  constructor(readonly lines: readonly BadLine[]) {
    super(
      [...lines]
        .sort(inOrder)
        .map(({ file, number, reason }) => `${file}:${number}: ${reason}`)
        .join('\n'),
    )
    this.name = 'BadLines'
  }
}

const inOrder = (a: BadLine, b: BadLine): number => (a.file === b.file ? a.number - b.number : a.file < b.file ? -1 : 1)
