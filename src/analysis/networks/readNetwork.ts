import { badUserInput } from '../../lib/errors.ts'
import type { CountingReader, Reader } from '../../neo4j/graph/reader.ts'
import { selectionParameters } from '../../read/filters/linkPredicates.ts'
import { readRetainedRange } from '../../write/changes/readLog.ts'
import { buildNetwork, type Network, type NodeLinks } from './network.ts'
import { NETWORK_LIMITS } from './networkLimits.ts'
import type { NetworkProjection } from './networkRequest.ts'
import { linkCountText, linksText, sizeText } from './networkStatements.ts'

/** A network with the sequence number of the change log at which it was read. */
export interface NetworkSnapshot {
  readonly network: Network
  readonly sequence: number
  /** Whether no change was written while it was read. */
  readonly settled: boolean
}

/** The maximum size of a network. */
export interface NetworkSize {
  readonly nodes: number
  readonly links: number
}

const MAX_ATTEMPTS = 3

/**
 * Counts a network and then reads it. When a change is written meanwhile, it is read again, up to MAX_ATTEMPTS times.
 * @throws BAD_USER_INPUT with the size when the network is too large
 */
export async function readNetwork(
  reader: Pick<CountingReader, 'causal'>,
  projection: NetworkProjection,
  maxSize: NetworkSize = NETWORK_LIMITS,
): Promise<NetworkSnapshot> {
  const causal = reader.causal()
  for (let attempt = 1; ; attempt += 1) {
    const { head: sequence } = await readRetainedRange(causal)
    await rejectOversized(causal, projection, maxSize)
    const rows = await causal.read(linksText(projection), parametersOf(projection))
    const settled = (await readRetainedRange(causal)).head === sequence
    if (!settled && attempt < MAX_ATTEMPTS) continue
    return { network: await buildNetwork(rows as unknown as NodeLinks[]), sequence, settled }
  }
}

const parametersOf = ({ asOf, kinds }: NetworkProjection) => ({ ...selectionParameters(asOf, null, kinds) })

async function rejectOversized(reader: Reader, projection: NetworkProjection, maxSize: NetworkSize): Promise<void> {
  const [size] = await reader.read(sizeText(projection), parametersOf(projection))
  const [nodes, pairs] = [Number(size?.nodes), Number(size?.pairs)]
  const hasFewNodes = nodes <= maxSize.nodes
  if (hasFewNodes && (pairs <= maxSize.links || (await countLinks(reader, projection, maxSize)) <= maxSize.links))
    return
  const links = hasFewNodes ? `, which form more than ${maxSize.links} links` : ''
  throw badUserInput(
    `a network of at most ${maxSize.nodes} nodes and ${maxSize.links} links; select fewer kinds or types, or an as-of day`,
    `one of ${nodes} nodes and ${pairs} pairs that share an event or a relationship${links}`,
  )
}

/** Counts links, which are fewer than pairs when entities share several events. Stops above the limit. */
async function countLinks(reader: Reader, projection: NetworkProjection, { links }: NetworkSize): Promise<number> {
  const [row] = await reader.read(linkCountText(projection), { ...parametersOf(projection), most: links + 1 })
  return Number(row?.links)
}
