import { UndirectedGraph } from 'graphology'
import louvainModule from 'graphology-communities-louvain'
import { degree, eigenvector, pagerank } from 'graphology-metrics/centrality/index.js'
import { createUnweightedIndexedBrandes } from 'graphology-shortest-path/indexed-brandes.js'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { Network } from './network.ts'

/** What can be worked out of a network. */
export type Measure =
  | { readonly name: 'DEGREE' | 'BETWEENNESS' | 'PAGERANK' | 'EIGENVECTOR' }
  | { readonly name: 'LOUVAIN'; readonly resolution: number }

/** What came out, for each node in the order of the network. */
export interface Outcome {
  /** The score of each node to twelve digits; for LOUVAIN the number of its community, 0 being the largest. */
  readonly values: Float64Array
  /** The places of the nodes, the greatest score first; for LOUVAIN community by community, best linked nodes first. */
  readonly ranking: Uint32Array
  /** Of communities: how much more they are linked inside than by chance, from -0.5 to 1; else null. */
  readonly modularity: number | null
  /** Of betweenness that is estimated: from how many nodes. Null of what is exact. */
  readonly estimatedFrom: number | null
}

/** The part of the work that is done, from 0 to 1. */
export type Report = (share: number) => void

/** The seed of the draws that LOUVAIN makes: fixed, so that a result can be made again. */
export const SEED = 1
/** How many rounds a measure that is worked out in rounds may take to settle. */
export const MOST_ROUNDS = 10_000
const ROUNDS = { maxIterations: MOST_ROUNDS, tolerance: 1e-10 }
const WEIGHTED = { getEdgeWeight: 'weight' }

/**
 * How many nodes and ends of links betweenness may visit. To follow all shortest ways from one node is to visit every
 * node and both ends of every link, so in a large network it is done from some of them.
 */
export const MOST_VISITS = 1_000_000_000

/** Works a measure out. The same network gives the same outcome. */
export function measureOf(network: Network, measure: Measure, report: Report, mostVisits = MOST_VISITS): Outcome {
  if (network.ids.length === 0) return NOTHING
  const graph = graphOf(network)
  if (measure.name === 'LOUVAIN') return communitiesIn(network, graph, measure.resolution)
  // Beyond twelve digits sums differ by the order of their terms, and equal nodes would not be equal.
  const pivots = pivotsIn(graph, mostVisits)
  const values = scoresIn(graph, measure.name, pivots, report).map((score) => Number(score.toPrecision(12)))
  const ranking = rankingBy((a, b) => at(values, b) - at(values, a), values.length)
  const isEstimated = measure.name === 'BETWEENNESS' && pivots.length < graph.order
  return { ...NOTHING, values, ranking, estimatedFrom: isEstimated ? pivots.length : null }
}

const NOTHING: Outcome = {
  values: new Float64Array(0),
  ranking: new Uint32Array(0),
  modularity: null,
  estimatedFrom: null,
}

const at = (values: Float64Array, place: number): number => values[place] as number

/** All places in an order; equal ones stay in the order of their ids. */
const rankingBy = (order: (a: number, b: number) => number, count: number): Uint32Array =>
  Uint32Array.from({ length: count }, (_, place) => place).sort((a, b) => order(a, b) || a - b)

function graphOf({ ids, sources, targets, weights }: Network): UndirectedGraph {
  const graph = new UndirectedGraph()
  for (const place of ids.keys()) graph.addNode(place)
  for (const [n, source] of sources.entries()) graph.addEdge(source, targets[n], { weight: weights[n] })
  return graph
}

function scoresIn(
  graph: UndirectedGraph,
  name: Exclude<Measure['name'], 'LOUVAIN'>,
  pivots: readonly number[],
  report: Report,
): Float64Array {
  if (name === 'DEGREE') return inOrder(graph, degree(graph))
  if (name === 'PAGERANK') return inOrder(graph, pagerank(graph, { ...ROUNDS, ...WEIGHTED }))
  if (name === 'EIGENVECTOR') return inOrder(graph, eigenvector(graph, { ...ROUNDS, ...WEIGHTED }))
  return betweennessIn(graph, pivots, report)
}

