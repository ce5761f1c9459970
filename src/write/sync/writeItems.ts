import type { Viewer } from '../../model/context.ts'
import { WriteConflict } from '../../neo4j/graph/retryOnConflict.ts'
import type { Transaction } from '../../neo4j/graph/transaction.ts'
import type { Outcome } from '../claims/applyClaims.ts'
import { type ClaimOperation, isDraft } from '../claims/claimOperation.ts'
import type { ValidationError } from '../claims/validationError.ts'
import { prepareClaims } from '../claims/writeClaims.ts'
import { inputPath } from './inputPath.ts'
import type { Item } from './item.ts'
import { translateItems } from './translateItems.ts'

/** The result of one item. It is stored as JSON with the idempotency key. */
export interface ItemResult {
  /** The record's id; null when the item was rejected. */
  readonly id: string | null
  readonly created: boolean
  readonly changed: boolean
  /** How many claims were withdrawn. */
  readonly withdrawn: number
  /** The record was deleted. */
  readonly deleted: boolean
  readonly errors: readonly ValidationError[]
}

/** Who writes, and the request for which it is. */
export interface Writer {
  readonly viewer: Viewer
  readonly requestId: string
}

const NOT_WRITTEN: ItemResult = {
  id: null,
  created: false,
  changed: false,
  withdrawn: 0,
  deleted: false,
  errors: [],
}

/**
 * Writes items in the caller's transaction: all of them, or none when one is rejected; with `bestEffort`, all that are
 * valid.
 * @returns a result for each item, in their order
 */
export async function writeItems(
  tx: Transaction,
  items: readonly Item[],
  writer: Writer,
  bestEffort: boolean,
): Promise<readonly ItemResult[]> {
  const results = items.map(() => NOT_WRITTEN)
  let remaining = items.map((item, index) => ({ item, index }))
  while (remaining.length > 0) {
    const attempt = await prepareItems(
      tx,
      remaining.map(({ item }) => item),
      writer,
    )
    const isValid = (position: number) => attempt.results[position]?.errors.length === 0
    const allValid = remaining.every((_, position) => isValid(position))
    if (allValid) await attempt.save()
    // When one item is rejected, nothing is written, so valid items keep the result NOT_WRITTEN.
    for (const [position, { index }] of remaining.entries())
      if (allValid || !isValid(position)) results[index] = attempt.results[position] as ItemResult
    if (allValid || !bestEffort) break
    remaining = remaining.filter((_, position) => isValid(position))
  }
  return results
}

/** Translates and validates items; `save` writes them. */
async function prepareItems(tx: Transaction, items: readonly Item[], { viewer, requestId }: Writer) {
  const { translations, options } = await translateItems(tx, items, viewer)
  const operations = translations.flatMap((it) => ('operation' in it ? [it.operation] : []))
  const author = { by: viewer.name, at: new Date().toISOString(), requestId }
  const { outcomes, save } = await prepareClaims(tx, operations, options, author)
  const results: ItemResult[] = []
  let next = 0
  for (const [index, it] of translations.entries()) {
    if ('errors' in it) results.push({ ...NOT_WRITTEN, errors: it.errors })
    else results.push(resultOf(items[index] as Item, it.operation, outcomes[next++] as Outcome))
  }
  return {
    results,
    async save() {
      const { deletedIds } = await save()
      for (const [index, result] of results.entries()) {
        if (result.id !== null && deletedIds.has(result.id)) results[index] = { ...result, deleted: true }
      }
    },
  }
}

function resultOf(item: Item, operation: ClaimOperation, { id, created, claims, errors }: Outcome): ItemResult {
  retryWhenDeleted(operation, errors)
  if (errors.length > 0) {
    return { ...NOT_WRITTEN, errors: errors.map((error) => ({ ...error, path: inputPath(item, error.path) })) }
  }
  const withdrawn = 'withdraw' in item ? claims : 0
  return { id, created, changed: claims > 0, withdrawn, deleted: false, errors: [] }
}

/** When a record was deleted after its external id was resolved and before it was locked, the id has to be read again. */
function retryWhenDeleted(operation: ClaimOperation, errors: readonly ValidationError[]): void {
  const missing = errors.some(({ code, path }) => code === 'NOT_FOUND' && path[0] === 'about')
  if (missing && isDraft(operation) && operation.keyExternalId)
    throw new WriteConflict(`${operation.recordId} was deleted`)
}
