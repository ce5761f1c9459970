/** A message of Bolt, with the chunks that it came in. https://neo4j.com/docs/bolt/current/bolt/message/ */
export interface BoltMessage {
  readonly raw: Buffer
  /** Empty for a sign of life between messages. */
  readonly body: Buffer
}

export const BEGIN = 0x11
export const COMMIT = 0x12
export const SUCCESS = 0x70

/** What sort of message it is: PackStream writes a structure as its size, then this. */
export const signatureOf = ({ body }: BoltMessage): number | undefined => body[1]

/** Puts the messages of one direction together from whatever pieces the network makes of them. */
export function boltMessages(): (piece: Buffer) => readonly BoltMessage[] {
  let pending: Buffer = Buffer.alloc(0)
  return (piece) => {
    pending = Buffer.concat([pending, piece])
    const messages: BoltMessage[] = []
    for (let next = firstIn(pending); next !== null; next = firstIn(pending)) {
      messages.push(next)
      pending = pending.subarray(next.raw.length)
    }
    return messages
  }
}

/** A message is chunks, each after its length in two bytes; a chunk of length 0 ends it. */
function firstIn(bytes: Buffer): BoltMessage | null {
  const chunks: Buffer[] = []
  for (let at = 0; at + 2 <= bytes.length; ) {
    const size = bytes.readUInt16BE(at)
    at += 2
    if (size === 0) return { raw: bytes.subarray(0, at), body: Buffer.concat(chunks) }
    chunks.push(bytes.subarray(at, at + size))
    at += size
  }
  return null
}

const CHOICE = 5
const MANIFEST = 0x01ff

/**
 * Tells a client's handshake from its messages: after its hello and the server's answer comes, where that is a list of
 * what the server can do, the client's choice. https://neo4j.com/docs/bolt/current/bolt/handshake/
 */
export function bytesOfHandshake() {
  let answer: Buffer = Buffer.alloc(0)
  let left = Number.POSITIVE_INFINITY
  return {
    /** Notes what the server sends. */
    answered(piece: Buffer): void {
      if (answer.length >= 4) return
      answer = Buffer.concat([answer, piece])
      if (answer.length >= 4) left = answer.readUInt32BE(0) === MANIFEST ? CHOICE : 0
    },
    /** How many bytes of what the client sends belong to it. */
    takenFrom(piece: Buffer): number {
      const taken = Math.min(left, piece.length)
      left -= taken
      return taken
    },
  }
}