const inOrder = (graph: UndirectedGraph, byNode: Readonly<Record<string, number>>): Float64Array =>
  Float64Array.from(graph.nodes(), (node) => byNode[node] as number)

/** The nodes from which shortest ways are followed: all of them, or as many as there is time for, drawn by the seed. */
function pivotsIn({ order, size }: UndirectedGraph, mostVisits: number): readonly number[] {
  const places = Array.from({ length: order }, (_, place) => place)
  const most = Math.max(1, Math.floor(mostVisits / (order + 2 * size)))
  if (most >= order) return places
  const generator = xoroshiro128plus(SEED)
  return places
    .map((place) => ({ place, draw: uniformFloat64(generator) }))
    .sort((a, b) => a.draw - b.draw)
    .slice(0, most)
    .map(({ place }) => place)
}

/**
 * Brandes' sum over the shortest paths from each node in turn, as in `betweenness` of graphology-metrics, which does not
 * tell how far it has come. (Ulrik Brandes, A faster algorithm for betweenness centrality, 2001; from some nodes alone,
 * Ulrik Brandes and Christian Pich, Centrality estimation in large networks, 2007.)
 */
function betweennessIn(graph: UndirectedGraph, pivots: readonly number[], report: Report): Float64Array {
  const shortestFrom = createUnweightedIndexedBrandes(graph)
  const { order } = graph
  const through = new Float64Array(order)
  const share = new Float64Array(order)
  for (const [done, source] of pivots.entries()) {
    addPathsThrough(through, source, shortestFrom(source), share)
    report((done + 1) / pivots.length)
  }
  if (order <= 2) return through
  // Of all pairs of others, in either direction, as `normalized` is elsewhere.
  return through.map((sum) => (sum * order) / pivots.length / ((order - 1) * (order - 2)))
}

function addPathsThrough(
  through: Float64Array,
  source: number,
  [reached, before, counts]: ReturnType<ReturnType<typeof createUnweightedIndexedBrandes>>,
  share: Float64Array,
): void {
  while (reached.size > 0) {
    const node = reached.pop() as number
    const passed = at(share, node)
    const each = (1 + passed) / (counts[node] as number)
    for (const previous of before[node] as readonly number[]) {
      share[previous] = at(share, previous) + (counts[previous] as number) * each
    }
    // The nearer ones come after it, so that nothing is added to it any more.
    share[node] = 0
    if (node !== source) through[node] = at(through, node) + passed
  }
}

// Its types say that the function is a property of what is exported; it is what is exported.
const louvain = louvainModule as unknown as typeof louvainModule.default

function communitiesIn(network: Network, graph: UndirectedGraph, resolution: number): Outcome {
  const generator = xoroshiro128plus(SEED)
  const rng = () => uniformFloat64(generator)
  const { communities, modularity } = louvain.detailed(graph, { ...WEIGHTED, resolution, rng })
  const values = largestFirst(inOrder(graph, communities))
  const strengths = strengthsIn(network)
  const order = (a: number, b: number) => at(values, a) - at(values, b) || at(strengths, b) - at(strengths, a)
  return { ...NOTHING, values, ranking: rankingBy(order, values.length), modularity }
}

/** The same communities, numbered from the largest to the smallest; equal ones by their first node. */
function largestFirst(numbers: Float64Array): Float64Array {
  const sizes = new Map<number, number>()
  for (const number of numbers) sizes.set(number, (sizes.get(number) ?? 0) + 1)
  const ordered = [...sizes].sort(([, a], [, b]) => b - a)
  const renumbered = new Map(ordered.map(([number], rank) => [number, rank]))
  return numbers.map((number) => renumbered.get(number) as number)
}

/** The weight of all links of each node. */
function strengthsIn({ ids, sources, targets, weights }: Network): Float64Array {
  const strengths = new Float64Array(ids.length)
  for (const ends of [sources, targets]) {
    for (const [n, place] of ends.entries()) strengths[place] = at(strengths, place) + at(weights, n)
  }
  return strengths
}
