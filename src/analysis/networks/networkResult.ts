import pLimit from 'p-limit'
import { memoizeWeak } from '../../lib/collections/memoize.ts'
import { graphqlError } from '../../lib/errors.ts'
import type { Graph } from '../../neo4j/graph/graph.ts'
import type { Reader } from '../../neo4j/graph/reader.ts'
import { readRetainedRange } from '../../write/changes/readLog.ts'
import type { MeasureResult } from './computeMeasure.ts'
import { NETWORK_LIMITS } from './networkLimits.ts'
import { type NetworkRequest, requestKey } from './networkRequest.ts'
import { readNetwork } from './readNetwork.ts'
import { runInWorker } from './runInWorker.ts'
import { type SingleFlight, singleFlight, type Work } from './singleFlight.ts'

/** The result of a network request. */
export interface NetworkResult extends MeasureResult {
  readonly ids: readonly string[]
  readonly links: number
  /** The sequence number of the change log at which the network was read. */
  readonly sequence: number
  /** Whether no change was written while the network was read. */
  readonly settled: boolean
}

/** Progress of a network request. */
export interface NetworkProgress {
  readonly stage: 'WAITING' | 'READING' | 'COMPUTING' | 'DONE'
  /** The completed share of the COMPUTING stage, from 0 to 1. */
  readonly share: number
  /** Null until the network is read. */
  readonly nodes: number | null
  readonly links: number | null
}

type NetworkGraph = Pick<Graph, 'counting'>
type NetworkComputations = SingleFlight<NetworkResult, NetworkProgress>

const withConcurrencyLimit = pLimit(NETWORK_LIMITS.concurrency)

/** The computations and cached results of a graph; one per process. */
const computationsOf = memoizeWeak(
  (_graph: NetworkGraph): NetworkComputations => singleFlight(NETWORK_LIMITS.cachedNodes, ({ ids }) => ids.length),
)

/** A request at a sequence number of the change log. Its result stays valid until the next change. */
export interface VersionedRequest {
  readonly request: NetworkRequest
  readonly sequence: number
}

/** The request at the head of the change log. */
export async function requestAtHead(reader: Reader, request: NetworkRequest): Promise<VersionedRequest> {
  return { request, sequence: (await readRetainedRange(reader)).head }
}

const cacheKey = ({ request, sequence }: VersionedRequest): string => `${sequence} ${requestKey(request)}`

export const cachedResult = (graph: NetworkGraph, versioned: VersionedRequest): NetworkResult | undefined =>
  computationsOf(graph).cached(cacheKey(versioned))

/**
 * The result of a request: cached, or computed within the time limit of a query.
 * @param signal aborts when the client disconnects or the server shuts down
 * @throws BAD_USER_INPUT when the network is too large, TIMEOUT when the time limit is exceeded
 */
export async function networkResult(
  graph: NetworkGraph,
  versioned: VersionedRequest,
  signal: AbortSignal,
): Promise<NetworkResult> {
  const timeout = AbortSignal.timeout(NETWORK_LIMITS.queryMs)
  const computation = computationOf(graph, versioned.request)
  try {
    return await computationsOf(graph).run(cacheKey(versioned), computation, AbortSignal.any([signal, timeout]))
  } catch (error) {
    if (error === timeout.reason) throw timeoutError(NETWORK_LIMITS.queryMs)
    throw error === signal.reason ? SERVER_CLOSING : error
  }
}

// A client that has disconnected does not receive this error, so in practice its cause is a shutdown.
const SERVER_CLOSING = graphqlError(
  'TIMEOUT',
  'The computation was aborted because the server is shutting down. Repeat the request in a moment.',
)

/** Yields the progress of a request and returns its result. */
export const networkProgress = (graph: NetworkGraph, versioned: VersionedRequest, signal: AbortSignal) =>
  computationsOf(graph).follow(cacheKey(versioned), computationOf(graph, versioned.request), signal)

const timeoutError = (ms: number) =>
  graphqlError(
    'TIMEOUT',
    `Expected the network to be computed within ${ms / 1_000} seconds, but it took longer. Subscribe to networkProgress with the same arguments and repeat the request when the stage is DONE; or select fewer kinds or types, or another measure.`,
  )

const UNKNOWN_SIZE = { share: 0, nodes: null, links: null }

/** Reads the network and computes the measure, after waiting for a free slot. */
function computationOf(
  graph: NetworkGraph,
  { projection, measure }: NetworkRequest,
): Work<NetworkResult, NetworkProgress> {
  return async (stop, report) => {
    report({ stage: 'WAITING', ...UNKNOWN_SIZE })
    return withConcurrencyLimit(async () => {
      const timeout = AbortSignal.timeout(NETWORK_LIMITS.computeMs)
      const signal = AbortSignal.any([stop, timeout])
      signal.throwIfAborted()
      report({ stage: 'READING', ...UNKNOWN_SIZE })
      const { network, ...snapshot } = await readNetwork(graph.counting(NETWORK_LIMITS.statementMs), projection)
      const size = { nodes: network.ids.length, links: network.sources.length }
      const reportShare = (share: number) => report({ stage: 'COMPUTING', share, ...size })
      reportShare(0)
      const result = await runInWorker(network, measure, signal, reportShare).catch((error: unknown) => {
        throw error === timeout.reason ? timeoutError(NETWORK_LIMITS.computeMs) : error
      })
      return { ...result, ...snapshot, ids: network.ids, links: size.links }
    })
  }
}
