import type { ClaimValues } from '../../model/claims/claimValues.ts'
import type { ClaimDraft } from './claimOperation.ts'
import { headerOf, type StoredRelationship } from './storedRecords.ts'
import type { ValidationContext } from './validationContext.ts'

/** What was read from the graph about the records that drafts name. */
interface GraphRecords {
  labelOf(id: string): string | undefined
  readonly relationships: ReadonlyMap<string, StoredRelationship>
  /** The ids of records by encoded external id. */
  readonly owners: ReadonlyMap<string, string>
  readonly sources: ReadonlyMap<string, string | null>
}

/**
 * The validation context of the graph together with the records that the drafts create, so that one write can create an
 * entity, its relationships and further claims about them.
 */
export function contextWithDrafts(
  drafts: readonly ClaimDraft[],
  { labelOf, relationships, owners, sources }: GraphRecords,
): ValidationContext {
  const newLabels = new Map(
    drafts.flatMap(({ recordId, header }) =>
      header && 'entity' in header ? [[recordId, header.entity.name] as const] : [],
    ),
  )
  const newRelationships = new Map(
    drafts.flatMap(({ recordId, header, values }) =>
      header && 'relationship' in header ? [[recordId, { header, values }] as const] : [],
    ),
  )
  // Reversed, so that the first draft with an external id wins.
  const newOwners = new Map(
    drafts.flatMap((draft) => externalIdsOf([draft]).map((id) => [id, draft.recordId] as const)).reverse(),
  )
  return {
    exists: (id) => labelOf(id) !== undefined || relationships.has(id),
    label: (id) => labelOf(id) ?? newLabels.get(id),
    relationship(id) {
      const stored = relationships.get(id)
      return stored
        ? { header: headerOf(stored), values: stored.state.content as ClaimValues }
        : newRelationships.get(id)
    },
    hasSource: (id) => sources.has(id),
    externalIdOwner: (externalId) => owners.get(externalId) ?? newOwners.get(externalId),
  }
}

/** The encoded external ids that drafts state, including those used as keys. */
export const externalIdsOf = (drafts: readonly ClaimDraft[]): string[] =>
  drafts.flatMap(({ values, keyExternalId }) => [
    ...((values.externalIds ?? []) as string[]),
    ...(keyExternalId ? [keyExternalId] : []),
  ])
