/**
 * A new object with the properties whose values satisfy the predicate. Every write calls this several times, and a loop
 * takes a fifth of the time of Object.fromEntries. Do not use it for property names chosen by a caller, such as
 * `__proto__`.
 */
export function pickBy<T>(values: Readonly<Record<string, T>>, predicate: (value: T) => boolean): Record<string, T> {
  const picked: Record<string, T> = {}
  for (const name of Object.keys(values)) {
    const value = values[name] as T
    if (predicate(value)) picked[name] = value
  }
  return picked
}

/** A new object without the properties that are null or undefined. */
export const withoutNulls = <T>(values: Readonly<Record<string, T>>): Record<string, NonNullable<T>> =>
  pickBy(values, (value) => value !== null && value !== undefined) as Record<string, NonNullable<T>>
