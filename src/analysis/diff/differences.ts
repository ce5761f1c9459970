import type { EntityRow } from '../../model/entities/entity.ts'
import type { RelationshipRow } from '../../model/relationships/relationship.ts'
import type { Between, Sighted } from './between.ts'
import { type FieldChange, fieldChanges } from './fieldChanges.ts'
import { certaintyOf, isRelationship } from './standing.ts'

/** One record that is not as it was. */
export interface Difference {
  readonly what: 'ADDED' | 'ENDED' | 'CHANGED'
  /** As it was at the later of the two, or of what ended as it was before. */
  readonly record: EntityRow | RelationshipRow
  readonly fields: readonly FieldChange[]
}

const ORDER = ['ADDED', 'ENDED', 'CHANGED']

/** What was added, then what ended, then what changed; entities before relationships, and these newest first. */
export const differencesIn = (records: readonly Sighted[], between: Between): Difference[] =>
  records
    .flatMap((it) => differenceOf(it, between) ?? [])
    .sort(
      (a, b) =>
        ORDER.indexOf(a.what) - ORDER.indexOf(b.what) ||
        order(placeOf(b), placeOf(a)) ||
        order(a.record.id, b.record.id),
    )

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

const placeOf = ({ record }: Difference): string => (isRelationship(record) ? (record.position ?? '') : '~')

function differenceOf({ from: before, to: after }: Sighted, between: Between): Difference | null {
  if (!before) return after && { what: 'ADDED', record: after, fields: [] }
  if (!after) return { what: 'ENDED', record: before, fields: [] }
  const fields = [...fieldChanges(before, after), ...certaintyChange(before, after, between)]
  return fields.length === 0 ? null : { what: 'CHANGED', record: after, fields }
}

/** What must have held on the one day and only may have on the other, or the other way round. */
function certaintyChange(
  before: NonNullable<Sighted['from']>,
  after: NonNullable<Sighted['to']>,
  { from, to }: Between,
): FieldChange[] {
  const [first, second] = [certaintyOf(before, from), certaintyOf(after, to)]
  if (first === null || second === null || first === second) return []
  return [{ field: 'certainty', before: [first], after: [second] }]
}
