import { graphqlError } from '../../lib/errors.ts'
import { recordKindOf } from '../../model/relationships/recordKind.ts'
import type { Reader } from '../../neo4j/graph/reader.ts'
import { referencesIn } from '../../write/claims/references.ts'
import type { Selection } from './compileSelection.ts'
import { entitiesOutside } from './exportStatements.ts'
import {
  entityKinds,
  exportedRelationshipTypes,
  idsOf,
  type OutsideReferences,
  type Properties,
  type RecordPages,
} from './recordPages.ts'

interface ScannedSelection {
  readonly totals: { readonly entities: number; readonly relationships: number }
  readonly references: OutsideReferences
}

/**
 * Reads a selection once before it is exported, to count its records and to collect the entities and sources that they
 * refer to (on whose behalf somebody took part, who made a claim), so that the export has no dangling references. Keeps
 * only ids in memory.
 * @param limit the largest number of relationships
 * @throws COST_LIMIT_EXCEEDED as soon as the limit is exceeded.
 */
export async function scanSelection(
  reader: Reader,
  selection: Selection,
  pages: RecordPages,
  limit: number,
): Promise<ScannedSelection> {
  const collected = { ids: new Set<string>(), sources: new Set<string>() }
  let [entities, relationships] = [0, 0]
  for (const type of exportedRelationshipTypes()) {
    for await (const page of pages.relationships(type)) {
      relationships += page.length
      rejectTooLarge(relationships, limit)
      await collectFromClaims(pages, idsOf(page), collected)
      for (const properties of page) collectReferences(properties, collected.ids)
    }
  }
  for (const kind of entityKinds()) {
    for await (const ids of pages.ids(kind)) {
      entities += ids.length
      await collectFromClaims(pages, ids, collected)
    }
  }
  const outside = await referencedOutside(reader, selection, pages, collected)
  const totals = { entities: entities + outside.size, relationships }
  return { totals, references: { entities: outside, sources: collected.sources } }
}

/** @param count the number of relationships, or a lower bound of it */
export function rejectTooLarge(count: number, limit: number): void {
  if (count <= limit) return
  const [formattedCount, formattedLimit] = [count.toLocaleString('en'), limit.toLocaleString('en')]
  throw graphqlError(
    'COST_LIMIT_EXCEEDED',
    `Expected an export of at most ${formattedLimit} relationships, got ${formattedCount} or more. Narrow it by where or asOf, or run npm run export on the host of the database, which has no limit.`,
  )
}

interface CollectedIds {
  readonly ids: Set<string>
  readonly sources: Set<string>
}

async function collectFromClaims(
  pages: RecordPages,
  recordIds: readonly string[],
  { ids, sources }: CollectedIds,
): Promise<void> {
  for (const claims of (await pages.claims(recordIds)).values()) {
    for (const claim of claims) {
      sources.add(String(claim.sourceId))
      if (claim.claimedById != null) ids.add(String(claim.claimedById))
      collectReferences({ ...claim, id: claim.about }, ids)
    }
  }
}

/** @param record properties of a relationship, or the values of a claim about one with its id */
function collectReferences(record: Properties, ids: Set<string>): void {
  const kind = recordKindOf(String(record.id))
  if (!kind || !('relationship' in kind)) return
  for (const { id } of referencesIn(kind.relationship, record)) ids.add(id)
}

/** The referenced entities outside the selection, with those that claims about them refer to, transitively. */
async function referencedOutside(
  reader: Reader,
  selection: Selection,
  pages: RecordPages,
  collected: CollectedIds,
): Promise<Set<string>> {
  const outside = new Set<string>()
  for (let open = [...collected.ids]; open.length > 0; ) {
    const rows = await reader.read(entitiesOutside(selection), { ...selection.parameters, ids: open })
    const added = idsOf(rows).filter((id) => !outside.has(id))
    for (const id of added) outside.add(id)
    const next: CollectedIds = { ids: new Set(), sources: collected.sources }
    await collectFromClaims(pages, added, next)
    open = [...next.ids].filter((id) => !collected.ids.has(id))
    for (const id of open) collected.ids.add(id)
  }
  return outside
}
