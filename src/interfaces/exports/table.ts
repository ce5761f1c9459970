import type { Columns } from './columns.ts'
import type { Properties } from './recordPages.ts'

/** The unit separator of ASCII, which no value contains, unlike commas and semicolons. */
export const LIST_SEPARATOR = '\u001f'

/** A table with its rows in pages. */
export interface Table {
  readonly name: string
  readonly sort: 'nodes' | 'relationships'
  readonly header: readonly string[]
  pages(): AsyncGenerator<Rows>
}

export interface Rows {
  readonly rows: readonly (readonly unknown[])[]
  /** The number of these rows that are entities or relationships of the graph, not names, claims and the like. */
  readonly records: number
}

/** The header cells of columns: `name:type`. */
export const headerOf = (columns: Columns): string[] => Object.entries(columns).map(([name, type]) => `${name}:${type}`)

/** The cells of a record, in the order of the columns. */
export const cells = (columns: Columns, record: Properties): unknown[] =>
  Object.keys(columns).map((name) => cell(record[name]))

function cell(value: unknown): unknown {
  if (Array.isArray(value)) return value.join(LIST_SEPARATOR)
  return typeof value === 'boolean' ? String(value) : value
}
