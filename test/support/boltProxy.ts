import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import {
  BEGIN,
  type BoltMessage,
  boltMessages,
  bytesOfHandshake,
  COMMIT,
  SUCCESS,
  signatureOf,
} from './boltMessages.ts'

/** Which transactions lose their connection when they commit, and how. */
export interface Cut {
  /** A text that such a transaction sends, and no other one. */
  readonly marker: string
  /** COMMIT: it never reaches the server. REPLY: the server commits, and nobody hears of it. */
  readonly lost: 'COMMIT' | 'REPLY'
  /** How many times; always when absent. */
  readonly times?: number
  /** Awaited while the client still waits, so that it sees the graph before anything is tried again. */
  readonly meanwhile?: () => Promise<void>
}

/** A network between the API and its database which fails when it is told to. */
export interface BoltProxy {
  readonly port: number
  /** Cuts from now on; gives back what ends that. */
  plan(cut: Cut): { readonly made: () => number; stop(): void }
  close(): Promise<void>
}

interface Planned extends Cut {
  made: number
}

/** Opens a proxy to a database, on a free port. */
export async function boltProxy(target: { readonly host: string; readonly port: number }): Promise<BoltProxy> {
  const planned = new Set<Planned>()
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(target)
    for (const socket of [client, upstream]) {
      sockets.add(socket.setNoDelay())
      socket.on('close', () => sockets.delete(socket)).on('error', () => undefined)
    }
    passOn(client, upstream, planned)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    plan(cut) {
      const it: Planned = { ...cut, made: 0 }
      planned.add(it)
      return { made: () => it.made, stop: () => planned.delete(it) }
    },
    close() {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function passOn(client: Socket, upstream: Socket, planned: ReadonlySet<Planned>): void {
  const handshake = bytesOfHandshake()
  const messagesIn = boltMessages()
  const cutAt = cutsAtCommit(planned)
  let waiting: { readonly cut: Planned; readonly isCommitted: (piece: Buffer) => boolean } | null = null
  let ending = false

  async function end({ meanwhile }: Planned): Promise<void> {
    ending = true
    upstream.destroy()
    await meanwhile?.()
    client.destroy()
  }

  function take(message: BoltMessage): void {
    const cut = cutAt(message)
    if (cut?.lost === 'COMMIT') void end(cut)
    else upstream.write(message.raw)
    if (cut?.lost === 'REPLY') waiting = { cut, isCommitted: repliesWithSuccess() }
  }

  client.on('data', (piece) => {
    const before = handshake.takenFrom(piece)
    if (before > 0) upstream.write(piece.subarray(0, before))
    for (const message of messagesIn(piece.subarray(before))) take(message)
  })
  upstream.on('data', (piece) => {
    if (waiting?.isCommitted(piece)) void end(waiting.cut)
    if (waiting) return
    handshake.answered(piece)
    client.write(piece)
  })
  client.on('close', () => upstream.destroy())
  upstream.on('close', () => {
    if (!ending) client.destroy()
  })
}

/** Finds the cut that a message calls for: the COMMIT of a transaction that has sent the marker of one. */
function cutsAtCommit(planned: ReadonlySet<Planned>): (message: BoltMessage) => Planned | null {
  let cut: Planned | undefined
  return (message) => {
    if (signatureOf(message) === BEGIN) cut = undefined
    cut ??= [...planned].find(({ marker }) => message.body.includes(marker))
    if (signatureOf(message) !== COMMIT || !cut || cut.made >= (cut.times ?? Number.POSITIVE_INFINITY)) return null
    cut.made += 1
    return cut
  }
}

/** Whatever came before the COMMIT has been answered by then, so the next reply is the answer to that. */
function repliesWithSuccess(): (piece: Buffer) => boolean {
  const replies = boltMessages()
  return (piece) => {
    const reply = replies(piece).find(({ body }) => body.length > 0)
    if (reply && signatureOf(reply) !== SUCCESS) throw new Error('Expected the server to commit, which it refused.')
    return reply !== undefined
  }
}
