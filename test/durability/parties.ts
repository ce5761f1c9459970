import { setTimeout as sleep } from 'node:timers/promises'
import type { Graph } from '../../src/neo4j/graph/graph.ts'
import type { AskedApi } from '../support/api.ts'
import { keyFor } from '../support/keys.ts'
import type { Model } from './model.ts'
import { type Act, editorAct, type Party, partnerAct } from './operations.ts'
import { type Client, clientOf } from './retryingClient.ts'

/** Parties that write. */
export interface Writing {
  /** How many requests have been acknowledged so far. */
  acknowledged(): number
}

const PARTIES: readonly Party[] = [
  { name: 'one', role: 'PARTNER' },
  { name: 'two', role: 'PARTNER' },
  { name: 'editor', role: 'EDITOR' },
]

export async function clientsOf(api: Pick<AskedApi, 'askAs'>, graph: Graph): Promise<Map<Party, Client>> {
  const clients = new Map<Party, Client>()
  for (const party of PARTIES) clients.set(party, clientOf(api, await keyFor(graph, party.role, party.name)))
  return clients
}

/** All parties write side by side, each one request after the other, until `until` resolves or one gives up. */
export async function written(
  model: Model,
  clients: ReadonlyMap<Party, Client>,
  until: (writing: Writing) => Promise<void>,
): Promise<void> {
  let [over, op] = [false, 0]
  async function write(party: Party, client: Client): Promise<void> {
    while (!over) {
      op += 1
      model.note(await client.done(op, nextOf(party, op, model)))
    }
  }
  const stop = () => {
    over = true
  }
  function acknowledged(): number {
    if (over) throw new Error('Expected all parties to go on writing; one has given up.')
    return model.all.length
  }
  const writing = Promise.all([...clients].map(([party, client]) => write(party, client))).finally(stop)
  await Promise.all([writing, until({ acknowledged }).finally(stop)])
}

function nextOf(party: Party, op: number, { said, all }: Model): Act {
  if (party.role === 'EDITOR') {
    const mergeIds = all.flatMap(({ mergeId }) => mergeId ?? [])
    return editorAct(party, op, mergeIds)
  }
  const mine = [...said].filter(
    ([place, { withdrawnBy }]) => place.startsWith(`${party.name}/`) && withdrawnBy === null,
  )
  return partnerAct(
    party,
    op,
    mine.map(([place]) => place),
  )
}

const POLL_MS = 20

/** Resolves when so many more requests have been acknowledged. */
export async function more({ acknowledged }: Writing, requests: number): Promise<void> {
  const enough = acknowledged() + requests
  while (acknowledged() < enough) await sleep(POLL_MS)
}
