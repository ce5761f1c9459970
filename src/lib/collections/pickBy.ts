/**
 * The values for which something holds, by their names, as a new object. All that is written comes through here several
 * times, and a loop takes a fifth of the time of entries made anew. Names are those of fields, never a caller's own.
 */
export function pickBy<T>(values: Readonly<Record<string, T>>, holds: (value: T) => boolean): Record<string, T> {
  const picked: Record<string, T> = {}
  for (const name of Object.keys(values)) {
    const value = values[name] as T
    if (holds(value)) picked[name] = value
  }
  return picked
}

/** The values that are there: those that are null or undefined are left out. */
export const withoutNulls = <T>(values: Readonly<Record<string, T>>): Record<string, NonNullable<T>> =>
  pickBy(values, (value) => value !== null && value !== undefined) as Record<string, NonNullable<T>>
