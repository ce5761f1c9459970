/** Number of entities of all kinds for each size. */
export const SIZES = { S: 4_500, M: 425_000, L: 4_300_000 } as const
export type Size = keyof typeof SIZES

/** Numbers of staff of the two employers that the option --hubs adds; one has ten times as many as the other. */
export const HUBS: Readonly<Record<Size, readonly number[]>> = {
  S: [100, 1_000],
  M: [10_000, 100_000],
  L: [100_000, 1_000_000],
}

/** Number of entities of each kind. */
export interface Shape {
  readonly person: number
  readonly institution: number
  readonly event: number
  readonly country: number
  readonly place: number
  readonly project: number
  readonly framework: number
  readonly instrument: number
  readonly topic: number
}

export type KindName = keyof Shape

// The number of countries does not depend on the size of the graph.
const COUNTRIES = 195

const SHARES = {
  institution: 0.165,
  event: 0.165,
  place: 0.02,
  project: 0.017,
  framework: 0.0035,
  instrument: 0.004,
  topic: 0.003,
} as const

export function shapeOf(entities: number): Shape {
  const counts = Object.fromEntries(
    Object.entries(SHARES).map(([kind, share]) => [kind, Math.round(entities * share)]),
  ) as Readonly<Record<keyof typeof SHARES, number>>
  const others = Object.values(counts).reduce((sum, count) => sum + count, COUNTRIES)
  return { ...counts, country: COUNTRIES, person: entities - others }
}
