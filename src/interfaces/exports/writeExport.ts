import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Chunk, ExportFile, ExportFormat } from './exportFormat.ts'
import type { ExportReader } from './exportReader.ts'

/** Progress of an export. */
export interface Progress {
  readonly file: string
  /** Records written so far. */
  readonly done: number
  readonly total: number
}

export interface WrittenExport {
  readonly files: readonly string[]
  readonly records: number
  readonly bytes: number
}

/**
 * Writes an export to a file, or to a folder if the format has several files. Each file gets its final name only when it
 * is complete.
 * @param out path of the file or the folder; missing parent folders are created.
 */
export async function writeExport(
  reader: ExportReader,
  format: ExportFormat,
  out: string,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<WrittenExport> {
  const total = reader.totals.entities + reader.totals.relationships
  const written = { files: [] as string[], records: 0, bytes: 0 }
  for (const file of format.filesOf(reader)) {
    const name = format.single ? out : path.join(out, file.name)
    await writeFile(file, name, ({ text, records }) => {
      written.records += records
      written.bytes += Buffer.byteLength(text)
      onProgress({ file: file.name, done: written.records, total })
    })
    written.files.push(name)
  }
  return written
}

async function writeFile(file: ExportFile, name: string, onChunk: (chunk: Chunk) => void): Promise<void> {
  await mkdir(path.dirname(path.resolve(name)), { recursive: true })
  const unfinished = `${name}.part`
  try {
    await pipeline(fileStream(file, { onChunk }), createWriteStream(unfinished))
    await rename(unfinished, name)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

interface StreamOptions {
  readonly onChunk?: (chunk: Chunk) => void
  /** Closes the stream. */
  readonly signal?: AbortSignal
}

/** The content of a file as a stream of strings. A page is read when the page before has been consumed. */
export const fileStream = (file: ExportFile, { onChunk, signal }: StreamOptions = {}): Readable =>
  Readable.from(textsOf(file, onChunk), { objectMode: true, highWaterMark: 1, ...(signal ? { signal } : {}) })

async function* textsOf(file: ExportFile, onChunk: StreamOptions['onChunk']): AsyncGenerator<string> {
  for await (const chunk of file.chunks()) {
    onChunk?.(chunk)
    if (chunk.text !== '') yield chunk.text
  }
}
