/** Properties of a record as one column of a statement: a list of values, in the order of the names in a parameter. */
export const propertiesOf = (variable: string, parameter: string): string =>
  `[property IN $${parameter} | ${variable}[property]]`

/** The properties in such a column, by name. */
export function propertiesIn(values: readonly unknown[], names: readonly string[]): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  for (const [position, name] of names.entries()) row[name] = values[position]
  return row
}
