/** How many entities a graph of each size has, all kinds together. */
export const SIZES = { S: 4_500, M: 425_000, L: 4_300_000 } as const
export type Size = keyof typeof SIZES

/** How many people work for each of two employers that are added where hubs are asked for, one ten times the other. */
export const HUBS: Readonly<Record<Size, readonly number[]>> = {
  S: [100, 1_000],
  M: [10_000, 100_000],
  L: [100_000, 1_000_000],
}

/** How many there are of each kind. */
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

// There are as many countries in the world, whatever the size of the graph.
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
