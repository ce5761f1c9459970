import { groupBy } from '../../lib/collections/groupBy.ts'
import { lazy } from '../../lib/lazy.ts'
import type { Claim } from '../../model/claims/claim.ts'
import type { Reader } from '../../neo4j/graph/reader.ts'
import type { BibliographyEntry } from './bibliographyTypes.ts'
import { type CitedClaims, readCitedClaims } from './citedClaims.ts'
import { type CslItem, claimLine, cslItem } from './cslItem.ts'
import { formatReferences, toBibtex, toCslJson } from './formatReferences.ts'

type MaybePromise<T> = T | Promise<T>

/** A bibliography whose formats are computed on access. */
export interface LazyBibliography extends CitedClaims {
  readonly entries: MaybePromise<readonly BibliographyEntry[]>
  readonly cslJson: string
  readonly text: MaybePromise<string>
  readonly bibtex: string
}

/** Reads the bibliography of some records. */
export async function readBibliography(reader: Reader, ids: readonly string[]): Promise<LazyBibliography> {
  return createBibliography(await readCitedClaims(reader, ids))
}

export function createBibliography(cited: CitedClaims): LazyBibliography {
  const bySource = groupBy(cited.claims, ({ source }) => source.id)
  const items = new Map([...bySource].map(([id, claims]) => [id, cslItem((claims[0] as Claim).source, claims)]))
  const all = [...items.values()]
  const entries = lazy(async () =>
    [...(await formatReferences(all))].map(([id, reference]) =>
      entryOf(items.get(id) as CslItem, reference, bySource.get(id) ?? []),
    ),
  )
  return {
    ...cited,
    get entries() {
      return entries()
    },
    get cslJson() {
      return toCslJson(all)
    },
    get text() {
      return entries().then((list) => list.map(({ text }) => text).join('\n\n'))
    },
    get bibtex() {
      return toBibtex(all)
    },
  }
}

function entryOf(item: CslItem, reference: string, claims: readonly Claim[]): BibliographyEntry {
  return {
    source: (claims[0] as Claim).source,
    text: [reference, ...claims.map((claim) => `  ${claimLine(claim)}`)].join('\n'),
    get cslJson() {
      return JSON.stringify(item, null, 2)
    },
    get bibtex() {
      return toBibtex([item])
    },
  }
}
