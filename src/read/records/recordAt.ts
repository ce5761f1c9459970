import { badInput, quoted } from '../../lib/errors.ts'
import type { Context } from '../../model/context.ts'
import { entityIn } from '../../model/entities/entityThen.ts'
import type { State } from '../../model/history/lines.ts'
import { statesThen } from '../../model/history/statesThen.ts'
import { type AsOf, looksBack, seenAt } from '../../model/record/asOf.ts'
import { type NodeRow, recordsById } from '../../model/record/recordsById.ts'
import { relationshipFrom } from '../../model/relationships/relationshipRow.ts'

/** Any record by id as it is, or as it was known at the moment of the as-of; undefined when there is none. */
export async function recordAt(context: Context, id: string, asOf: AsOf): Promise<NodeRow | undefined> {
  const found = await (looksBack(asOf)
    ? recordThen(context, id, asOf.knownAt)
    : context.loaders.load(recordsById, null, id))
  return found && seen(asOf, found)
}

/** A claim brings its source along, which is looked at from when the claim is. */
const seen = (asOf: AsOf, row: NodeRow & { readonly source?: object }): NodeRow =>
  seenAt(asOf, row.source ? { ...row, source: seenAt(asOf, row.source) } : row)

// Claims and sources say themselves when they were recorded; the log is of what claims add up to.
const UNLOGGED = /^(claim|source):/

async function recordThen(context: Context, id: string, knownAt: string): Promise<NodeRow | undefined> {
  if (UNLOGGED.test(id)) throw badInput('the id of an entity or a relationship, since knownAt is given', quoted(id))
  const state = await context.loaders.load(statesThen, { knownAt }, id)
  if (state === undefined) {
    const now = await context.loaders.load(recordsById, null, id)
    return now === undefined || now.id === id ? now : recordThen(context, now.id, knownAt)
  }
  return state.survivorId === null ? recordIn(state) : recordThen(context, state.survivorId, knownAt)
}

const recordIn = (state: State): NodeRow | undefined => (state.type === null ? entityIn(state) : relationshipIn(state))

const relationshipIn = ({ type, record }: State): NodeRow | undefined =>
  record ? relationshipFrom({ ...record, type }) : undefined
