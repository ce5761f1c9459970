import { withoutNulls } from '../../lib/collections/pickBy.ts'
import type { Source } from '../../model/sources/source.ts'
import { type CslDate, cslDate } from './cslDate.ts'

/** A claim for which a source is cited. */
export interface CitedClaim {
  /** The id of the record that the claim is about. */
  readonly aboutId: string
  readonly basis: string
  readonly quote?: string | null
  readonly locator?: string | null
}

/** A CSL-JSON item. https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables */
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
 * Converts a source to a CSL-JSON item with the claims as its note. The item has no author, because sources record only
 * their publisher.
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

/** A valid BibTeX key: letters, digits and a few punctuation characters. */
const citationKey = (id: string): string => id.replace(/[^\w:.-]/g, '_')

/** A claim on one line: the record, the quote, the locator and the basis. */
export function claimLine({ aboutId, quote, locator, basis }: CitedClaim): string {
  const quoted = quote == null ? '' : ` “${quote}”`
  const details = [locator, basis.toLowerCase()].filter((it) => it != null).join(', ')
  return `${aboutId}:${quoted} (${details})`
}
