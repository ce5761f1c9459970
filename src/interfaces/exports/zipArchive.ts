import { Readable } from 'node:stream'
import { Zip, ZipDeflate } from 'fflate'
import type { ExportFile } from './exportFormat.ts'
import { fileStream } from './writeExport.ts'

/**
 * Several files as one ZIP archive, compressed while it is read: a page is read from the graph when the compressed form
 * of the page before has been consumed.
 * @param signal aborts the reading of the current file
 */
export const zipArchive = (files: readonly ExportFile[], signal: AbortSignal): Readable =>
  Readable.from(compressedChunks(files, signal), { objectMode: true, highWaterMark: 1, signal })

async function* compressedChunks(files: readonly ExportFile[], signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const output: Uint8Array[] = []
  const archive = new Zip((error, chunk) => {
    if (error) throw error
    output.push(chunk)
  })
  for (const file of files) {
    const entry = new ZipDeflate(file.name)
    archive.add(entry)
    for await (const text of fileStream(file, { signal })) {
      entry.push(Buffer.from(text))
      yield* output.splice(0)
    }
    entry.push(new Uint8Array(), true)
  }
  archive.end()
  yield* output.splice(0)
}
