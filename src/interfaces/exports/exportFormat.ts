import type { ExportReader } from './exportReader.ts'

/** A part of a file, with the number of records that it adds: each record of an export counts once. */
export interface Chunk {
  readonly text: string
  readonly records: number
}

/** A file of an export. Its chunks are read from the graph on demand. */
export interface ExportFile {
  readonly name: string
  chunks(): AsyncGenerator<Chunk>
}

/** A file format for exports of the graph. */
export interface ExportFormat {
  readonly description: string
  /** File extension and media type of a format with one file; null for several files in a folder or an archive. */
  readonly single: { readonly extension: string; readonly mediaType: string } | null
  filesOf(reader: ExportReader): readonly ExportFile[]
}
