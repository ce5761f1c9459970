import { validityOf } from '../record/validity.ts'
import { type RelationshipRow, relationshipKinds } from './relationship.ts'

/** A relationship as one column of a statement. */
export const relationshipMap = (variable: string): string => `${variable} {.*, type: type(${variable})}`

/** The relationship that such a column holds, with the ends that came along. */
export function relationshipFrom(column: unknown, ends: RelationshipRow['ends'] = {}): RelationshipRow {
  const row = column as Readonly<Record<string, unknown>>
  return {
    ...row,
    __typename: relationshipKinds.get(String(row.type))?.name,
    disputedFields: row.disputedFields ?? [],
    validity: validityOf(row),
    ends,
  } as unknown as RelationshipRow
}
