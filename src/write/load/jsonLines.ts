import { isUtf8 } from 'node:buffer'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { Problem } from '../../lib/problem.ts'
import { duplicateKey } from './duplicateKey.ts'
import type { InvalidLine } from './invalidLines.ts'
import { readByteLines } from './readByteLines.ts'

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

const FILE_NAMES = ['sources.jsonl', 'entities.jsonl', 'relationships.jsonl', 'claims.jsonl']

/**
 * Finds the files to load in folders and their subfolders.
 * @throws Problem for a folder without any of them, since its name or the names of its files are probably misspelt
 */
export async function findFiles(folders: readonly string[]): Promise<LoadFiles> {
  const found = await Promise.all(folders.map(filesBelow))
  const useless = folders.filter((_, index) => !found[index]?.some((file) => FILE_NAMES.includes(path.basename(file))))
  if (useless.length > 0) {
    throw new Problem(
      `no file to load in ${useless.join(', ')}`,
      `at least one of ${FILE_NAMES.join(', ')} in each folder or below it`,
      'correct the path or the names of the files',
    )
  }
  const files = found.flat().sort()
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

/** Counts the lines with claims for the progress display. Empty lines are included, since the files are not parsed. */
export async function countLines({ entities, relationships, claims }: LoadFiles): Promise<number> {
  let lines = 0
  for (const file of [...entities, ...relationships, ...claims]) {
    for await (const batch of readByteLines(file)) lines += batch.length
  }
  return lines
}

/** Streams the lines of a file and skips empty ones. Lines that are not UTF-8 or not JSON are reported and skipped. */
export async function* readLines(file: string, onInvalid: (line: InvalidLine) => void): AsyncGenerator<Line> {
  let number = 0
  for await (const batch of readByteLines(file)) {
    for (const bytes of batch) {
      number += 1
      const parsed = parseJson(bytes)
      if (parsed === null) continue
      if ('value' in parsed) yield { file, number, value: parsed.value }
      else onInvalid({ file, number, reason: parsed.reason })
    }
  }
}

/** The JSON value of a line, or why it has none; null for an empty line. */
function parseJson(bytes: Buffer): { readonly value: unknown } | { readonly reason: string } | null {
  if (!isUtf8(bytes)) return { reason: 'Expected UTF-8, got bytes in another encoding: save the file as UTF-8.' }
  const text = bytes.toString('utf8')
  if (text.trim() === '') return null
  try {
    const value: unknown = JSON.parse(text)
    const key = duplicateKey(text, value)
    return key === null
      ? { value }
      : { reason: `Expected each key once in an object, got ${JSON.stringify(key)} twice.` }
  } catch (error) {
    return { reason: `Expected a JSON object, got invalid JSON (${(error as Error).message}).` }
  }
}
