import { type Author, appendChanges } from '../changes/appendChanges.ts'
import type { Transaction } from '../graph/graph.ts'
import { believe } from './belief.ts'
import { problemsOf, RefusedClaims } from './check.ts'
import { claimableOfEntity, claimableOfRelationship } from './claimable.ts'
import { type ClaimDraft, claimIdOf, type RelationshipHead } from './draft.ts'
import { readClaims } from './graphState.ts'
import { fixedOf, nextState, type RecordState } from './recordState.ts'
import { type Records, recordsOf } from './records.ts'
import { redate } from './redate.ts'
import { changesOf, type NextRecord, saveClaims, saveRecords } from './save.ts'
import { replaced, type StoredClaim } from './storedClaim.ts'
import { problemsOfDates } from './valueCheck.ts'

/** How many records a write made and changed, and how many claims it wrote. */
export interface Written {
  readonly created: number
  readonly changed: number
  readonly claims: number
}

/**
 * The one way into the graph: records claims, works out what is now believed of their records, and writes that and the
 * log of changes, all in the caller's transaction. Saying the same again writes nothing.
 * @throws RefusedClaims when a claim cannot stand: nothing of the transaction must then be kept.
 */
export async function writeClaims(tx: Transaction, drafts: readonly ClaimDraft[], author: Author): Promise<Written> {
  const records = await recordsOf(tx, drafts)
  refuse(drafts, records)
  const known = await readClaims(tx, records.existingIds)
  const { said, standing } = mergeDrafts(drafts, known, records.sources)
  const next = [...standing].flatMap(([id, claims]) => nextRecord(records, id, claims, author.at))
  await saveClaims(tx, said, new Set([...known.values()].flatMap((claims) => [...claims.keys()])))
  await saveRecords(tx, next, records)
  await redate(tx, next)
  await appendChanges(tx, changesOf(next), author)
  const created = next.filter(({ before }) => before === null).length
  return { created, changed: next.length - created, claims: said.length }
}

function refuse(drafts: readonly ClaimDraft[], records: Records): void {
  const refused = drafts.flatMap((draft, index) =>
    problemsOf(draft, records.known).map((reason) => ({ index, draft, reason })),
  )
  if (refused.length > 0) throw new RefusedClaims(refused)
}

interface Merged {
  /** The claims that are new or say something else than before. */
  readonly said: readonly StoredClaim[]
  /** All standing claims of the records for which something was said anew. */
  readonly standing: ReadonlyMap<string, readonly StoredClaim[]>
}

function mergeDrafts(
  drafts: readonly ClaimDraft[],
  known: ReadonlyMap<string, Map<string, StoredClaim>>,
  sources: ReadonlyMap<string, string | null>,
): Merged {
  const standing = new Map([...known].map(([id, claims]) => [id, new Map(claims)]))
  const said = new Map<string, StoredClaim>()
  for (const draft of drafts) {
    const claims = standing.get(draft.about) ?? new Map<string, StoredClaim>()
    standing.set(draft.about, claims)
    const before = claims.get(claimIdOf(draft))
    const after = replaced(before, draft, sources.get(draft.sourceId) ?? null)
    if (after === before) continue
    claims.set(after.id, after)
    said.set(after.id, after)
  }
  refuseImpossible(drafts, said)
  const touched = new Set([...said.values()].map(({ about }) => about))
  return {
    said: [...said.values()],
    standing: new Map([...touched].map((id) => [id, [...(standing.get(id)?.values() ?? [])]])),
  }
}

/** Dates that are sound by themselves can be impossible beside those that carry over from the party's earlier claim. */
function refuseImpossible(drafts: readonly ClaimDraft[], said: ReadonlyMap<string, StoredClaim>): void {
  const refused = drafts.flatMap((draft, index) =>
    problemsOfDates(said.get(claimIdOf(draft))?.values ?? {}).map((reason) => ({ index, draft, reason })),
  )
  if (refused.length > 0) throw new RefusedClaims(refused)
}

function nextRecord(records: Records, id: string, claims: readonly StoredClaim[], at: string): NextRecord[] {
  const { head, before } = records.of(id)
  const isEntity = 'entity' in head
  const belief = believe(claims, isEntity ? claimableOfEntity(head.entity) : claimableOfRelationship(head.relationship))
  const after: RecordState = nextState(id, fixedOf(isEntity ? null : (head as RelationshipHead)), belief, before, at)
  return after === before ? [] : [{ head, before, after }]
}
