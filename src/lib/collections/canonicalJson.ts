/** JSON with the names of every object in one order, so that equal values make equal text. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value))

// A copy, since JSON.stringify takes several times as long with a function to ask about every value.
function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || 'toJSON' in value) return value
  if (Array.isArray(value)) return value.map(sorted)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]))
}
