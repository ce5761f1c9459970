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

export function networkFrom(rows: readonly NodeLinks[]): Network {
  const ids = [...new Set(rows.flatMap(({ id, others }) => [id, ...others]))].sort()
  const places = new Map(ids.map((id, place) => [id, place]))
  const placeOf = (id: string) => places.get(id) as number
  const links = rows.flatMap(({ id, others, weights }) =>
    others.map((other, i) => ({ source: placeOf(id), target: placeOf(other), weight: weights[i] as number })),
  )
  links.sort((a, b) => a.source - b.source || a.target - b.target)
  return {
    ids,
    sources: Uint32Array.from(links, ({ source }) => source),
    targets: Uint32Array.from(links, ({ target }) => target),
    weights: Float64Array.from(links, ({ weight }) => weight),
  }
}
