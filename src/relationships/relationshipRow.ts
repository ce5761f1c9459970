import { ownValidity } from '../record/validity.ts'
import { type RelationshipRow, relationshipKinds } from './relationship.ts'

/** A relationship as one column of a statement. */
export const relationshipMap = (variable: string): string => `${variable} {.*, type: type(${variable})}`

/** The relationship that such a column holds, which becomes it, with the ends that came along. */
export function relationshipFrom(column: unknown, ends: RelationshipRow['ends'] = {}): RelationshipRow {
  const row = column as Record<string, unknown>
  row.__typename = relationshipKinds.get(String(row.type))?.name
  row.disputedFields ??= []
  row.validity = ownValidity
  row.ends = ends
  return row as unknown as RelationshipRow
}
