import { canonicalJson } from '../../lib/collections/canonicalJson.ts'
import { pickBy } from '../../lib/collections/pickBy.ts'
import { sortKey } from '../../lib/text/fold.ts'
import { wordsOf } from '../../lib/text/words.ts'
import { parseEdtf } from '../../lib/time/edtf.ts'
import { attested } from '../../lib/time/validity.ts'
import type { Kind } from '../../model/entities/entity.ts'
import { normalisedTexts, textFields } from '../../model/record/normalised.ts'
import { UNKNOWN_DAY } from '../../model/record/unknownDay.ts'
import { validityOf } from '../../model/record/validity.ts'
import { denormalizedDates, type EventDates } from '../../model/relationships/denormalizedDates.ts'
import type { RelationshipKind } from '../../model/relationships/relationship.ts'
import type { Belief } from './belief.ts'
import type { Head, RelationshipHead } from './draft.ts'

type Properties = Readonly<Record<string, unknown>>

/** A record as it stands: its values, and the sets that are kept beside it. */
export interface RecordState {
  readonly id: string
  /** What the record says: the log of changes keeps it, and a difference in it makes a new version. */
  readonly content: Properties
  readonly names: readonly string[]
  readonly externalIds: readonly string[]
  readonly version: number
  readonly createdAt: string
  readonly updatedAt: string
}

/** The record that a belief makes of the one before it; a required field that nobody claims keeps its last value. */
export function nextState(
  id: string,
  fixed: Properties,
  belief: Belief,
  before: RecordState | null,
  at: string,
): RecordState {
  const validity = attested(belief.period, belief.sets.attestedOn ?? [])
  const content = compact({
    ...keptFrom(before, belief),
    ...fixed,
    ...belief.values,
    ...validity,
    basis: belief.basis,
    disputed: belief.disputedFields.length > 0,
    disputedFields: belief.disputedFields,
  })
  const names = belief.sets.names ?? []
  const externalIds = belief.sets.externalIds ?? []
  const state = { id, content, names, externalIds }
  if (before && sameState(before, state)) return before
  return { ...state, version: (before?.version ?? 0) + 1, createdAt: before?.createdAt ?? at, updatedAt: at }
}

/** What the log of changes keeps of a record: all that it says, and when it began to. */
export const snapshotOf = ({ version, createdAt, updatedAt, ...said }: RecordState): string =>
  canonicalJson({ ...saidBy(said), version, createdAt, updatedAt })

/** What a record says, as text that is equal for equal records. */
export const contentOf = ({
  id,
  content,
  names,
  externalIds,
}: Pick<RecordState, 'id' | 'content' | 'names' | 'externalIds'>): string =>
  canonicalJson(saidBy({ id, content, names, externalIds }))

const saidBy = ({ id, content, names, externalIds }: Parameters<typeof contentOf>[0]) => ({
  id,
  ...content,
  names,
  externalIds,
})

const sameState = (a: RecordState, b: Parameters<typeof contentOf>[0]): boolean => contentOf(a) === contentOf(b)

function keptFrom(before: RecordState | null, belief: Belief): Properties {
  const unclaimed = belief.unclaimedRequired.filter((property) => before?.content[property] !== undefined)
  return Object.fromEntries(unclaimed.map((property) => [property, before?.content[property]]))
}

/** Absent and empty values are not stored: an analyst sees what there is. */
const compact = (values: Properties): Properties =>
  pickBy(values, (value) => value != null && !(Array.isArray(value) && value.length === 0))

/** An entity's properties in the graph: what it says, and what lists, filters and search compare of that. */
export function entityProperties(kind: Kind, state: RecordState): Properties {
  const { id, content } = state
  return {
    ...stampedProperties(state),
    ...textsOfEntity(kind, content),
    nameKey: sortKey(String(content.name), id),
    ...(kind.datedBy === undefined ? {} : { dateKey: `${dateOf(kind, content) ?? UNKNOWN_DAY}/${id}` }),
    updatedKey: `${state.updatedAt}/${id}`,
  }
}

/** The texts of an entity as filters and search compare them. */
export const textsOfEntity = ({ own }: Kind, content: Properties): Properties => ({
  ...normalisedTexts(['name', ...textFields(own)], content),
  words: wordsOf(String(content.name)).join(' '),
})

/** The texts of a relationship as filters compare them. */
export const textsOfRelationship = ({ own }: RelationshipKind, content: Properties): Properties =>
  normalisedTexts(textFields(own), content)

/** The first day of what dates an entity of that kind; null when unknown or when the kind has no date. */
function dateOf({ datedBy }: Kind, content: Properties): string | null {
  if (datedBy === undefined) return null
  if (datedBy === 'validity') return (content.startEarliest as string | undefined) ?? null
  return content[datedBy] === undefined ? null : parseEdtf(String(content[datedBy])).earliest
}

/**
 * A relationship's properties in the graph: what it says, its place in lists and the window in which it holds.
 * @param identity what tells it from all others of its type
 */
export function relationshipProperties(
  head: RelationshipHead,
  state: RecordState,
  identity: string,
  event: EventDates,
): Properties {
  return {
    ...stampedProperties(state),
    ...textsOfRelationship(head.relationship, state.content),
    identity,
    ...denormalizedDates(state.id, validityOf(state.content), event),
  }
}

const stampedProperties = ({ id, content, version, createdAt, updatedAt }: RecordState): Properties => ({
  id,
  ...content,
  version,
  createdAt,
  updatedAt,
})

/** What is fixed about a record by what it is, not by what is claimed. */
export const fixedOf = (head: Head, before: RecordState | null): Properties =>
  'entity' in head
    ? { bare: false, redirectedFrom: before?.content.redirectedFrom }
    : { fromId: head.fromId, toId: head.toId, occurrence: head.occurrence }

/**
 * An entity that nobody claims any more and that relationships still need: what it must have stays as it last was, and
 * the ids by which others know it.
 */
export function bareState(kind: Kind, before: RecordState, at: string): RecordState {
  if (before.content.bare === true) return before
  const required = ['name', ...Object.entries(kind.own).flatMap(([name, field]) => (field.required ? [name] : []))]
  const kept = [...required, 'basis', 'redirectedFrom'].map((name) => [name, before.content[name]])
  const content = compact({ ...Object.fromEntries(kept), bare: true, disputed: false })
  const { id, externalIds, createdAt, version } = before
  return { id, content, names: [], externalIds, version: version + 1, createdAt, updatedAt: at }
}
