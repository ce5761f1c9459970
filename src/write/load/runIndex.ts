import type { Known } from '../claims/check.ts'
import { type ClaimDraft, claimIdOf, identityOf } from '../claims/draft.ts'

/** What one run of loading brings, so that its lines can name each other whatever their order. */
export interface RunIndex {
  addSource(id: string): void
  /** Takes a line's claims in; gives why they collide with others of the run. */
  add(drafts: readonly ClaimDraft[]): string[]
  /** What is known of the graph, and of this run beside it. */
  beside(graph: Known): Known
}

export function runIndex(): RunIndex {
  const sources = new Set<string>()
  // Of an entity its label. One map and not two, since all that takes long here is to look into large maps.
  const records = new Map<string, string | NonNullable<ReturnType<Known['relationship']>>>()
  const identities = new Map<string, string>()
  const owners = new Map<string, string>()
  const said = new Set<string>()

  function collisionsOf(drafts: readonly ClaimDraft[]): string[] {
    const [first] = drafts
    if (!first?.head) return []
    if (records.has(first.about)) return [`Expected each id once, got ${first.about} again.`]
    if (!('relationship' in first.head)) return []
    const twin = identities.get(identityOf(first.head, first.values))
    if (twin === undefined) return []
    return [`Expected what ${twin} does not say already: the same type, ends and role. An occurrence tells two apart.`]
  }

  function note(draft: ClaimDraft): string[] {
    const { about, head, values } = draft
    if (head && 'entity' in head) records.set(about, head.entity.name)
    if (head && 'relationship' in head) {
      records.set(about, { head, values })
      identities.set(identityOf(head, values), about)
    }
    for (const id of (values.externalIds ?? []) as readonly string[]) if (!owners.has(id)) owners.set(id, about)
    const claimId = claimIdOf(draft)
    if (said.has(claimId))
      return ['Expected each claim once; a second one on the same source needs a locator or quote of its own.']
    said.add(claimId)
    return []
  }

  function labelOf(id: string): string | undefined {
    const record = records.get(id)
    return typeof record === 'string' ? record : undefined
  }

  function linkOf(id: string) {
    const record = records.get(id)
    return typeof record === 'object' ? record : undefined
  }

  return {
    addSource: (id) => sources.add(id),
    add: (drafts) => [...collisionsOf(drafts), ...drafts.flatMap(note)],
    beside: (graph) => ({
      exists: graph.exists,
      label: (id) => graph.label(id) ?? labelOf(id),
      relationship: (id) => graph.relationship(id) ?? linkOf(id),
      hasSource: (id) => sources.has(id) || graph.hasSource(id),
      externalIdOwner: (id) => graph.externalIdOwner(id) ?? owners.get(id),
    }),
  }
}
