import { withoutNulls } from '../../lib/collections/pickBy.ts'
import type { Source } from '../../model/sources/source.ts'
import { type CslDate, cslDate } from './cslDate.ts'

/** What is cited a source for. */
export interface CitedClaim {
  /** The record that the claim is about. */
  readonly aboutId: string
  readonly basis: string
  readonly quote?: string | null
  readonly locator?: string | null
}

/** A source as CSL-JSON has it. https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables */
export interface CslItem {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly issued?: CslDate
  readonly [variable: string]: unknown
}

const TYPES: Readonly<Record<string, string>> = {
  PRESS_RELEASE: 'webpage',
  NEWS: 'article-newspaper',
  SOCIAL_POST: 'post',
  DATASET: 'dataset',
  OFFICIAL_LIST: 'document',
  PARTNER: 'document',
}

const GENRES: Readonly<Record<string, string>> = {
  PRESS_RELEASE: 'Press release',
  PARTNER: 'Communication of a partner system',
}

/**
 * A source, with the claims that rest on it as its note. Nobody says who wrote it, so it has no author: what is known is
 * who published it.
 */
export function cslItem(source: Source, claims: readonly CitedClaim[]): CslItem {
  const { id, sourceKind, title, publisher, published, url, language } = source
  const issued = published == null ? null : cslDate(published)
  return withoutNulls<unknown>({
    id,
    'citation-key': citationKey(id),
    type: TYPES[sourceKind] ?? 'document',
    genre: GENRES[sourceKind],
    title,
    [sourceKind === 'NEWS' ? 'container-title' : 'publisher']: publisher,
    issued,
    URL: url,
    language,
    note: claims.length === 0 ? null : claims.map(claimLine).join('; '),
  }) as unknown as CslItem
}

/** A key that BibTeX takes: letters, digits and a few signs. */
const citationKey = (id: string): string => id.replace(/[^\w:.-]/g, '_')

/** A claim in a line: what it is about, the words of the source, where they stand, and how it rests on them. */
export function claimLine({ aboutId, quote, locator, basis }: CitedClaim): string {
  const words = quote == null ? '' : ` “${quote}”`
  const place = [locator, basis.toLowerCase()].filter((it) => it != null).join(', ')
  return `${aboutId}:${words} (${place})`
}
