/** Computes a value when it is first asked for: statements list the fields of every kind, which are declared first. */
export function once<T extends object | string>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
