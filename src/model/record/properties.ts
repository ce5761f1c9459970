/** Some properties of a record as one column of a statement: their values, in the order of a parameter with their names. */
export const propertiesOf = (variable: string, parameter: string): string =>
  `[property IN $${parameter} | ${variable}[property]]`

/** The properties that such a column holds. */
export function propertiesIn(values: readonly unknown[], names: readonly string[]): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  for (const [place, name] of names.entries()) row[name] = values[place]
  return row
}
