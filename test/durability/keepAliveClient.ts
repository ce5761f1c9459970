import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http'

/** What came of a request. */
export interface Heard {
  /** The status; null where no whole answer came. */
  readonly status: number | null
  readonly body: string
  /** Whether the answer says that its connection closes. */
  readonly closes: boolean
  /** The system's code for what went wrong. */
  readonly failure: string | null
}

/** A client with one connection, which it keeps open. */
export interface Visitor {
  ask(query: string, input?: unknown): Promise<Heard>
  /** Sends the head of a request, and its body when the second promise resolves. */
  askSlowly(query: string, bodyAfter: Promise<void>): Promise<Heard>
  /** Asks one thing after the other until one fails. */
  goOn(next: () => readonly [query: string, input?: unknown]): Promise<readonly Heard[]>
}

/** @param url of the GraphQL endpoint */
export function visitorOf(url: string, secret: string): Visitor {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })

  function opened(body: string): { readonly sent: ClientRequest; readonly heard: Promise<Heard> } {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization: `Bearer ${secret}`,
    }
    const sent = request(url, { method: 'POST', agent, headers })
    const heard = new Promise<Heard>((resolve) => {
      sent.on('error', (error: NodeJS.ErrnoException) => resolve(failed(error.code ?? error.message)))
      sent.on('response', (response) => void wholeOf(response).then(resolve))
    })
    return { sent, heard }
  }

  async function ask(query: string, input?: unknown): Promise<Heard> {
    const body = JSON.stringify({ query, variables: { input } })
    const { sent, heard } = opened(body)
    sent.end(body)
    return heard
  }

  return {
    ask,
    async askSlowly(query, bodyAfter) {
      const body = JSON.stringify({ query })
      const { sent, heard } = opened(body)
      sent.flushHeaders()
      await bodyAfter
      sent.end(body)
      return heard
    },
    async goOn(next) {
      const all: Heard[] = []
      do all.push(await ask(...next()))
      while (all.at(-1)?.failure === null)
      return all
    },
  }
}

const failed = (failure: string): Heard => ({ status: null, body: '', closes: false, failure })

async function wholeOf(response: IncomingMessage): Promise<Heard> {
  try {
    const pieces: Buffer[] = []
    for await (const piece of response) pieces.push(piece as Buffer)
    const body = Buffer.concat(pieces).toString('utf8')
    const { statusCode = null, headers } = response
    return { status: statusCode, body, closes: headers.connection === 'close', failure: null }
  } catch (error) {
    return failed((error as NodeJS.ErrnoException).code ?? String(error))
  }
}
