import { setImmediate } from 'node:timers/promises'
import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import { describeImprecision } from './cslDate.ts'
import type { CslItem } from './cslItem.ts'

// The check rejects keys that BibTeX accepts, such as those made from source ids.
plugins.config.get('@bibtex').format.checkLabel = false

/** Citation style and language of the plain text. */
const STYLE = { format: 'text', template: 'apa', lang: 'en-US', asEntryArray: true } as const

// Formatting this many items takes about 50 ms, during which the event loop is blocked.
const BATCH_SIZE = 30

/** Formats references as plain text in APA style, by item id, in alphabetical order. */
export async function formatReferences(items: readonly CslItem[]): Promise<ReadonlyMap<string, string>> {
  const references: (readonly [string, string])[] = []
  for (let from = 0; from < items.length; from += BATCH_SIZE) {
    await setImmediate()
    const batch = items.slice(from, from + BATCH_SIZE).map(({ note: _, ...item }) => item)
    references.push(...new Cite(batch).format('bibliography', STYLE))
  }
  const trimmed = references.map(([id, text]) => [id, text.trim()] as const)
  return new Map(trimmed.sort(([, a], [, b]) => a.localeCompare(b, 'en')))
}

/** Formats items as BibTeX. Its dates are exact, so an imprecise date is described in the note. */
export const toBibtex = (items: readonly CslItem[]): string => new Cite(items.map(withDateNote)).format('bibtex').trim()

function withDateNote(item: CslItem): CslItem {
  const imprecision = item.issued && describeImprecision(item.issued)
  return imprecision ? { ...item, note: [`Published ${imprecision}`, item.note ?? []].flat().join('; ') } : item
}

/** Formats items as CSL-JSON, which Zotero, pandoc and citeproc read. */
export const toCslJson = (items: readonly CslItem[]): string => JSON.stringify(items, null, 2)
