import type { EntityRow } from '../../model/entities/entity.ts'
import type { RelationshipRow } from '../../model/relationships/relationship.ts'
import { type FieldChange, fieldChanges } from './fieldChanges.ts'
import { certaintyAt, isRelationship } from './recordValidity.ts'
import type { AsOfPair, RecordVersions } from './recordVersions.ts'

/** A record that differs between two as-ofs. */
export interface RecordDifference {
  readonly what: 'ADDED' | 'ENDED' | 'CHANGED'
  /** The record at the later as-of; an ended record at the earlier one. */
  readonly record: EntityRow | RelationshipRow
  readonly fields: readonly FieldChange[]
}

const ORDER = ['ADDED', 'ENDED', 'CHANGED']

/** The differences in the order ADDED, ENDED, CHANGED; in each group entities first, then relationships, newest first. */
export const findDifferences = (records: readonly RecordVersions[], asOfs: AsOfPair): RecordDifference[] =>
  records
    .flatMap((versions) => differenceOf(versions, asOfs) ?? [])
    .sort(
      (a, b) =>
        ORDER.indexOf(a.what) - ORDER.indexOf(b.what) ||
        compare(sortKey(b), sortKey(a)) ||
        compare(a.record.id, b.record.id),
    )

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

// '~' sorts after every position, so entities come first in descending order.
const sortKey = ({ record }: RecordDifference): string => (isRelationship(record) ? (record.position ?? '') : '~')

function differenceOf({ from: before, to: after }: RecordVersions, asOfs: AsOfPair): RecordDifference | null {
  if (!before) return after && { what: 'ADDED', record: after, fields: [] }
  if (!after) return { what: 'ENDED', record: before, fields: [] }
  const fields = [...fieldChanges(before, after), ...certaintyChange(before, after, asOfs)]
  return fields.length === 0 ? null : { what: 'CHANGED', record: after, fields }
}

/** A change between CERTAIN and POSSIBLE validity, as a change of the pseudo-field `certainty`. */
function certaintyChange(
  before: NonNullable<RecordVersions['from']>,
  after: NonNullable<RecordVersions['to']>,
  { from, to }: AsOfPair,
): FieldChange[] {
  const [first, second] = [certaintyAt(before, from), certaintyAt(after, to)]
  if (first === null || second === null || first === second) return []
  return [{ field: 'certainty', before: [first], after: [second] }]
}
