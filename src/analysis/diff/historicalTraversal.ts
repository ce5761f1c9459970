import type { Context } from '../../model/context.ts'
import type { EntityRow } from '../../model/entities/entity.ts'
import { historicalEntities } from '../../model/entities/historicalEntity.ts'
import { snapshotsAt } from '../../model/history/snapshotsAt.ts'
import type { HistoricalAsOf } from '../../model/record/asOf.ts'
import type { RelationshipRow } from '../../model/relationships/relationship.ts'
import { relationshipFrom } from '../../model/relationships/relationshipRow.ts'
import type { Reader } from '../../neo4j/graph/reader.ts'
import { isValidAt } from './recordValidity.ts'
import type { DiffScope } from './recordVersions.ts'

/** A diff scope between two moments of knowledge. */
export interface HistoricalScope extends DiffScope {
  readonly from: HistoricalAsOf
  readonly to: HistoricalAsOf
}

/** The two points in time that a diff compares. */
export const SIDES = ['from', 'to'] as const
export type Side = (typeof SIDES)[number]

/** The state of the traversal: the records of each side by id. */
export interface Traversal {
  readonly entities: Record<Side, Map<string, EntityRow>>
  readonly links: Record<Side, Map<string, RelationshipRow>>
  /** Ids of all entities visited on either side. */
  readonly visited: Set<string>
  truncated: boolean
}

const bothSides = <R>(): Record<Side, Map<string, R>> => ({ from: new Map(), to: new Map() })

export const startTraversal = (start: string): Traversal => ({
  entities: bothSides(),
  links: bothSides(),
  visited: new Set([start]),
  truncated: false,
})

/** Reads records that were visited on one side only: the entity can exist on the other, and the link can have moved. */
export async function completeBothSides({ reader }: Context, scope: HistoricalScope, state: Traversal): Promise<void> {
  for (const side of SIDES) {
    const { knownAt } = scope[side]
    const missing = [...state.visited].filter((id) => !state.entities[side].has(id))
    if (missing.length === 0) continue
    for (const [id, entity] of await historicalEntities(reader, missing, knownAt)) state.entities[side].set(id, entity)
  }
  await addMovedLinks(reader, scope, state, 'from', 'to')
  await addMovedLinks(reader, scope, state, 'to', 'from')
}

/** A merge moves relationships to another entity: on one side they are outside of the visited lists. */
async function addMovedLinks(
  reader: Reader,
  scope: HistoricalScope,
  { links }: Traversal,
  side: Side,
  otherSide: Side,
): Promise<void> {
  const missing = [...links[otherSide].values()].filter(({ id }) => !links[side].has(id))
  if (missing.length === 0) return
  const ids = missing.map(({ id }) => id)
  const states = await snapshotsAt(reader, ids, { knownAt: scope[side].knownAt })
  for (const { id, fromId, toId } of missing) {
    const { record, type } = states.get(id) ?? { record: null, type: null }
    if (!record || (record.fromId === fromId && record.toId === toId)) continue
    const link = relationshipFrom({ ...record, type, possibleFrom: record.startEarliest, possibleTo: record.endLatest })
    if (isValidAt(link, scope[side])) links[side].set(id, link)
  }
}
