import { coded } from '../../lib/errors.ts'
import { recordKindOf } from '../../model/relationships/recordKind.ts'
import type { Reader } from '../../neo4j/graph/graph.ts'
import { referencesIn } from '../../write/claims/references.ts'
import { entityKinds, idsOf, linkKinds, type Named, type Pages, type Properties } from './pages.ts'
import { outside } from './readStatements.ts'
import type { Selection } from './selection.ts'

/** A selection that was gone over once. */
interface Surveyed {
  readonly totals: { readonly entities: number; readonly relationships: number }
  readonly named: Named
}

/**
 * Goes over a selection once before it is written: how large it is, and what its records name beside it (on whose behalf
 * somebody took part, what a post covers), so that what is written stands by itself. Only ids are kept.
 * @throws COST_LIMIT_EXCEEDED as soon as it has more relationships than `most`.
 */
export async function survey(reader: Reader, selection: Selection, pages: Pages, most: number): Promise<Surveyed> {
  const seen = { ids: new Set<string>(), sources: new Set<string>() }
  let [entities, relationships] = [0, 0]
  for (const kind of linkKinds()) {
    for await (const page of pages.relationships(kind)) {
      relationships += page.length
      refuseTooMany(relationships, most)
      await noteClaims(pages, idsOf(page), seen)
      for (const properties of page) noteReferences(properties, seen.ids)
    }
  }
  for (const kind of entityKinds()) {
    for await (const ids of pages.ids(kind)) {
      entities += ids.length
      await noteClaims(pages, ids, seen)
    }
  }
  const beside = await besideOf(reader, selection, pages, seen)
  const totals = { entities: entities + beside.size, relationships }
  return { totals, named: { entities: beside, sources: seen.sources } }
}

/** @param found how many there are, at least */
export function refuseTooMany(found: number, most: number): void {
  if (found <= most) return
  const [some, limit] = [found.toLocaleString('en'), most.toLocaleString('en')]
  throw coded(
    'COST_LIMIT_EXCEEDED',
    `Expected an export of at most ${limit} relationships, got ${some} or more. Narrow it by where or asOf; npm run export, beside the database, has no limit.`,
  )
}

interface Seen {
  readonly ids: Set<string>
  readonly sources: Set<string>
}

async function noteClaims(pages: Pages, ids: readonly string[], { ids: named, sources }: Seen): Promise<void> {
  for (const claims of (await pages.claims(ids)).values()) {
    for (const claim of claims) {
      sources.add(String(claim.sourceId))
      if (claim.claimedById != null) named.add(String(claim.claimedById))
      noteReferences({ ...claim, id: claim.about }, named)
    }
  }
}

/** @param record properties of a relationship, with its id */
function noteReferences(record: Properties, named: Set<string>): void {
  const kind = recordKindOf(String(record.id))
  if (!kind || !('relationship' in kind)) return
  for (const { id } of referencesIn(kind.relationship, record)) named.add(id)
}

/** The named entities that are not in the selection, with those that claims about them name in turn. */
async function besideOf(reader: Reader, selection: Selection, pages: Pages, seen: Seen): Promise<Set<string>> {
  const beside = new Set<string>()
  for (let open = [...seen.ids]; open.length > 0; ) {
    const rows = await reader.read(outside(selection), { ...selection.parameters, ids: open })
    const found = idsOf(rows).filter((id) => !beside.has(id))
    for (const id of found) beside.add(id)
    const next: Seen = { ids: new Set(), sources: seen.sources }
    await noteClaims(pages, found, next)
    open = [...next.ids].filter((id) => !seen.ids.has(id))
    for (const id of open) seen.ids.add(id)
  }
  return beside
}
