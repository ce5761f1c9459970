/** The open resources of a process, closed in reverse order of their opening. */
export interface Closers {
  add(what: string, close: () => Promise<void>): void
  /** Closes each resource once. A failure is passed to `onFailure` and does not prevent the closing of the others. */
  closeAll(onFailure: (what: string, error: unknown) => void): Promise<void>
}

export function closerStack(): Closers {
  const stack: { readonly what: string; readonly close: () => Promise<void> }[] = []
  let closing: Promise<void> | undefined
  async function closeEach(onFailure: (what: string, error: unknown) => void): Promise<void> {
    for (const { what, close } of stack.reverse()) await close().catch((error: unknown) => onFailure(what, error))
  }
  return {
    add: (what, close) => stack.push({ what, close }),
    closeAll(onFailure) {
      closing ??= closeEach(onFailure)
      return closing
    },
  }
}
