import type { Reading } from './reading.ts'

/** A piece of a file, and how many records have their place in it: each counts once in an export. */
export interface Chunk {
  readonly text: string
  readonly records: number
}

/** One file of an export; the next chunk is read when somebody asks for it. */
export interface ExportFile {
  readonly name: string
  chunks(): AsyncGenerator<Chunk>
}

/** A form in which the graph can be carried away. */
export interface Format {
  readonly description: string
  /** What one file of it is called, or null when it takes several: a folder, or an archive of it. */
  readonly single: { readonly extension: string; readonly mediaType: string } | null
  filesOf(reading: Reading): readonly ExportFile[]
}
