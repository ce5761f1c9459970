import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { BadLine } from './badLines.ts'

/** A line of a file, parsed. */
export interface Line {
  readonly file: string
  readonly number: number
  readonly value: unknown
}

/** The files of a folder, in the order in which they have to be read: what later ones point at comes first. */
export interface LoadFiles {
  readonly sources: readonly string[]
  readonly entities: readonly string[]
  readonly relationships: readonly string[]
  readonly claims: readonly string[]
}

/** The files to load in some folders and in the folders below them. */
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

/** About how many lines there are of records, to show how far a run has come: empty ones count too. */
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

/** The lines of a file one by one, whatever its size; empty ones are passed over. */
export async function* readLines(file: string, onBad: (bad: BadLine) => void): AsyncGenerator<Line> {
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
      onBad({ file, number, reason: `Expected one JSON object, got: ${(error as Error).message}.` })
    }
  }
}
