import { readFileSync } from 'node:fs'

/** A query of a page, and the answer shown below it; undefined where none is shown. */
export interface Example {
  readonly language: string
  readonly query: string
  readonly answer: unknown
}

export const examplesIn = (file: string): readonly Example[] =>
  [
    ...readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').matchAll(
      /```(graphql|cypher)\n([\s\S]*?)```(?:\s*```json\n([\s\S]*?)```)?/g,
    ),
  ].map(([, language = '', query = '', answer]) => ({
    language,
    query,
    answer: answer === undefined ? undefined : JSON.parse(answer),
  }))

export const hasAnswer = ({ answer }: Example): boolean => answer !== undefined
export const isMutation = ({ query }: Example): boolean => query.startsWith('mutation')
