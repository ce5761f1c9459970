/**
 * Computes a value at the first call and returns the same value afterwards. Values that depend on all kinds use it, since
 * modules are evaluated before every kind is declared.
 */
export function lazy<T extends object | string>(compute: () => T): () => T {
  let value: T | undefined
  return () => {
    value ??= compute()
    return value
  }
}
