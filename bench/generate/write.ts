import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { entityLines, sourceLines } from './entities.ts'
import { relationshipLines } from './relationships.ts'
import type { Line, World } from './world.ts'

/** Lines that are written at once. */
const TOGETHER = 1_000

const FILES: Readonly<Record<string, (world: World) => Iterable<Line>>> = {
  'sources.jsonl': sourceLines,
  'entities.jsonl': entityLines,
  'relationships.jsonl': relationshipLines,
}

/**
 * Writes a world as a folder in the load format, line by line, so that the largest needs no more memory than the
 * smallest.
 * @param onProgress is told of each file how many lines it has so far
 * @returns how many lines each file has
 */
export async function writeWorld(
  world: World,
  folder: string,
  onProgress: (file: string, lines: number) => void = () => undefined,
): Promise<Readonly<Record<string, number>>> {
  await mkdir(folder, { recursive: true })
  const counts: Record<string, number> = {}
  for (const [file, linesOf] of Object.entries(FILES)) {
    const counted = texts(linesOf(world), (lines) => {
      counts[file] = lines
      onProgress(file, lines)
    })
    await pipeline(Readable.from(counted), createWriteStream(path.join(folder, file)))
  }
  return counts
}

function* texts(lines: Iterable<Line>, onLines: (lines: number) => void): Generator<string> {
  let [text, count] = ['', 0]
  for (const line of lines) {
    text += `${JSON.stringify(line)}\n`
    count += 1
    if (count % TOGETHER > 0) continue
    yield text
    text = ''
    onLines(count)
  }
  yield text
  onLines(count)
}
