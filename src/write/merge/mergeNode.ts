import type { Transaction } from '../../neo4j/graph/graph.ts'
import type { RecordState } from '../claims/recordState.ts'

/** What a merge did, as far as undoing it takes. */
export interface MergeNode {
  readonly id: string
  readonly intoId: string
  readonly fromId: string
  readonly kind: string
  readonly by: string
  readonly at: string
  readonly reason: string | null
  /** The number of its change. */
  readonly sequence: number
  /** The record that stayed, as it was before. */
  readonly into: RecordState
  /** The record that was merged away, as it last was. */
  readonly from: RecordState
  /** The relationships that it moved; each with its type and what told it from others before. */
  readonly moved: readonly MovedMark[]
  /** Ids that had led to the record that was merged away. */
  readonly redirects: readonly string[]
  readonly undoneAt: string | null
}

export interface MovedMark {
  readonly id: string
  readonly type: string
  readonly identity: string
}

const CREATE = `MATCH (feed:Feed {id: 'feed'})
CREATE (m:Merge)
SET m = $merge, m.sequence = feed.sequence`

const READ = `MATCH (m:Merge {id: $id})
SET m.id = m.id
RETURN m {.*} AS merge`

const UNDO = `MATCH (m:Merge {id: $id})
SET m.undoneAt = $at`

/** What is no plain value is kept as JSON text. */
const TEXTS = ['into', 'from', 'moved'] as const

/** Keeps a merge under the number of the change that was written last. */
export function saveMerge(tx: Transaction, merge: Omit<MergeNode, 'sequence'>): void {
  const texts = Object.fromEntries(TEXTS.map((name) => [name, JSON.stringify(merge[name])]))
  tx.atTheEnd(CREATE, { merge: { ...merge, ...texts } })
}

/** Locks and reads a merge; null when there is none of that id. */
export async function lockMerge(tx: Transaction, id: string): Promise<MergeNode | null> {
  const [row] = await tx.run(READ, { id })
  if (!row) return null
  const stored = row.merge as Readonly<Record<string, string>>
  const values = Object.fromEntries(TEXTS.map((name) => [name, JSON.parse(String(stored[name]))]))
  return { reason: null, undoneAt: null, redirects: [], ...stored, ...values } as unknown as MergeNode
}

export const markUndone = (tx: Transaction, id: string, at: string): Promise<unknown> => tx.run(UNDO, { id, at })
