import type { LiveApi } from './liveApi.ts'

/** Asks one field of the query many times, as many times in one document as it allows: its answers in order. */
export async function askEach<T>(
  live: LiveApi,
  fields: readonly string[],
  variables: Readonly<Record<string, unknown>> = {},
): Promise<T[]> {
  const answers: T[] = []
  for (let from = 0; from < fields.length; from += 15) {
    const portion = fields.slice(from, from + 15)
    const data = await live.data(`{ ${portion.map((field, i) => `a${i}: ${field}`).join(' ')} }`, variables)
    answers.push(...portion.map((_, i) => data[`a${i}`] as T))
  }
  return answers
}
