import type { ClaimDraft } from '../claims/claimOperation.ts'
import type { InvalidLine } from './invalidLines.ts'
import { type LoadFiles, readLines } from './jsonLines.ts'
import { type LineKind, type LoadAuthor, parseLine } from './parseLine.ts'

/** The kinds of lines with claims, in the order in which they are read, so that references lead to earlier kinds. */
export const LINE_KINDS: readonly LineKind[] = ['entities', 'relationships', 'claims']

/** A line with the claim drafts parsed from it. */
export interface DraftedLine {
  readonly file: string
  readonly number: number
  readonly drafts: readonly ClaimDraft[]
}

/** Reads the lines of files one by one and parses their claims. Invalid lines are reported and skipped. */
export async function* readDrafts(
  files: LoadFiles,
  author: LoadAuthor,
  onInvalid: (line: InvalidLine) => void,
  kinds = LINE_KINDS,
): AsyncGenerator<DraftedLine> {
  for (const kind of kinds) {
    for (const file of files[kind]) {
      for await (const { number, value } of readLines(file, onInvalid)) {
        const parsed = parseLine(kind, value, author)
        if ('drafts' in parsed) yield { file, number, drafts: parsed.drafts }
        else for (const reason of parsed.reasons) onInvalid({ file, number, reason })
      }
    }
  }
}

/** Ignores invalid lines; for the second pass, since the first pass has reported them. */
export const ignore = (): void => undefined
