import { type ClaimDraft, claimIdOf, identityOf } from '../claims/claimOperation.ts'
import type { ValidationContext } from '../claims/validationContext.ts'

/** An index of the records and claims of a load, so that its lines can refer to each other in any order. */
export interface LoadIndex {
  addSource(id: string): void
  /**
   * Adds the claims of a line.
   * @returns the reasons why they conflict with other lines
   */
  add(drafts: readonly ClaimDraft[]): string[]
  /** Extends a validation context of the graph with the records of the load. */
  combineWith(graph: ValidationContext): ValidationContext
}

type Relationship = NonNullable<ReturnType<ValidationContext['relationship']>>

export function loadIndex(): LoadIndex {
  const sources = new Set<string>()
  // The label of an entity, or a relationship. One map holds both, since lookups in large maps take most of the time here.
  const records = new Map<string, string | Relationship>()
  const identities = new Map<string, string>()
  const owners = new Map<string, string>()
  const claimIds = new Set<string>()

  function conflictsOf(drafts: readonly ClaimDraft[]): string[] {
    const [first] = drafts
    if (!first?.header) return []
    if (records.has(first.recordId)) return [`Expected each id once, got ${first.recordId} again.`]
    if (!('relationship' in first.header)) return []
    const twin = identities.get(identityOf(first.header, first.values))
    if (twin === undefined) return []
    return [
      `Expected another type, end, role or occurrence than ${twin} has; add an occurrence to distinguish the two.`,
    ]
  }

  function addDraft(draft: ClaimDraft): string[] {
    const { recordId, header, values } = draft
    if (header && 'entity' in header) records.set(recordId, header.entity.name)
    if (header && 'relationship' in header) {
      records.set(recordId, { header, values })
      identities.set(identityOf(header, values), recordId)
    }
    for (const id of (values.externalIds ?? []) as readonly string[]) if (!owners.has(id)) owners.set(id, recordId)
    const claimId = claimIdOf(draft)
    if (claimIds.has(claimId))
      return ['Expected one claim per record and source; give a second claim another locator or quote.']
    claimIds.add(claimId)
    return []
  }

  function labelOf(id: string): string | undefined {
    const record = records.get(id)
    return typeof record === 'string' ? record : undefined
  }

  function relationshipOf(id: string): Relationship | undefined {
    const record = records.get(id)
    return typeof record === 'object' ? record : undefined
  }

  return {
    addSource: (id) => sources.add(id),
    add: (drafts) => [...conflictsOf(drafts), ...drafts.flatMap(addDraft)],
    combineWith: (graph) => ({
      exists: graph.exists,
      label: (id) => graph.label(id) ?? labelOf(id),
      relationship: (id) => graph.relationship(id) ?? relationshipOf(id),
      hasSource: (id) => sources.has(id) || graph.hasSource(id),
      externalIdOwner: (id) => graph.externalIdOwner(id) ?? owners.get(id),
    }),
  }
}
