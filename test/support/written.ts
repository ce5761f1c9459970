import type { RelationshipDefinition } from '../../src/model/relationships/relationship.ts'
import { saveSources } from '../../src/model/sources/saveSources.ts'
import type { Graph } from '../../src/neo4j/graph/graph.ts'
import type { ClaimDraft, RecordHeader } from '../../src/write/claims/claimOperation.ts'
import { writeClaims } from '../../src/write/claims/writeClaims.ts'

/** A record as a test writes it: one claim on one source. */
export interface Written {
  readonly id: string
  readonly head: RecordHeader
  readonly values: ClaimDraft['values']
}

const AT = '2026-01-01T00:00:00.000Z'

/**
 * Writes records by the one write path.
 * @param at when; the log never runs backwards, so a test that says it writes in the order of time.
 */
export async function write(graph: Graph, records: readonly Written[], at = AT): Promise<void> {
  await graph.write(async (tx) => {
    await saveSources(tx, [{ id: 'source:test', sourceKind: 'NEWS', title: 'A test' }])
    await writeClaims(
      tx,
      records.map((record) => draftOf(record, at)),
      { by: 'test', at, requestId: null },
    )
  })
}

const draftOf = ({ id, head, values }: Written, recordedAt: string): ClaimDraft => ({
  recordId: id,
  header: head,
  values,
  sourceId: 'source:test',
  claimDiscriminator: '',
  basis: 'STATED',
  settles: false,
  quote: null,
  locator: null,
  note: null,
  claimedById: null,
  recordedBy: 'test',
  recordedAt,
})

/** The head of a relationship between two entities. */
export const linkHead = (relationship: RelationshipDefinition, fromId: string, toId: string): RecordHeader => ({
  relationship,
  fromId,
  toId,
  occurrence: null,
})
