import { propertiesIn, propertiesOf } from '../record/properties.ts'
import { resolveValidity } from '../record/validity.ts'
import type { Wanted } from '../record/wanted.ts'
import { type RelationshipRow, relationshipTypes } from './relationship.ts'

/** A relationship as one column of a statement. */
export const relationshipMap = (variable: string): string => `${variable} {.*, type: type(${variable})}`

/**
 * A relationship as one column, reduced to the properties of a projection.
 * @param wanted the projection; null for all properties
 * @param parameter the name of the parameter with the names of the properties
 */
export const relationshipColumn = (variable: string, wanted: Wanted, parameter: string): string =>
  wanted === null ? relationshipMap(variable) : `[type(${variable}), ${propertiesOf(variable, parameter)}]`

/** The properties in such a column, by name. */
export function relationshipIn(column: unknown, wanted: Wanted): Readonly<Record<string, unknown>> {
  if (wanted === null) return column as Readonly<Record<string, unknown>>
  const [type, values] = column as readonly [string, readonly unknown[]]
  return Object.assign(propertiesIn(values, wanted), { type })
}

/** Builds a relationship from its properties by mutating them; `ends` are the ends that the statement returned. */
export function relationshipFrom(column: unknown, ends: RelationshipRow['ends'] = {}): RelationshipRow {
  const row = column as Record<string, unknown>
  row.__typename = relationshipTypes.get(String(row.type))?.name
  row.disputedFields ??= []
  row.validity = resolveValidity
  row.ends = ends
  return row as unknown as RelationshipRow
}
