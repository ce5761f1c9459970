import { readdirSync, readFileSync } from 'node:fs'

const FOLDER = new URL('../../../examples/', import.meta.url)

/** An example query, shown in a tab of the playground. */
export interface Example {
  readonly query: string
}

/** Reads the queries in `examples/`, in the order of their names. */
export const readExamples = (): readonly Example[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.graphql'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => ({ query: readFileSync(new URL(name, FOLDER), 'utf8') }))
