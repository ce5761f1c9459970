import { badUserInput, quoted } from '../../lib/errors.ts'
import type { Context } from '../../model/context.ts'
import { entityFromSnapshot } from '../../model/entities/historicalEntity.ts'
import type { Snapshot } from '../../model/history/logEntry.ts'
import { snapshotsAt } from '../../model/history/snapshotsAt.ts'
import { type AsOf, isHistorical, withAsOf } from '../../model/record/asOf.ts'
import { type NodeRow, recordsById } from '../../model/record/recordsById.ts'
import { relationshipFrom } from '../../model/relationships/relationshipRow.ts'

/** Finds a record of any type by id, at present or as known at the moment of the as-of; undefined when there is none. */
export async function findRecord(context: Context, id: string, asOf: AsOf): Promise<NodeRow | undefined> {
  const record = await (isHistorical(asOf)
    ? findHistoricalRecord(context, id, asOf.knownAt)
    : context.loaders.load(recordsById, null, id))
  return record && stamped(asOf, record)
}

/** Stamps a record with an as-of, and the source of a claim as well. */
const stamped = (asOf: AsOf, row: NodeRow & { readonly source?: object }): NodeRow =>
  withAsOf(asOf, row.source ? { ...row, source: withAsOf(asOf, row.source) } : row)

// The change log contains entities and relationships only.
const NOT_LOGGED = /^(claim|source):/

async function findHistoricalRecord(context: Context, id: string, knownAt: string): Promise<NodeRow | undefined> {
  if (NOT_LOGGED.test(id)) {
    throw badUserInput('the id of an entity or a relationship, because knownAt is given', quoted(id))
  }
  const state = await context.loaders.load(snapshotsAt, { knownAt }, id)
  if (state === undefined) {
    const present = await context.loaders.load(recordsById, null, id)
    return present === undefined || present.id === id ? present : findHistoricalRecord(context, present.id, knownAt)
  }
  return state.survivorId === null ? recordFromState(state) : findHistoricalRecord(context, state.survivorId, knownAt)
}

const recordFromState = (state: Snapshot): NodeRow | undefined =>
  state.type === null ? entityFromSnapshot(state) : relationshipFromState(state)

const relationshipFromState = ({ type, record }: Snapshot): NodeRow | undefined =>
  record ? relationshipFrom({ ...record, type }) : undefined
