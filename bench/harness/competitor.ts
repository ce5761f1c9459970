import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Variables } from '../operations/benchmarkRecords.ts'
import type { GraphqlQuery, Operation } from '../operations/operation.ts'
import type { Server } from './serverProcess.ts'

/** The competitors in the order of the report. */
export const NAMES = ['ours', 'cypher', 'peer'] as const
export type Name = (typeof NAMES)[number]

/** A response of a competitor. */
export interface Reply {
  readonly bytes: number
  /** Converts the response to the common form of all competitors. */
  answer(): unknown
}

/** A server that can run the operations. */
export interface Competitor {
  readonly name: Name
  readonly server: Server
  /** The reason why it does not support an operation; null if it does. */
  unsupportedReason(operation: Operation): string | null
  /** @throws Error with the message of the server if the request fails */
  run(operation: Operation, variables: Variables): Promise<Reply>
  /** Terminates its running transactions after a timeout, so that they do not slow down the other competitors. */
  terminate(): Promise<void>
}

const TIMEOUT_MS = 10_000

export const graphqlCompetitor = (
  name: 'ours' | 'peer',
  server: Server,
  terminate: Competitor['terminate'],
  secret?: string,
): Competitor => {
  const post = poster(server.url, secret === undefined ? {} : { authorization: `Bearer ${secret}` })
  return {
    name,
    server,
    terminate,
    unsupportedReason(operation) {
      const query = operation[name]
      return 'unsupported' in query ? query.unsupported : null
    },
    async run(operation, variables) {
      const { query, variables: variablesOf = identity, answer } = operation[name] as GraphqlQuery
      const body = await post('', { query, variables: variablesOf(variables) })
      const { data, errors } = JSON.parse(body)
      if (errors) throw new Error(errors[0].message)
      return { bytes: Buffer.byteLength(body), answer: () => answer(data) }
    },
  }
}

const identity = (variables: Variables): Variables => variables

export const cypherCompetitor = (server: Server, terminate: Competitor['terminate']): Competitor => {
  const post = poster(server.url, {})
  return {
    name: 'cypher',
    server,
    terminate,
    unsupportedReason: () => null,
    async run({ name }, variables) {
      const body = await post(`/${name}`, variables)
      return { bytes: Buffer.byteLength(body), answer: () => JSON.parse(body) }
    },
  }
}

/** Returns a function that posts JSON over keep-alive connections. */
function poster(url: string, headers: Readonly<Record<string, string>>) {
  const agent = new Agent({ keepAlive: true })
  return (path: string, value: unknown): Promise<string> =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify(value)
      const outgoing = request(url + path, {
        method: 'POST',
        agent,
        timeout: TIMEOUT_MS,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
      })
      outgoing.on('error', reject)
      outgoing.on('timeout', () => outgoing.destroy(new Error(`no answer within ${TIMEOUT_MS / 1000} s`)))
      outgoing.on('response', (response) => {
        text(response).then((body) => {
          if (response.statusCode === 500) reject(new Error(body.slice(0, 300)))
          else resolve(body)
        }, reject)
      })
      outgoing.end(body)
    })
}
