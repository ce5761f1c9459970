import { propertiesIn, propertiesOf } from '../record/properties.ts'
import { resolveValidity } from '../record/validity.ts'
import type { Wanted } from '../record/wanted.ts'
import { type RelationshipRow, relationshipTypes } from './relationship.ts'

/** A relationship as one column of a statement. */
export const relationshipMap = (variable: string): string => `${variable} {.*, type: type(${variable})}`

/**
 * The same where a document wants less of it than all: what it wants stands in a list, by the parameter of that name.
 * @param wanted null for all
 */
export const relationshipColumn = (variable: string, wanted: Wanted, parameter: string): string =>
  wanted === null ? relationshipMap(variable) : `[type(${variable}), ${propertiesOf(variable, parameter)}]`

/** What such a column holds, by name. */
export function relationshipIn(column: unknown, wanted: Wanted): Readonly<Record<string, unknown>> {
  if (wanted === null) return column as Readonly<Record<string, unknown>>
  const [type, values] = column as readonly [string, readonly unknown[]]
  return Object.assign(propertiesIn(values, wanted), { type })
}

/** The relationship that a row holds, which becomes it, with the ends that came along. */
export function relationshipFrom(column: unknown, ends: RelationshipRow['ends'] = {}): RelationshipRow {
  const row = column as Record<string, unknown>
  row.__typename = relationshipTypes.get(String(row.type))?.name
  row.disputedFields ??= []
  row.validity = resolveValidity
  row.ends = ends
  return row as unknown as RelationshipRow
}
