import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { entityLines, sourceLines } from './entities.ts'
import { relationshipLines } from './relationships.ts'
import type { Line, World } from './world.ts'

/** Lines per write. */
const CHUNK_LINES = 1_000

const FILES: Readonly<Record<string, (world: World) => Iterable<Line>>> = {
  'sources.jsonl': sourceLines,
  'entities.jsonl': entityLines,
  'relationships.jsonl': relationshipLines,
}

/**
 * Writes a world as a folder in the load format. It streams the lines, so that memory use does not depend on the size.
 * @param onProgress is called with each file and its number of lines so far
 * @returns the number of lines of each file
 */
export async function writeWorld(
  world: World,
  folder: string,
  onProgress: (file: string, lines: number) => void = () => undefined,
): Promise<Readonly<Record<string, number>>> {
  await mkdir(folder, { recursive: true })
  const counts: Record<string, number> = {}
  for (const [file, linesOf] of Object.entries(FILES)) {
    const profiled = texts(linesOf(world), (lines) => {
      counts[file] = lines
      onProgress(file, lines)
    })
    await pipeline(Readable.from(profiled), createWriteStream(path.join(folder, file)))
  }
  return counts
}

function* texts(lines: Iterable<Line>, onLines: (lines: number) => void): Generator<string> {
  let [text, count] = ['', 0]
  for (const line of lines) {
    text += `${JSON.stringify(line)}\n`
    count += 1
    if (count % CHUNK_LINES > 0) continue
    yield text
    text = ''
    onLines(count)
  }
  yield text
  onLines(count)
}
