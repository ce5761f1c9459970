import type { Readable } from 'node:stream'
import yazl from 'yazl'
import type { ExportFile } from './format.ts'
import { textsOf } from './writeExport.ts'

/**
 * Several files as one ZIP archive that is made while it is read: the next file is opened when the one before is done.
 * @param signal ends the reading of the file that is under way
 */
export function archiveOf(files: readonly ExportFile[], signal: AbortSignal): Readable {
  const archive = new yazl.ZipFile()
  const output = archive.outputStream as Readable
  archive.on('error', (error: Error) => output.destroy(error))
  for (const file of files) archive.addReadStreamLazy(file.name, {}, (open) => open(null, textsOf(file, { signal })))
  archive.end()
  return output
}
