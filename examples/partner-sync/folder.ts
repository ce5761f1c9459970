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
  SHAPES,
  type SourceLine,
  shapeOf,
} from './shapes.ts'

/** Where a line stands: in which file, and as which of its lines. */
export interface Place {
  readonly file: string
  readonly number: number
}

/** A line of a folder, with what it says. */
export type Line = Place &
  (
    | { readonly of: 'institutions'; readonly says: InstitutionLine }
    | { readonly of: 'people'; readonly says: PersonLine }
    | { readonly of: 'events'; readonly says: EventLine }
    | { readonly of: 'posts'; readonly says: PostLine }
    | { readonly of: 'participations'; readonly says: ParticipationLine }
    | { readonly of: 'deletions'; readonly says: DeletionLine }
  )

/** All that a folder says. */
export interface Folder {
  /** What the lines rest on, by our keys. */
  readonly sources: ReadonlyMap<string, SourceLine>
  /** In the order of the files; deletions last, those of what points at others first. */
  readonly lines: readonly Line[]
}

/** Lines that cannot be sent, each with its file, its number and the reason. Nothing was sent. */
export class BadLines extends Error {
  constructor(readonly lines: readonly (Place & { readonly reason: string })[]) {
    super(lines.map(({ file, number, reason }) => `${file}:${number}: ${reason}`).join('\n'))
    this.name = 'BadLines'
  }
}

interface Parsed extends Place {
  readonly of: FileName
  readonly says: { readonly key: string; readonly source?: string }
}

/**
 * Reads a folder of JSON Lines: sources, institutions, people, events, posts and participations, none of which has to
 * be there.
 * @throws BadLines
 */
export function readFolder(folder: string): Folder {
  const bad: (Place & { reason: string })[] = []
  const names = Object.keys(SHAPES) as FileName[]
  const parsed = names.flatMap((of) => linesIn(path.join(folder, `${of}.jsonl`), of, bad))
  const sources = new Map(parsed.filter(({ of }) => of === 'sources').map(({ says }) => [says.key, says as SourceLine]))
  const records = parsed.filter(({ of }) => of !== 'sources')
  for (const { file, number, says } of records) {
    if (says.source !== undefined && !sources.has(says.source))
      bad.push({ file, number, reason: `Expected the key of a line of sources.jsonl, got ${says.source}.` })
  }
  if (parsed.length === 0 && bad.length === 0)
    bad.push({
      file: folder,
      number: 0,
      reason: `Expected ${names.map((name) => `${name}.jsonl`).join(', ')}, got none.`,
    })
  if (bad.length > 0) throw new BadLines(bad)
  return { sources, lines: inOrder(records) }
}

/** Deletions come last and backwards: a post goes before the person who held it. */
function inOrder(records: readonly Parsed[]): readonly Line[] {
  const writes = records.filter(({ says }) => !isDeletion(says))
  const deletions = records.filter(({ says }) => isDeletion(says)).reverse()
  // The shape of its file has told what each of them says.
  return [...writes, ...deletions.map((line) => ({ ...line, of: 'deletions' }))] as unknown as readonly Line[]
}

function linesIn(file: string, of: FileName, bad: (Place & { reason: string })[]): Parsed[] {
  if (!existsSync(file)) return []
  const texts = readFileSync(file, 'utf8').split('\n')
  return texts.flatMap((text, index) => {
    const place = { file, number: index + 1 }
    const read = text.trim() === '' ? [] : lineFrom(text, of)
    if (Array.isArray(read)) return read.map((says) => ({ ...place, of, says }))
    bad.push({ ...place, ...read })
    return []
  })
}

function lineFrom(text: string, of: FileName): Parsed['says'][] | { readonly reason: string } {
  try {
    const given: unknown = JSON.parse(text)
    const read = shapeOf(of, given).safeParse(given)
    return read.success ? [read.data as Parsed['says']] : { reason: z.prettifyError(read.error).replaceAll('\n', ' ') }
  } catch (error) {
    return { reason: `Expected one JSON object, got: ${(error as Error).message}.` }
  }
}
