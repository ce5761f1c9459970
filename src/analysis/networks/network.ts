import { forEachYielding } from './forEachYielding.ts'

/**
 * An undirected weighted network in arrays. Nodes are indexes into `ids`; link n joins `sources[n]` and `targets[n]` with
 * `weights[n]`. Each pair of nodes has at most one link, from the lower index to the higher one, and links are sorted by
 * both.
 */
export interface Network {
  /** Sorted, so that the same graph always gives the same network. */
  readonly ids: readonly string[]
  readonly sources: Uint32Array
  readonly targets: Uint32Array
  readonly weights: Float64Array
}

/** The links from one node to nodes with greater ids. Each node has at most one such row. */
export interface NodeLinks {
  readonly id: string
  readonly others: readonly string[]
  readonly weights: readonly number[]
}

export async function buildNetwork(rows: readonly NodeLinks[]): Promise<Network> {
  const nodes = new Set<string>()
  await forEachYielding(rows, ({ id, others }) => {
    nodes.add(id)
    for (const other of others) nodes.add(other)
  })
  const ids = [...nodes].sort()
  const indexes = new Map(ids.map((id, index) => [id, index]))
  const indexOf = (id: string) => indexes.get(id) as number
  const count = rows.reduce((sum, { others }) => sum + others.length, 0)
  const [sources, targets, weights] = [new Uint32Array(count), new Uint32Array(count), new Float64Array(count)]
  let n = 0
  const rowByIndex = new Map(rows.map((row) => [indexOf(row.id), row]))
  await forEachYielding(ids.keys(), (source) => {
    const row = rowByIndex.get(source)
    const links = row?.others.map((id, i) => [indexOf(id), row.weights[i] as number] as const) ?? []
    for (const [target, weight] of links.sort(([a], [b]) => a - b)) {
      sources[n] = source
      targets[n] = target
      weights[n] = weight
      n += 1
    }
  })
  return { ids, sources, targets, weights }
}
