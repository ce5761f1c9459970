import type { RelationshipDefinition } from '../../src/model/relationships/relationship.ts'
import { saveSources } from '../../src/model/sources/saveSources.ts'
import type { Graph } from '../../src/neo4j/graph/graph.ts'
import type { ClaimDraft, RecordHeader } from '../../src/write/claims/claimOperation.ts'
import { writeClaims } from '../../src/write/claims/writeClaims.ts'

/** A record that a test writes: one claim on one source. */
export interface TestRecord {
  readonly id: string
  readonly header: RecordHeader
  readonly values: ClaimDraft['values']
}

const AT = '2026-01-01T00:00:00.000Z'

/**
 * Writes records through `writeClaims`.
 * @param at the time of the write. The change log does not go back in time, so tests that give it write in its order.
 */
export async function writeRecords(graph: Graph, records: readonly TestRecord[], at = AT): Promise<void> {
  await graph.write(async (tx) => {
    await saveSources(tx, [{ id: 'source:test', sourceKind: 'NEWS', title: 'A test' }])
    await writeClaims(
      tx,
      records.map((record) => draftOf(record, at)),
      { by: 'test', at, requestId: null },
    )
  })
}

const draftOf = ({ id, header, values }: TestRecord, recordedAt: string): ClaimDraft => ({
  recordId: id,
  header: header,
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

/** The header of a relationship between two entities. */
export const relationshipHeader = (
  relationship: RelationshipDefinition,
  fromId: string,
  toId: string,
): RecordHeader => ({
  relationship,
  fromId,
  toId,
  occurrence: null,
})
