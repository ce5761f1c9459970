import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import type { CslItem } from './cslItem.ts'

/** The style of the plain text, and the language of its few own words. */
const STYLE = { format: 'text', template: 'apa', lang: 'en-US', asEntryArray: true } as const

/** The references as plain text in the style of the APA, by item. */
export function referencesOf(items: readonly CslItem[]): ReadonlyMap<string, string> {
  const plain = items.map(({ note: _, ...item }) => item)
  return new Map(new Cite(plain).format('bibliography', STYLE).map(([id, text]) => [id, text.trim()]))
}

/** The items as BibTeX. */
export const bibtexOf = (items: readonly CslItem[]): string => new Cite(items).format('bibtex').trim()

/** The items as CSL-JSON, which Zotero, pandoc and citeproc read. */
export const cslJsonOf = (items: readonly CslItem[]): string => JSON.stringify(items, null, 2)
