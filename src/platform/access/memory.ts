/** Remembers values for a while, the latest so many of them. */
export interface Memory<V> {
  /** Undefined when it was never there, its time is over or others have taken its place. */
  get(key: string): V | undefined
  /** @param since when the value was true, by `performance.now()`: its time runs from then. */
  set(key: string, value: V, since: number): void
  forget(isMeant: (value: V) => boolean): void
}

/** By a clock that nobody sets, so that nothing is remembered for longer when the time of day is put back. */
export function memoryOf<V>(most: number, forMs: number): Memory<V> {
  const kept = new Map<string, { readonly value: V; readonly until: number }>()
  return {
    get(key) {
      const found = kept.get(key)
      return found && found.until > performance.now() ? found.value : undefined
    },
    set(key, value, since) {
      kept.delete(key)
      kept.set(key, { value, until: since + forMs })
      const [oldest] = kept.keys()
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    },
    forget(isMeant) {
      for (const [key, { value }] of kept) if (isMeant(value)) kept.delete(key)
    },
  }
}
