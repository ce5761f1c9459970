import { propertiesIn, propertiesOf } from '../record/properties.ts'
import { resolveValidity } from '../record/validity.ts'
import type { Wanted } from '../record/wanted.ts'
import { type EntityRow, kindNamed } from './entity.ts'

/**
 * An entity as one column of a statement. Maps of what is there beat lists of every property by name, most of which are
 * null: planned in 26 ms instead of 178, half the dbHits, and no slower to read (1,657 rows, Neo4j 5.26).
 */
export const entityMap = (variable: string): string => `${variable} {.*, label: ${labelOf(variable)}}`

const labelOf = (variable: string): string => `[label IN labels(${variable}) WHERE label <> 'Entity'][0]`

/**
 * The same where a document wants less of it than all: what it wants stands in a list, by the parameter of that name.
 * @param wanted null for all
 */
export const entityColumn = (variable: string, wanted: Wanted, parameter: string): string =>
  wanted === null ? entityMap(variable) : `[${labelOf(variable)}, ${propertiesOf(variable, parameter)}]`

/**
 * Clauses that bind an entity by its id, or by one that was merged into it.
 * @param id a parameter or variable with the id
 * @param optional the variable is null, instead of the row being gone, when there is none
 */
export const entityByAnyId = (variable: string, id: string, optional = false): string =>
  `OPTIONAL MATCH (${variable}Redirect:Redirect {id: ${id}})
${optional ? 'OPTIONAL ' : ''}MATCH (${variable}:Entity {id: coalesce(${variable}Redirect.toId, ${id})})`

/** The entity that such a column holds, which becomes it: a copy of each row took longer than all else about it. */
export function entityFrom(column: unknown, wanted: Wanted = null): EntityRow {
  const row = wanted === null ? (column as Record<string, unknown>) : lessThanAll(column, wanted)
  row.__typename = row.label
  row.kind = kindNamed(String(row.label)).kind
  row.redirectedFrom ??= []
  row.disputedFields ??= []
  row.validity = resolveValidity
  return row as unknown as EntityRow
}

function lessThanAll(column: unknown, wanted: readonly string[]): Record<string, unknown> {
  const [label, values] = column as readonly [string, readonly unknown[]]
  return Object.assign(propertiesIn(values, wanted), { label, loadedProperties: wanted })
}
