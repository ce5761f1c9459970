/** Computes a value when it is first asked for: what goes over every kind waits until all are declared. */
export function lazy<T extends object | string>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
