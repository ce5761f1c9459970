import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Chunk, ExportFile, Format } from './format.ts'
import type { Reading } from './reading.ts'

/** How far a writing is. */
export interface Progress {
  readonly file: string
  /** Records that have their place in the files so far. */
  readonly done: number
  readonly total: number
}

export interface WrittenExport {
  readonly files: readonly string[]
  readonly records: number
  readonly bytes: number
}

/**
 * Writes an export to disk: to a file, or for a form of several to a folder. A file has its name when it is whole.
 * @param out the file or the folder; folders on the way to it are made.
 */
export async function writeExport(
  reading: Reading,
  format: Format,
  out: string,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<WrittenExport> {
  const total = reading.totals.entities + reading.totals.relationships
  const written = { files: [] as string[], records: 0, bytes: 0 }
  for (const file of format.filesOf(reading)) {
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
    await pipeline(textsOf(file, { onChunk }), createWriteStream(unfinished))
    await rename(unfinished, name)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

interface TextsOptions {
  readonly onChunk?: (chunk: Chunk) => void
  /** Ends the reading. */
  readonly signal?: AbortSignal
}

/** The texts of a file as a stream: the next page is read when the one before has been taken. */
export const textsOf = (file: ExportFile, { onChunk, signal }: TextsOptions = {}): Readable =>
  Readable.from(piecesOf(file, onChunk), { objectMode: true, highWaterMark: 1, ...(signal ? { signal } : {}) })

async function* piecesOf(file: ExportFile, onChunk: TextsOptions['onChunk']): AsyncGenerator<string> {
  for await (const chunk of file.chunks()) {
    onChunk?.(chunk)
    if (chunk.text !== '') yield chunk.text
  }
}
