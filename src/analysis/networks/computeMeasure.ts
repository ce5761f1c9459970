import { UndirectedGraph } from 'graphology'
import louvainModule from 'graphology-communities-louvain'
import { degree, eigenvector, pagerank } from 'graphology-metrics/centrality/index.js'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { betweenness, selectPivots } from './betweenness.ts'
import type { Network } from './network.ts'

/** A measure of a network: a centrality, or the division into communities by the Louvain method. */
export type Measure =
  | { readonly name: 'DEGREE' | 'BETWEENNESS' | 'PAGERANK' | 'EIGENVECTOR' }
  | { readonly name: 'LOUVAIN'; readonly resolution: number }

/** The result of a measure. Arrays are indexed like `Network.ids`. */
export interface MeasureResult {
  /** The score of each node, rounded to 12 significant digits; for LOUVAIN the number of its community, 0 the largest. */
  readonly values: Float64Array
  /** Node indexes by descending score; for LOUVAIN grouped by community, nodes with the strongest links first. */
  readonly ranking: Uint32Array
  /** Modularity of the communities, from -0.5 to 1; null for centrality measures. */
  readonly modularity: number | null
  /** Number of pivot nodes of an estimated betweenness; null for exact results. */
  readonly estimatedFrom: number | null
}

/** Receives the completed share of a computation, from 0 to 1. */
export type ReportProgress = (share: number) => void

/** Seed of all random draws. It is fixed so that results are reproducible. */
export const SEED = 1
/** Limit of iterations for the iterative measures (PAGERANK and EIGENVECTOR). */
export const MAX_ITERATIONS = 10_000
const ITERATION = { maxIterations: MAX_ITERATIONS, tolerance: 1e-10 }
const WEIGHTED = { getEdgeWeight: 'weight' }

/**
 * Limit of visits to nodes and link ends for betweenness. The shortest paths from one node visit every node and both ends
 * of every link, so a large network is estimated from a sample of nodes.
 */
export const MAX_VISITS = 1_000_000_000

/** Computes a measure. The result is deterministic. */
export function computeMeasure(
  network: Network,
  measure: Measure,
  report: ReportProgress,
  maxVisits = MAX_VISITS,
): MeasureResult {
  if (network.ids.length === 0) return EMPTY_RESULT
  const graph = graphOf(network)
  if (measure.name === 'LOUVAIN') return detectCommunities(network, graph, measure.resolution)
  const pivots = selectPivots(graph, maxVisits, xoroshiro128plus(SEED))
  // Beyond 12 digits the order of summation shows, and nodes with equal scores would differ.
  const values = scoresOf(graph, measure.name, pivots, report).map((score) => Number(score.toPrecision(12)))
  const ranking = rankBy((a, b) => at(values, b) - at(values, a), values.length)
  const isEstimated = measure.name === 'BETWEENNESS' && pivots.length < graph.order
  return { ...EMPTY_RESULT, values, ranking, estimatedFrom: isEstimated ? pivots.length : null }
}

const EMPTY_RESULT: MeasureResult = {
  values: new Float64Array(0),
  ranking: new Uint32Array(0),
  modularity: null,
  estimatedFrom: null,
}

const at = (values: Float64Array, index: number): number => values[index] as number

/** All node indexes in the given order; ties are ordered by index, which is the order of ids. */
const rankBy = (compare: (a: number, b: number) => number, count: number): Uint32Array =>
  Uint32Array.from({ length: count }, (_, index) => index).sort((a, b) => compare(a, b) || a - b)

function graphOf({ ids, sources, targets, weights }: Network): UndirectedGraph {
  const graph = new UndirectedGraph()
  for (const index of ids.keys()) graph.addNode(index)
  for (const [n, source] of sources.entries()) graph.addEdge(source, targets[n], { weight: weights[n] })
  return graph
}

function scoresOf(
  graph: UndirectedGraph,
  name: Exclude<Measure['name'], 'LOUVAIN'>,
  pivots: readonly number[],
  report: ReportProgress,
): Float64Array {
  if (name === 'DEGREE') return toArray(graph, degree(graph))
  if (name === 'PAGERANK') return toArray(graph, pagerank(graph, { ...ITERATION, ...WEIGHTED }))
  if (name === 'EIGENVECTOR') return toArray(graph, eigenvector(graph, { ...ITERATION, ...WEIGHTED }))
  return betweenness(graph, pivots, report)
}

const toArray = (graph: UndirectedGraph, byNode: Readonly<Record<string, number>>): Float64Array =>
  Float64Array.from(graph.nodes(), (node) => byNode[node] as number)

// The type declarations of the package put the function under `default`; at run time the module itself is the function.
const louvain = louvainModule as unknown as typeof louvainModule.default

function detectCommunities(network: Network, graph: UndirectedGraph, resolution: number): MeasureResult {
  const generator = xoroshiro128plus(SEED)
  const rng = () => uniformFloat64(generator)
  const { communities, modularity } = louvain.detailed(graph, { ...WEIGHTED, resolution, rng })
  const values = numberBySize(toArray(graph, communities))
  const strengths = strengthsOf(network)
  const compare = (a: number, b: number) => at(values, a) - at(values, b) || at(strengths, b) - at(strengths, a)
  return { ...EMPTY_RESULT, values, ranking: rankBy(compare, values.length), modularity }
}

/** Renumbers communities from the largest to the smallest; ties are ordered by their first node. */
function numberBySize(communities: Float64Array): Float64Array {
  const sizes = new Map<number, number>()
  for (const community of communities) sizes.set(community, (sizes.get(community) ?? 0) + 1)
  const ordered = [...sizes].sort(([, a], [, b]) => b - a)
  const renumbered = new Map(ordered.map(([community], rank) => [community, rank]))
  return communities.map((community) => renumbered.get(community) as number)
}

/** The strength of each node: the sum of the weights of its links. */
function strengthsOf({ ids, sources, targets, weights }: Network): Float64Array {
  const strengths = new Float64Array(ids.length)
  for (const ends of [sources, targets]) {
    for (const [n, index] of ends.entries()) strengths[index] = at(strengths, index) + at(weights, n)
  }
  return strengths
}
