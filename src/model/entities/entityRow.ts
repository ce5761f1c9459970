import { propertiesIn, propertiesOf } from '../record/properties.ts'
import { resolveValidity } from '../record/validity.ts'
import type { Wanted } from '../record/wanted.ts'
import { type EntityRow, kindNamed } from './entity.ts'

/**
 * An entity as one column of a statement. A map of the existing properties is better than a list of all properties by
 * name, most of which are null: it is planned in 26 ms instead of 178, takes half the dbHits, and is read as fast (1,657
 * rows, Neo4j 5.26).
 */
export const entityMap = (variable: string): string => `${variable} {.*, label: ${labelOf(variable)}}`

const labelOf = (variable: string): string => `[label IN labels(${variable}) WHERE label <> 'Entity'][0]`

/**
 * An entity as one column, reduced to the properties of a projection.
 * @param wanted the projection; null for all properties
 * @param parameter the name of the parameter with the names of the properties
 */
export const entityColumn = (variable: string, wanted: Wanted, parameter: string): string =>
  wanted === null ? entityMap(variable) : `[${labelOf(variable)}, ${propertiesOf(variable, parameter)}]`

/**
 * Clauses that bind an entity by its id, or by the id of an entity that was merged into it.
 * @param id a parameter or variable with the id
 * @param optional keeps the row, with a null variable, when there is no such entity
 */
export const entityByAnyId = (variable: string, id: string, optional = false): string =>
  `OPTIONAL MATCH (${variable}Redirect:Redirect {id: ${id}})
${optional ? 'OPTIONAL ' : ''}MATCH (${variable}:Entity {id: coalesce(${variable}Redirect.toId, ${id})})`

/** Builds an entity from such a column by mutating it: copying each row took most of the time. */
export function entityFrom(column: unknown, wanted: Wanted = null): EntityRow {
  const row = wanted === null ? (column as Record<string, unknown>) : partialRow(column, wanted)
  row.__typename = row.label
  row.kind = kindNamed(String(row.label)).kind
  row.redirectedFrom ??= []
  row.disputedFields ??= []
  row.validity = resolveValidity
  return row as unknown as EntityRow
}

function partialRow(column: unknown, wanted: readonly string[]): Record<string, unknown> {
  const [label, values] = column as readonly [string, readonly unknown[]]
  return Object.assign(propertiesIn(values, wanted), { label, loadedProperties: wanted })
}
