import type { Graph } from '../../neo4j/graph/graph.ts'
import { type ClaimDraft, claimIdOf, type Withdrawal } from '../claims/draft.ts'
import { writeClaims } from '../claims/writeClaims.ts'
import { chunks } from './chunks.ts'
import type { LoadAuthor } from './drafts.ts'

// What a party took back is said first, so that what must not go without it is there, and then taken back again.

const BATCH = 1_000

const WITHDRAWN = `UNWIND $ids AS id
MATCH (c:Claim {id: id})
WHERE c.withdrawnAt IS NOT NULL
RETURN id`

/** Those drafts that an earlier load has not said and taken back already. */
export async function notTakenBackYet(graph: Graph, drafts: readonly ClaimDraft[]): Promise<readonly ClaimDraft[]> {
  const ids = drafts.filter(({ takenBack }) => takenBack).map(claimIdOf)
  if (ids.length === 0) return drafts
  const gone = new Set((await graph.read(WITHDRAWN, { ids })).map(({ id }) => id))
  return drafts.filter((draft) => !draft.takenBack || !gone.has(claimIdOf(draft)))
}

/** Takes back again what was, when all the lines of a run have been written. */
export async function withdrawTakenBack(
  graph: Graph,
  lines: AsyncIterable<{ readonly drafts: readonly ClaimDraft[] }>,
  { recordedBy, recordedAt }: LoadAuthor,
): Promise<void> {
  const author = { by: recordedBy, at: recordedAt, requestId: null }
  for await (const batch of chunks(withdrawalsIn(lines), BATCH)) {
    await graph.write((tx) => writeClaims(tx, batch, author))
  }
}

async function* withdrawalsIn(
  lines: AsyncIterable<{ readonly drafts: readonly ClaimDraft[] }>,
): AsyncGenerator<Withdrawal> {
  for await (const { drafts } of lines) {
    for (const draft of drafts) {
      const { about, recordedBy, takenBack } = draft
      if (!takenBack) continue
      const only = { claimId: claimIdOf(draft), at: takenBack.at }
      yield { about, withdrawnBy: recordedBy, reason: takenBack.reason, only }
    }
  }
}
