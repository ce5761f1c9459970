import type { Write } from './batchItems.ts'
import { type Connection, send } from './connection.ts'
import { RejectedError } from './errors.ts'
import { PushBatchDocument, type PushBatchMutation } from './operations.ts'
import type { Counts } from './pushState.ts'
import type { Rejection } from './rejections.ts'

/** The outcome of a batch. */
export interface BatchOutcome {
  readonly counts: Counts
  readonly rejections: readonly Rejection[]
}

type Payload = PushBatchMutation['applyBatch']

// Codes with which the API rejects a whole request, for example because of one invalid value in one line.
const UNREADABLE = new Set(['BAD_USER_INPUT', 'BAD_REQUEST', 'FST_ERR_CTP_BODY_TOO_LARGE'])

/**
 * Sends a batch in BEST_EFFORT mode, so that a rejected item does not prevent the others. If the API rejects the whole
 * request, the batch is split in halves until the invalid line is found.
 * @param idempotencyKey unique for this batch, and the same for each attempt
 */
export async function sendBatch(
  connection: Connection,
  writes: readonly Write[],
  idempotencyKey: string,
): Promise<BatchOutcome> {
  const input = { items: writes.map(({ item }) => item), mode: 'BEST_EFFORT', idempotencyKey } as const
  try {
    const { applyBatch } = await send(connection, PushBatchDocument, { input })
    return outcomeOf(writes, applyBatch)
  } catch (error) {
    if (!(error instanceof RejectedError) || !UNREADABLE.has(error.code)) throw error
    return writes.length === 1 ? alone(writes[0] as Write, error) : halved(connection, writes, idempotencyKey)
  }
}

const NONE: Counts = { created: 0, changed: 0, unchanged: 0, gone: 0, rejected: 0 }

function alone({ line: { file, number } }: Write, { code, message }: RejectedError): BatchOutcome {
  return { counts: { ...NONE, rejected: 1 }, rejections: [{ file, number, code, message, field: null }] }
}

async function halved(connection: Connection, writes: readonly Write[], key: string): Promise<BatchOutcome> {
  const middle = Math.ceil(writes.length / 2)
  const first = await sendBatch(connection, writes.slice(0, middle), `${key}.1`)
  const second = await sendBatch(connection, writes.slice(middle), `${key}.2`)
  return { counts: sum(first.counts, second.counts), rejections: [...first.rejections, ...second.rejections] }
}

function outcomeOf(writes: readonly Write[], { results, userErrors }: Payload): BatchOutcome {
  const ofAll = userErrors.find(({ itemIndex }) => itemIndex === null)
  if (ofAll) throw new RejectedError(ofAll.code, ofAll.message)
  const rejections: Rejection[] = []
  let counts = NONE
  for (const [index, write] of writes.entries()) {
    const errors = userErrors.filter(({ itemIndex }) => itemIndex === index)
    const outcome = resultOf(write, errors, results[index])
    counts = { ...counts, [outcome]: counts[outcome] + 1 }
    if (outcome === 'rejected') rejections.push(...errors.map((error) => rejectionOf(write, error)))
  }
  return { counts, rejections }
}

function resultOf(
  { line }: Write,
  errors: Payload['userErrors'],
  result: Payload['results'][number] | undefined,
): keyof Counts {
  // The key of a record that was deleted before no longer exists.
  if (line.of === 'deletions' && errors[0]?.code === 'NOT_FOUND') return 'gone'
  if (errors.length > 0) return 'rejected'
  if (result?.created) return 'created'
  return result?.changed ? 'changed' : 'unchanged'
}

/** Omits the start of the field path, which is the position in the batch and the mutation; the line identifies both. */
const rejectionOf = (
  { line: { file, number } }: Write,
  { code, message, field }: Payload['userErrors'][number],
): Rejection => ({ file, number, code, message, field: field?.slice(3) ?? null })

/** Adds two counts. */
export const sum = (a: Counts, b: Counts): Counts => ({
  created: a.created + b.created,
  changed: a.changed + b.changed,
  unchanged: a.unchanged + b.unchanged,
  gone: a.gone + b.gone,
  rejected: a.rejected + b.rejected,
})
