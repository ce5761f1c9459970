import { ask, type Connection } from './connection.ts'
import { Refused } from './failure.ts'
import type { Write } from './items.ts'
import { PushBatchDocument, type PushBatchMutation } from './operations.ts'
import type { Counts } from './pushState.ts'
import type { Rejection } from './rejected.ts'

/** What became of some writes. */
export interface Sent {
  readonly counts: Counts
  readonly rejections: readonly Rejection[]
}

type Payload = PushBatchMutation['applyBatch']

// What the graph answers when it cannot read a request at all: one value of one line is enough for that.
const UNREADABLE = new Set(['BAD_USER_INPUT', 'BAD_REQUEST', 'FST_ERR_CTP_BODY_TOO_LARGE'])

/**
 * Sends a batch as one transaction of all items that pass: an item that is refused must not keep the others waiting.
 * A batch that cannot be read is halved until it is known whose fault that is.
 * @param idempotencyKey for this batch and no other, and the same whenever it is sent
 */
export async function sendBatch(
  connection: Connection,
  writes: readonly Write[],
  idempotencyKey: string,
): Promise<Sent> {
  const input = { items: writes.map(({ item }) => item), mode: 'BEST_EFFORT', idempotencyKey } as const
  try {
    const { applyBatch } = await ask(connection, PushBatchDocument, { input })
    return outcomeOf(writes, applyBatch)
  } catch (error) {
    if (!(error instanceof Refused) || !UNREADABLE.has(error.code)) throw error
    return writes.length === 1 ? alone(writes[0] as Write, error) : halved(connection, writes, idempotencyKey)
  }
}

const NONE: Counts = { created: 0, changed: 0, unchanged: 0, gone: 0, rejected: 0 }

function alone({ line: { file, number } }: Write, { code, message }: Refused): Sent {
  return { counts: { ...NONE, rejected: 1 }, rejections: [{ file, number, code, message, field: null }] }
}

async function halved(connection: Connection, writes: readonly Write[], key: string): Promise<Sent> {
  const middle = Math.ceil(writes.length / 2)
  const first = await sendBatch(connection, writes.slice(0, middle), `${key}.1`)
  const second = await sendBatch(connection, writes.slice(middle), `${key}.2`)
  return { counts: sum(first.counts, second.counts), rejections: [...first.rejections, ...second.rejections] }
}

function outcomeOf(writes: readonly Write[], { results, userErrors }: Payload): Sent {
  const ofAll = userErrors.find(({ itemIndex }) => itemIndex === null)
  if (ofAll) throw new Refused(ofAll.code, ofAll.message)
  const rejections: Rejection[] = []
  let counts = NONE
  for (const [index, write] of writes.entries()) {
    const errors = userErrors.filter(({ itemIndex }) => itemIndex === index)
    const fate = fateOf(write, errors, results[index])
    counts = { ...counts, [fate]: counts[fate] + 1 }
    if (fate === 'rejected') rejections.push(...errors.map((error) => rejectionOf(write, error)))
  }
  return { counts, rejections }
}

function fateOf(
  { line }: Write,
  errors: Payload['userErrors'],
  result: Payload['results'][number] | undefined,
): keyof Counts {
  // What we have taken back before has no key any more.
  if (line.of === 'deletions' && errors[0]?.code === 'NOT_FOUND') return 'gone'
  if (errors.length > 0) return 'rejected'
  if (result?.created) return 'created'
  return result?.changed ? 'changed' : 'unchanged'
}

/** The path of an error begins with the place in the batch and the sort of write, which the line says better. */
const rejectionOf = (
  { line: { file, number } }: Write,
  { code, message, field }: Payload['userErrors'][number],
): Rejection => ({ file, number, code, message, field: field?.slice(3) ?? null })

/** Two counts as one. */
export const sum = (a: Counts, b: Counts): Counts => ({
  created: a.created + b.created,
  changed: a.changed + b.changed,
  unchanged: a.unchanged + b.unchanged,
  gone: a.gone + b.gone,
  rejected: a.rejected + b.rejected,
})
