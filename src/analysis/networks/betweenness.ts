import type { UndirectedGraph } from 'graphology'
import { createUnweightedIndexedBrandes } from 'graphology-shortest-path/indexed-brandes.js'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'

/** The nodes whose shortest paths are followed: all, or a random sample of as many as `maxVisits` allows. */
export function selectPivots(
  { order, size }: UndirectedGraph,
  maxVisits: number,
  generator: RandomGenerator,
): readonly number[] {
  const nodes = Array.from({ length: order }, (_, index) => index)
  const most = Math.max(1, Math.floor(maxVisits / (order + 2 * size)))
  if (most >= order) return nodes
  return nodes
    .map((index) => ({ index, draw: uniformFloat64(generator) }))
    .sort((a, b) => a.draw - b.draw)
    .slice(0, most)
    .map(({ index }) => index)
}

/**
 * Betweenness by Brandes' algorithm, as in `betweenness` of graphology-metrics, which reports no progress and has no
 * sampling. (Ulrik Brandes, A faster algorithm for betweenness centrality, 2001; for the estimate from pivots, Ulrik
 * Brandes and Christian Pich, Centrality estimation in large networks, 2007.)
 */
export function betweenness(
  graph: UndirectedGraph,
  pivots: readonly number[],
  report: (share: number) => void,
): Float64Array {
  const shortestFrom = createUnweightedIndexedBrandes(graph)
  const { order } = graph
  const totals = new Float64Array(order)
  const dependencies = new Float64Array(order)
  for (const [done, pivot] of pivots.entries()) {
    addDependencies(totals, pivot, shortestFrom(pivot), dependencies)
    report((done + 1) / pivots.length)
  }
  if (order <= 2) return totals
  // Normalized by the number of ordered pairs of other nodes, like `normalized` in graphology-metrics.
  return totals.map((sum) => (sum * order) / pivots.length / ((order - 1) * (order - 2)))
}

/** Adds to `totals` the share of the shortest paths from one pivot that pass each node. `dependencies` is all zero. */
function addDependencies(
  totals: Float64Array,
  pivot: number,
  [stack, predecessors, pathCounts]: ReturnType<ReturnType<typeof createUnweightedIndexedBrandes>>,
  dependencies: Float64Array,
): void {
  while (stack.size > 0) {
    const node = stack.pop() as number
    const dependency = dependencies[node] as number
    const perPath = (1 + dependency) / (pathCounts[node] as number)
    for (const previous of predecessors[node] as readonly number[]) {
      dependencies[previous] = (dependencies[previous] as number) + (pathCounts[previous] as number) * perPath
    }
    // The stack yields nodes from the farthest to the nearest, so nothing is added to this node later.
    dependencies[node] = 0
    if (node !== pivot) totals[node] = (totals[node] as number) + dependency
  }
}
