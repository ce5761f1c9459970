import { canonicalJson } from '../../lib/collections/canonicalJson.ts'
import { pickBy } from '../../lib/collections/pickBy.ts'
import { narrowByAttestations } from '../../lib/time/validity.ts'
import type { KindDefinition } from '../../model/entities/entity.ts'
import type { Belief } from './belief.ts'
import type { RecordHeader } from './claimOperation.ts'

type Properties = Readonly<Record<string, unknown>>

/** The values of a record, with the sets that are stored on nodes of their own. */
export interface RecordState {
  readonly id: string
  /** The properties that the change log records; a difference in them creates a new version. */
  readonly content: Properties
  readonly names: readonly string[]
  readonly externalIds: readonly string[]
  readonly version: number
  readonly createdAt: string
  readonly updatedAt: string
}

/**
 * The state of a record after its claims changed: its previous state object when nothing changed, else a new version. A
 * required field without a claim keeps its previous value.
 * @param immutable see `immutableProperties`
 * @param at the time of the write, an RFC 3339 instant in UTC
 */
export function nextState(
  id: string,
  immutable: Properties,
  belief: Belief,
  before: RecordState | null,
  at: string,
): RecordState {
  const validity = narrowByAttestations(belief.period, belief.sets.attestedOn ?? [])
  const content = compact({
    ...unclaimedRequired(before, belief),
    ...immutable,
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

/** The JSON text of a record in the change log: its content, version and timestamps. */
export const snapshotOf = ({ version, createdAt, updatedAt, ...values }: RecordState): string =>
  canonicalJson({ ...recordedContent(values), version, createdAt, updatedAt })

/** The content of a record as canonical JSON: equal content gives equal text. */
export const contentOf = ({
  id,
  content,
  names,
  externalIds,
}: Pick<RecordState, 'id' | 'content' | 'names' | 'externalIds'>): string =>
  canonicalJson(recordedContent({ id, content, names, externalIds }))

const recordedContent = ({ id, content, names, externalIds }: Parameters<typeof contentOf>[0]) => ({
  id,
  ...content,
  names,
  externalIds,
})

const sameState = (a: RecordState, b: Parameters<typeof contentOf>[0]): boolean => contentOf(a) === contentOf(b)

function unclaimedRequired(before: RecordState | null, belief: Belief): Properties {
  const kept = belief.unclaimedRequired.filter((property) => before?.content[property] !== undefined)
  return Object.fromEntries(kept.map((property) => [property, before?.content[property]]))
}

/** Drops nulls and empty lists, which are not stored. */
const compact = (values: Properties): Properties =>
  pickBy(values, (value) => value != null && !(Array.isArray(value) && value.length === 0))

/** The properties that follow from what the record is, and not from its claims. */
export const immutableProperties = (header: RecordHeader, before: RecordState | null): Properties =>
  'entity' in header
    ? { bare: false, redirectedFrom: before?.content.redirectedFrom }
    : { fromId: header.fromId, toId: header.toId, occurrence: header.occurrence }

/**
 * The state of a stub: an entity without active claims that is still referenced, `bare` in the schema. It keeps its
 * required fields and external ids.
 */
export function stubState(kind: KindDefinition, before: RecordState, at: string): RecordState {
  if (before.content.bare === true) return before
  const required = ['name', ...Object.entries(kind.own).flatMap(([name, field]) => (field.required ? [name] : []))]
  const kept = [...required, 'basis', 'redirectedFrom'].map((name) => [name, before.content[name]])
  const content = compact({ ...Object.fromEntries(kept), bare: true, disputed: false })
  const { id, externalIds, createdAt, version } = before
  return { id, content, names: [], externalIds, version: version + 1, createdAt, updatedAt: at }
}
