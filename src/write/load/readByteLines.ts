import { createReadStream } from 'node:fs'

const LF = 10
const CR = 13
const BOM = Buffer.from([0xef, 0xbb, 0xbf])

/**
 * Streams the lines of a file as bytes, some at a time. A line ends with LF, CRLF or CR; the end is not part of it. A
 * byte order mark at the beginning of the file is left out.
 */
export async function* readByteLines(file: string): AsyncGenerator<readonly Buffer[]> {
  let rest: Buffer = Buffer.alloc(0)
  let first = true
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const { lines, end } = completeLines(bytes)
    rest = bytes.subarray(end)
    if (lines.length === 0) continue
    yield first ? withoutMark(lines) : lines
    first = false
  }
  const last = rest.at(-1) === CR ? rest.subarray(0, -1) : rest
  if (rest.length > 0) yield first ? withoutMark([last]) : [last]
}

/** The lines that end within the bytes, and where the last one ends. A CR as the last byte may be half of a CRLF. */
function completeLines(bytes: Buffer): { readonly lines: readonly Buffer[]; readonly end: number } {
  const lines: Buffer[] = []
  let start = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte !== LF && byte !== CR) continue
    if (byte === CR && at === bytes.length - 1) break
    lines.push(bytes.subarray(start, at))
    if (byte === CR && bytes[at + 1] === LF) at += 1
    start = at + 1
  }
  return { lines, end: start }
}

function withoutMark([line, ...others]: readonly Buffer[]): readonly Buffer[] {
  const hasMark = line?.subarray(0, BOM.length).equals(BOM) ?? false
  return line && hasMark ? [line.subarray(BOM.length), ...others] : line ? [line, ...others] : others
}
