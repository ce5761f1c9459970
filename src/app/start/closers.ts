/** What has to be closed at the end, last opened first. */
export interface Closers {
  add(what: string, close: () => Promise<void>): void
  /** Closes everything once; a failure is reported and does not keep the rest open. */
  closeAll(onFailure: (what: string, error: unknown) => void): Promise<void>
}

export function closersStack(): Closers {
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
