import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import {
  type DeletionLine,
  type EventLine,
  type FileName,
  type InstitutionLine,
  isDeletion,
  type ParticipationLine,
  type PersonLine,
  type PostLine,
  SCHEMAS,
  type SourceLine,
  schemaOf,
} from './lineSchemas.ts'

/** File and number of a line. */
export interface LinePosition {
  readonly file: string
  readonly number: number
}

/** A line of a folder with its values. */
export type Line = LinePosition &
  (
    | { readonly of: 'institutions'; readonly values: InstitutionLine }
    | { readonly of: 'people'; readonly values: PersonLine }
    | { readonly of: 'events'; readonly values: EventLine }
    | { readonly of: 'posts'; readonly values: PostLine }
    | { readonly of: 'participations'; readonly values: ParticipationLine }
    | { readonly of: 'deletions'; readonly values: DeletionLine }
  )

/** The content of a folder. */
export interface Folder {
  /** Sources by the keys of our system. */
  readonly sources: ReadonlyMap<string, SourceLine>
  /** Lines in the order of the files. Deletions come last, in reverse order. */
  readonly lines: readonly Line[]
}

/** The invalid lines of a folder, each with its position and the reason. Nothing was sent. */
export class InvalidLinesError extends Error {
  constructor(readonly lines: readonly (LinePosition & { readonly reason: string })[]) {
    super(lines.map(({ file, number, reason }) => `${file}:${number}: ${reason}`).join('\n'))
    this.name = 'InvalidLinesError'
  }
}

interface Parsed extends LinePosition {
  readonly of: FileName
  readonly values: { readonly key: string; readonly source?: string }
}

/**
 * Reads a folder of JSON Lines: sources, institutions, people, events, posts and participations. Each file is optional.
 * @throws InvalidLinesError
 */
export function readFolder(folder: string): Folder {
  const bad: (LinePosition & { reason: string })[] = []
  const names = Object.keys(SCHEMAS) as FileName[]
  const parsed = names.flatMap((of) => linesIn(path.join(folder, `${of}.jsonl`), of, bad))
  const sources = new Map(
    parsed.filter(({ of }) => of === 'sources').map(({ values }) => [values.key, values as SourceLine]),
  )
  const records = parsed.filter(({ of }) => of !== 'sources')
  for (const { file, number, values } of records) {
    if (values.source !== undefined && !sources.has(values.source))
      bad.push({ file, number, reason: `Expected the key of a line of sources.jsonl, got ${values.source}.` })
  }
  if (parsed.length === 0 && bad.length === 0)
    bad.push({
      file: folder,
      number: 0,
      reason: `Expected ${names.map((name) => `${name}.jsonl`).join(', ')}, got none.`,
    })
  if (bad.length > 0) throw new InvalidLinesError(bad)
  return { sources, lines: inOrder(records) }
}

/** Deletions come last and in reverse order, so that a post is deleted before the person who held it. */
function inOrder(records: readonly Parsed[]): readonly Line[] {
  const writes = records.filter(({ values }) => !isDeletion(values))
  const deletions = records.filter(({ values }) => isDeletion(values)).reverse()
  // The schema of the file has validated the values of each line.
  return [...writes, ...deletions.map((line) => ({ ...line, of: 'deletions' }))] as unknown as readonly Line[]
}

function linesIn(file: string, of: FileName, bad: (LinePosition & { reason: string })[]): Parsed[] {
  if (!existsSync(file)) return []
  const texts = readFileSync(file, 'utf8').split('\n')
  return texts.flatMap((text, index) => {
    const position = { file, number: index + 1 }
    const read = text.trim() === '' ? [] : lineFrom(text, of)
    if (Array.isArray(read)) return read.map((values) => ({ ...position, of, values }))
    bad.push({ ...position, ...read })
    return []
  })
}

function lineFrom(text: string, of: FileName): Parsed['values'][] | { readonly reason: string } {
  try {
    const values: unknown = JSON.parse(text)
    const { success, data, error } = schemaOf(of, values).safeParse(values)
    return success ? [data as Parsed['values']] : { reason: z.prettifyError(error).replaceAll('\n', ' ') }
  } catch (error) {
    return { reason: `Expected one JSON object, got: ${(error as Error).message}.` }
  }
}
