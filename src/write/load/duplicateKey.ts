// A JSON string, and whether it is the key of a member.
const STRING = /"(?:[^"\\]|\\.)*"(\s*:)?/g

/**
 * A key that an object of a JSON document has twice; null when there is none. JSON.parse keeps the last one without a
 * word, so the other value would be lost. RFC 8259, section 4, says that names should be unique.
 * @param text a valid JSON document
 * @param value what JSON.parse makes of it
 */
export function duplicateKey(text: string, value: unknown): string | null {
  const written = [...text.matchAll(STRING)].flatMap(([token, colon]) =>
    colon === undefined ? [] : [JSON.parse(token.slice(0, -colon.length)) as string],
  )
  const kept = keysIn(value)
  if (written.length === kept.length) return null
  const counts = new Map<string, number>()
  for (const key of kept) counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const key of written) counts.set(key, (counts.get(key) ?? 0) - 1)
  return [...counts].find(([, count]) => count < 0)?.[0] ?? null
}

/** All keys of all objects in a value. */
function keysIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return []
  const inner = Object.values(value).flatMap(keysIn)
  return Array.isArray(value) ? inner : [...Object.keys(value), ...inner]
}
