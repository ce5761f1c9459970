import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import type { GraphqlQuestion, Operation, Variables } from '../operations/operation.ts'
import type { Server } from './processes.ts'

/** Who answers, in the order of the table. */
export const NAMES = ['ours', 'cypher', 'peer'] as const
export type Name = (typeof NAMES)[number]

/** What came back over HTTP. */
export interface Reply {
  readonly bytes: number
  /** The answer, out of the words of the competitor. */
  answer(): unknown
}

/** A server that can be asked the operations in its own words. */
export interface Competitor {
  readonly name: Name
  readonly server: Server
  /** Why it does not take part in an operation; null when it does. */
  refuses(operation: Operation): string | null
  /** @throws Error with its words when it fails */
  ask(operation: Operation, variables: Variables): Promise<Reply>
  /** Ends what it still has running in the database: whom it left waiting no longer waits, but the others would. */
  settle(): Promise<void>
}

// Nobody waits for a page longer than this.
const TIMEOUT_MS = 10_000

export const graphqlCompetitor = (
  name: 'ours' | 'peer',
  server: Server,
  settle: Competitor['settle'],
  secret?: string,
): Competitor => {
  const post = poster(server.url, secret === undefined ? {} : { authorization: `Bearer ${secret}` })
  return {
    name,
    server,
    settle,
    refuses(operation) {
      const question = operation[name]
      return 'cannot' in question ? question.cannot : null
    },
    async ask(operation, variables) {
      const { query, variables: wordsOf = same, answer } = operation[name] as GraphqlQuestion
      const body = await post('', { query, variables: wordsOf(variables) })
      const { data, errors } = JSON.parse(body)
      if (errors) throw new Error(errors[0].message)
      return { bytes: Buffer.byteLength(body), answer: () => answer(data) }
    },
  }
}

const same = (variables: Variables): Variables => variables

export const cypherCompetitor = (server: Server, settle: Competitor['settle']): Competitor => {
  const post = poster(server.url, {})
  return {
    name: 'cypher',
    server,
    settle,
    refuses: () => null,
    async ask({ name }, variables) {
      const body = await post(`/${name}`, variables)
      return { bytes: Buffer.byteLength(body), answer: () => JSON.parse(body) }
    },
  }
}

/** Sends JSON over connections that stay open, as a browser or a service does. */
function poster(url: string, headers: Readonly<Record<string, string>>) {
  const agent = new Agent({ keepAlive: true })
  return (path: string, value: unknown): Promise<string> =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify(value)
      const sent = request(url + path, {
        method: 'POST',
        agent,
        timeout: TIMEOUT_MS,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
      })
      sent.on('error', reject)
      sent.on('timeout', () => sent.destroy(new Error(`no answer within ${TIMEOUT_MS / 1000} s`)))
      sent.on('response', (response) => {
        text(response).then((body) => {
          if (response.statusCode === 500) reject(new Error(body.slice(0, 300)))
          else resolve(body)
        }, reject)
      })
      sent.end(body)
    })
}
