import { badInput } from '../../lib/errors.ts'
import type { CountingReader, Reader } from '../../neo4j/graph/graph.ts'
import { choiceParameters } from '../../read/filters/linkTests.ts'
import { readKept } from '../../write/changes/readLog.ts'
import { NETWORK_LIMITS } from './limits.ts'
import { type Network, type NodeLinks, networkFrom } from './network.ts'
import { linkCountText, linksText, sizeText } from './networkStatements.ts'
import type { Projection } from './question.ts'

/** A network with the place of the feed at which it was read. */
export interface ReadNetwork {
  readonly network: Network
  readonly sequence: number
  /** Whether nothing was written while it was read. */
  readonly settled: boolean
}

/** How large a network may be. */
export interface MostOf {
  readonly nodes: number
  readonly links: number
}

const TRIES = 3

/**
 * Counts a network and then reads it, anew while somebody writes meanwhile, three times at most.
 * @throws BAD_USER_INPUT with the figures when it is too large
 */
export async function readNetwork(
  reader: Pick<CountingReader, 'causal'>,
  asked: Projection,
  most: MostOf = NETWORK_LIMITS,
): Promise<ReadNetwork> {
  const causal = reader.causal()
  for (let tries = 1; ; tries += 1) {
    const { head: sequence } = await readKept(causal)
    await refuseLarge(causal, asked, most)
    const rows = await causal.read(linksText(asked), parametersOf(asked))
    const settled = (await readKept(causal)).head === sequence
    if (!settled && tries < TRIES) continue
    return { network: await networkFrom(rows as unknown as NodeLinks[]), sequence, settled }
  }
}

const parametersOf = ({ asOf, kinds }: Projection) => ({ ...choiceParameters(asOf, null, kinds) })

async function refuseLarge(reader: Reader, asked: Projection, most: MostOf): Promise<void> {
  const [size] = await reader.read(sizeText(asked), parametersOf(asked))
  const [nodes, pairs] = [Number(size?.nodes), Number(size?.pairs)]
  if (nodes <= most.nodes && (pairs <= most.links || (await countLinks(reader, asked, most)) <= most.links)) return
  const links = nodes <= most.nodes ? `, which are more than ${most.links} links` : ''
  throw badInput(
    `a network of at most ${most.nodes} nodes and ${most.links} links, such as one of fewer kinds or types, or as of a day`,
    `one of ${nodes} nodes and of ${pairs} pairs by an event or a relationship that they share${links}`,
  )
}

/** Two who share many events are many pairs and one link. The count stops once there are too many. */
async function countLinks(reader: Reader, asked: Projection, { links }: MostOf): Promise<number> {
  const [row] = await reader.read(linkCountText(asked), { ...parametersOf(asked), most: links + 1 })
  return Number(row?.links)
}
