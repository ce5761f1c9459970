import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { InvalidLine } from './invalidLines.ts'

/** A parsed line of a JSON Lines file. */
export interface Line {
  readonly file: string
  readonly number: number
  readonly value: unknown
}

/** The files to load, in the order in which they have to be read, so that references lead to earlier files. */
export interface LoadFiles {
  readonly sources: readonly string[]
  readonly entities: readonly string[]
  readonly relationships: readonly string[]
  readonly claims: readonly string[]
}

/** Finds the files to load in folders and their subfolders. */
export async function findFiles(folders: readonly string[]): Promise<LoadFiles> {
  const files = (await Promise.all(folders.map(filesBelow))).flat().sort()
  const named = (name: string) => files.filter((file) => path.basename(file) === `${name}.jsonl`)
  return {
    sources: named('sources'),
    entities: named('entities'),
    relationships: named('relationships'),
    claims: named('claims'),
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

const NEWLINE = 10

/** Counts the lines with claims for the progress display. Empty lines are included, since the files are not parsed. */
export async function countLines({ entities, relationships, claims }: LoadFiles): Promise<number> {
  let lines = 0
  for (const file of [...entities, ...relationships, ...claims]) {
    let last = NEWLINE
    for await (const bytes of createReadStream(file) as AsyncIterable<Buffer>) {
      for (const byte of bytes) if (byte === NEWLINE) lines += 1
      last = bytes[bytes.length - 1] ?? last
    }
    if (last !== NEWLINE) lines += 1
  }
  return lines
}

/** Streams the lines of a file and skips empty ones. Lines that are not JSON are reported and skipped. */
export async function* readLines(file: string, onInvalid: (line: InvalidLine) => void): AsyncGenerator<Line> {
  let number = 0
  for await (const text of createInterface({
    input: createReadStream(file, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number += 1
    if (text.trim() === '') continue
    try {
      yield { file, number, value: JSON.parse(text) }
    } catch (error) {
      onInvalid({ file, number, reason: `Expected a JSON object, got invalid JSON (${(error as Error).message}).` })
    }
  }
}
