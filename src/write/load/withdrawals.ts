import type { Graph } from '../../neo4j/graph/graph.ts'
import { type ClaimDraft, claimIdOf, type Withdrawal } from '../claims/claimOperation.ts'
import { writeClaims } from '../claims/writeClaims.ts'
import { chunks } from './chunks.ts'
import type { LoadAuthor } from './parseLine.ts'

// A claim that is withdrawn in the input is first written as active, since a record of its line may need it to be created,
// and withdrawn after all lines have been written.

const BATCH = 1_000

const WITHDRAWN = `UNWIND $ids AS id
MATCH (c:Claim {id: id})
WHERE c.withdrawnAt IS NOT NULL
RETURN id`

/** Removes drafts of withdrawn claims that an earlier load has written and withdrawn already. */
export async function withoutAppliedWithdrawals(
  graph: Graph,
  drafts: readonly ClaimDraft[],
): Promise<readonly ClaimDraft[]> {
  const ids = drafts.filter(({ withdrawn }) => withdrawn).map(claimIdOf)
  if (ids.length === 0) return drafts
  const applied = new Set((await graph.read(WITHDRAWN, { ids })).map(({ id }) => id))
  return drafts.filter((draft) => !draft.withdrawn || !applied.has(claimIdOf(draft)))
}

/** Withdraws the claims that are withdrawn in the input. Call it after all lines of the load have been written. */
export async function applyWithdrawals(
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
      const { recordId, recordedBy, withdrawn } = draft
      if (!withdrawn) continue
      const only = { claimId: claimIdOf(draft), at: withdrawn.at }
      yield { recordId, withdrawnBy: recordedBy, reason: withdrawn.reason, only }
    }
  }
}
