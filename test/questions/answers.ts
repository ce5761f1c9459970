// biome-ignore lint/suspicious/noExplicitAny: answers are whatever a document asks for
export type Json = any

export type Ask = (query: string) => Promise<Json>

/** The answer to each question, by its id. */
export type Answers = Readonly<Record<string, () => Promise<unknown>>>

export const ids = (nodes: readonly Json[]): string[] => [...new Set(nodes.map(({ id }) => id))].sort()
export const nodesOf = (nodes: readonly Json[], field: string): Json[] => nodes.flatMap((node) => node[field].nodes)
