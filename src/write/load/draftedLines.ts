import type { ClaimDraft } from '../claims/draft.ts'
import type { BadLine } from './badLines.ts'
import { draftsOf, type LineKind, type LoadAuthor } from './drafts.ts'
import { type LoadFiles, readLines } from './lines.ts'

/** The files that lines with claims are in, in the order in which they are read: what later ones point at comes first. */
export const KINDS: readonly LineKind[] = ['entities', 'relationships', 'claims']

/** A line with the claims it brings. */
export interface Drafted {
  readonly file: string
  readonly number: number
  readonly drafts: readonly ClaimDraft[]
}

/** The lines of some files one by one, with what they claim. */
export async function* draftedLines(
  files: LoadFiles,
  author: LoadAuthor,
  onBad: (bad: BadLine) => void,
  kinds = KINDS,
): AsyncGenerator<Drafted> {
  for (const kind of kinds) {
    for (const file of files[kind]) {
      for await (const { number, value } of readLines(file, onBad)) {
        const drafted = draftsOf(kind, value, author)
        if ('drafts' in drafted) yield { file, number, drafts: drafted.drafts }
        else for (const reason of drafted.reasons) onBad({ file, number, reason })
      }
    }
  }
}

/** For a second reading, since the first one has reported every bad line. */
export const ignore = (): void => undefined
