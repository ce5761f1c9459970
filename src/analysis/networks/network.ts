import { eachInTurns } from './eachInTurns.ts'

/**
 * A network as numbers: nodes are places in `ids`, and the nth link joins `sources[n]` and `targets[n]` with
 * `weights[n]`. Each pair is linked once, from the lesser place to the greater, and links run in the order of both.
 */
export interface Network {
  /** In order, so that the same graph always makes the same network. */
  readonly ids: readonly string[]
  readonly sources: Uint32Array
  readonly targets: Uint32Array
  readonly weights: Float64Array
}

/** What one node is linked to; there is one of these for each node. */
export interface NodeLinks {
  readonly id: string
  readonly others: readonly string[]
  readonly weights: readonly number[]
}

export async function networkFrom(rows: readonly NodeLinks[]): Promise<Network> {
  const found = new Set<string>()
  await eachInTurns(rows, ({ id, others }) => {
    found.add(id)
    for (const other of others) found.add(other)
  })
  const ids = [...found].sort()
  const places = new Map(ids.map((id, place) => [id, place]))
  const placeOf = (id: string) => places.get(id) as number
  const count = rows.reduce((sum, { others }) => sum + others.length, 0)
  const [sources, targets, weights] = [new Uint32Array(count), new Uint32Array(count), new Float64Array(count)]
  let n = 0
  const byPlace = new Map(rows.map((row) => [placeOf(row.id), row]))
  await eachInTurns(ids.keys(), (source) => {
    const row = byPlace.get(source)
    const links = row?.others.map((id, i) => [placeOf(id), row.weights[i] as number] as const) ?? []
    for (const [target, weight] of links.sort(([a], [b]) => a - b)) {
      sources[n] = source
      targets[n] = target
      weights[n] = weight
      n += 1
    }
  })
  return { ids, sources, targets, weights }
}
