import { stringify } from 'csv-stringify/sync'
import type { Chunk, ExportFile, Format } from './format.ts'
import { type Rows, type Table, tablesOf } from './tables.ts'

/** Tables for `neo4j-admin database import full`, with the options that read them in a file of their own. */
export const csv: Format = {
  description: 'CSV in the form of neo4j-admin database import, a table for each kind and each type.',
  single: null,
  filesOf(reading) {
    const tables = tablesOf(reading)
    return [optionsFile(tables), ...tables.map(fileOf)]
  },
}

const fileOf = ({ name, header, pages }: Table): ExportFile => ({
  name,
  async *chunks(): AsyncGenerator<Chunk> {
    yield { text: stringify([header]), records: 0 }
    for await (const { rows, records } of pages()) yield { text: linesOf(rows), records }
  },
})

// An empty text in quotes is one; without quotes it is none. So texts have quotes and what is absent has not.
const linesOf = (rows: Rows['rows']): string => stringify(rows as unknown[][], { quoted_string: true })

/** The options of the import, in the form in which neo4j-admin reads them from a file. */
const optionsFile = (tables: readonly Table[]): ExportFile => ({
  name: 'import.args',
  async *chunks() {
    const files = tables.map(({ sort, name }) => `--${sort}=${name}`)
    const options = ['--array-delimiter=U+001F', '--multiline-fields=true', '--bad-tolerance=0']
    yield { text: `${[...options, ...files].join('\n')}\n`, records: 0 }
  },
})
