declare const PROPERTY_RUNS: number | undefined

/** The share of its cases that a property test draws: of the environment, else of the Jest project, else all. */
const share = Number(process.env.PROPERTY_RUNS ?? (typeof PROPERTY_RUNS === 'undefined' ? 1 : PROPERTY_RUNS))

/**
 * How many cases a property test draws.
 * @param full how many it draws in the slow project; PROPERTY_RUNS=10 draws ten times as many
 */
export const propertyRuns = (full: number): number => Math.max(1, Math.round(full * share))

/** The share of some items that a property test takes, evenly spaced. */
export function propertySample<T>(items: readonly T[]): readonly T[] {
  const count = propertyRuns(items.length)
  return items.filter(
    (_, index) => Math.floor((index * count) / items.length) !== Math.floor(((index - 1) * count) / items.length),
  )
}
