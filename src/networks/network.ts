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

/** What one node is linked to. */
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
  await eachInTurns(
    [...rows].sort((a, b) => placeOf(a.id) - placeOf(b.id)),
    (row) => {
      const others = row.others.map((id, i) => [placeOf(id), row.weights[i] as number] as const)
      for (const [target, weight] of others.sort(([a], [b]) => a - b)) {
        sources[n] = placeOf(row.id)
        targets[n] = target
        weights[n] = weight
        n += 1
      }
    },
  )
  return { ids, sources, targets, weights }
}
