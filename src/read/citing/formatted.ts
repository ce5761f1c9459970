import { setImmediate } from 'node:timers/promises'
import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import { impreciseDate } from './cslDate.ts'
import type { CslItem } from './cslItem.ts'

// Keys are ids of sources, of which BibTeX takes more signs than the check lets through.
plugins.config.get('@bibtex').format.checkLabel = false

/** The style of the plain text, and the language of its few own words. */
const STYLE = { format: 'text', template: 'apa', lang: 'en-US', asEntryArray: true } as const

// So many take some 50 ms, during which nobody else is answered.
const AT_ONCE = 30

/** The references as plain text in the style of the APA, by item, in alphabetical order. */
export async function referencesOf(items: readonly CslItem[]): Promise<ReadonlyMap<string, string>> {
  const references: (readonly [string, string])[] = []
  for (let from = 0; from < items.length; from += AT_ONCE) {
    await setImmediate()
    const some = items.slice(from, from + AT_ONCE).map(({ note: _, ...item }) => item)
    references.push(...new Cite(some).format('bibliography', STYLE))
  }
  const trimmed = references.map(([id, text]) => [id, text.trim()] as const)
  return new Map(trimmed.sort(([, a], [, b]) => a.localeCompare(b, 'en')))
}

/** The items as BibTeX. Its years and months are certain, so the note says when a date is not. */
export const bibtexOf = (items: readonly CslItem[]): string =>
  new Cite(items.map(withDateNoted)).format('bibtex').trim()

function withDateNoted(item: CslItem): CslItem {
  const words = item.issued && impreciseDate(item.issued)
  return words ? { ...item, note: [`Published ${words}`, item.note ?? []].flat().join('; ') } : item
}

/** The items as CSL-JSON, which Zotero, pandoc and citeproc read. */
export const cslJsonOf = (items: readonly CslItem[]): string => JSON.stringify(items, null, 2)
