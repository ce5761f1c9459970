import pLimit from 'p-limit'
import { oncePer } from '../../lib/collections/getOrMake.ts'
import { coded } from '../../lib/errors.ts'
import type { Graph, Reader } from '../../neo4j/graph/graph.ts'
import { readKept } from '../../write/changes/readLog.ts'
import { computeApart } from './computeApart.ts'
import { NETWORK_LIMITS } from './limits.ts'
import type { Outcome } from './measures.ts'
import { keyOf, type Question } from './question.ts'
import { readNetwork } from './readNetwork.ts'
import { type SharedWork, sharedWork, type Work } from './sharedWork.ts'

/** What a question about a network came to. */
export interface NetworkResult extends Outcome {
  readonly ids: readonly string[]
  readonly links: number
  /** The place of the feed at which the network was read, and whether nothing was written while it was. */
  readonly sequence: number
  readonly settled: boolean
}

/** How far such a question has come. */
export interface NetworkProgress {
  readonly stage: 'WAITING' | 'READING' | 'COMPUTING' | 'DONE'
  /** The part of the computing that is done, from 0 to 1. */
  readonly share: number
  /** Null until the network was read. */
  readonly nodes: number | null
  readonly links: number | null
}

type Source = Pick<Graph, 'counting'>
type Networks = SharedWork<NetworkResult, NetworkProgress>

const inTurn = pLimit(NETWORK_LIMITS.atOnce)

/** The one place of a process where networks of a graph are worked out and kept. */
const networksOf = oncePer((_graph: Source): Networks => sharedWork(NETWORK_LIMITS.keptNodes, ({ ids }) => ids.length))

/** A question with the place of the feed at which it is asked: until the feed moves its answer is the same. */
export interface AskedNetwork {
  readonly question: Question
  readonly sequence: number
}

/** A question as it is asked now. */
export async function askedNow(reader: Reader, question: Question): Promise<AskedNetwork> {
  return { question, sequence: (await readKept(reader)).head }
}

const keyAt = ({ question, sequence }: AskedNetwork): string => `${sequence} ${keyOf(question)}`

/** The answer that was given at a place of the feed, if it is still kept. */
export const keptResult = (graph: Source, asked: AskedNetwork): NetworkResult | undefined =>
  networksOf(graph).kept(keyAt(asked))

/**
 * The answer to a question, for a caller that waits a minute for it at most.
 * @throws BAD_USER_INPUT for a network that is too large, TIMEOUT when it takes longer
 */
export async function resultOf(graph: Source, asked: AskedNetwork, left: AbortSignal): Promise<NetworkResult> {
  const late = AbortSignal.timeout(NETWORK_LIMITS.queryMs)
  try {
    return await networksOf(graph).ask(keyAt(asked), workOver(graph, asked.question), AbortSignal.any([left, late]))
  } catch (error) {
    if (error === late.reason) throw tooLate(NETWORK_LIMITS.queryMs)
    throw error === left.reason ? GONE : error
  }
}

/** Hardly ever heard: whoever asked has gone, unless it is the server that goes. */
const GONE = coded(
  'TIMEOUT',
  'The network was not worked out to the end, since the server closes. Ask again in a moment.',
)

/** How far a question has come, until it is answered. */
export const progressOf = (graph: Source, asked: AskedNetwork, left: AbortSignal) =>
  networksOf(graph).follow(keyAt(asked), workOver(graph, asked.question), left)

const tooLate = (ms: number) =>
  coded(
    'TIMEOUT',
    `Expected the network to be worked out within ${ms / 1_000} seconds, which it was not. Subscribe to networkProgress with the same arguments, and ask again when it is DONE; or ask for fewer kinds or types, or for another measure.`,
  )

const NOT_READ = { share: 0, nodes: null, links: null }

/** Reads the network and works the measure out, when it is its turn. */
function workOver(graph: Source, { projection, measure }: Question): Work<NetworkResult, NetworkProgress> {
  return async (stop, report) => {
    report({ stage: 'WAITING', ...NOT_READ })
    return inTurn(async () => {
      const late = AbortSignal.timeout(NETWORK_LIMITS.computeMs)
      const signal = AbortSignal.any([stop, late])
      signal.throwIfAborted()
      report({ stage: 'READING', ...NOT_READ })
      const { network, ...read } = await readNetwork(graph.counting(NETWORK_LIMITS.statementMs), projection)
      const size = { nodes: network.ids.length, links: network.sources.length }
      const computing = (share: number) => report({ stage: 'COMPUTING', share, ...size })
      computing(0)
      const outcome = await computeApart(network, measure, signal, computing).catch((error: unknown) => {
        throw error === late.reason ? tooLate(NETWORK_LIMITS.computeMs) : error
      })
      return { ...outcome, ...read, ids: network.ids, links: size.links }
    })
  }
}
