import type { Transaction } from '../../neo4j/graph/transaction.ts'
import type { RecordState } from '../claims/recordState.ts'

/** The record of a merge, with what an unmerge needs. */
export interface MergeNode {
  readonly id: string
  readonly intoId: string
  readonly fromId: string
  readonly kind: string
  readonly by: string
  readonly at: string
  readonly reason: string | null
  /** The sequence number of its change. */
  readonly sequence: number
  /** The survivor before the merge. */
  readonly into: RecordState
  /** The merged record before the merge. */
  readonly from: RecordState
  readonly moved: readonly MovedRelationship[]
  /** The ids that redirected to the merged record. */
  readonly redirects: readonly string[]
  readonly undoneAt: string | null
}

/** A relationship that the merge moved, with its identity before. */
export interface MovedRelationship {
  readonly id: string
  readonly type: string
  readonly identity: string
}

const CREATE = `MATCH (feed:Feed {id: 'feed'})
CREATE (m:Merge)
SET m = $merge, m.sequence = feed.sequence`

const LOCK_AND_READ = `MATCH (m:Merge {id: $id})
SET m.id = m.id
RETURN m {.*} AS merge`

const MARK_UNDONE = `MATCH (m:Merge {id: $id})
SET m.undoneAt = $at`

/** Neo4j stores no nested values, so these are stored as JSON text. */
const JSON_PROPERTIES = ['into', 'from', 'moved'] as const

/** Saves a merge with the sequence number of the change that was appended last. */
export function saveMerge(tx: Transaction, merge: Omit<MergeNode, 'sequence'>): void {
  const texts = Object.fromEntries(JSON_PROPERTIES.map((name) => [name, JSON.stringify(merge[name])]))
  tx.beforeCommit(CREATE, { merge: { ...merge, ...texts } })
}

/** Locks and reads a merge; null when no merge has the id. */
export async function lockMerge(tx: Transaction, id: string): Promise<MergeNode | null> {
  const [row] = await tx.run(LOCK_AND_READ, { id })
  if (!row) return null
  const stored = row.merge as Readonly<Record<string, string>>
  const values = Object.fromEntries(JSON_PROPERTIES.map((name) => [name, JSON.parse(String(stored[name]))]))
  return { reason: null, undoneAt: null, redirects: [], ...stored, ...values } as unknown as MergeNode
}

export const markUndone = (tx: Transaction, id: string, at: string): Promise<unknown> => tx.run(MARK_UNDONE, { id, at })
