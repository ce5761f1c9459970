import type { Viewer } from '../../model/context.ts'
import type { Transaction } from '../../neo4j/graph/graph.ts'
import { LostRace } from '../../neo4j/graph/retry.ts'
import { isDraft, type Saying } from '../claims/draft.ts'
import type { Objection } from '../claims/objection.ts'
import type { Outcome } from '../claims/standing.ts'
import { prepareClaims } from '../claims/writeClaims.ts'
import { fieldOf } from './fieldOf.ts'
import type { Item } from './items.ts'
import { type Mistake, mistake } from './mistake.ts'
import { sayingsOf } from './sayings.ts'

/** What became of one item. */
export interface ItemResult {
  /** The record's id; null when the item was refused. */
  readonly id: string | null
  readonly created: boolean
  readonly changed: boolean
  /** How many claims were taken back. */
  readonly withdrawn: number
  /** The record is gone. */
  readonly deleted: boolean
  readonly mistakes: readonly Mistake[]
}

/** Who writes, and for which request. */
export interface Writer {
  readonly viewer: Viewer
  readonly requestId: string
}

export const REFUSED: ItemResult = {
  id: null,
  created: false,
  changed: false,
  withdrawn: 0,
  deleted: false,
  mistakes: [],
}

/**
 * Writes items in the caller's transaction: all of them or, where one is refused, none; with `bestEffort` all that pass.
 * @returns a result for each item, in their order
 */
export async function writeItems(
  tx: Transaction,
  items: readonly Item[],
  writer: Writer,
  bestEffort: boolean,
): Promise<readonly ItemResult[]> {
  const results = items.map(() => REFUSED)
  let going = items.map((item, index) => ({ item, index }))
  while (going.length > 0) {
    const attempt = await attempted(
      tx,
      going.map(({ item }) => item),
      writer,
    )
    const failed = attempt.results.filter(({ mistakes }) => mistakes.length > 0).length
    if (failed === 0) await attempt.save()
    // Items that pass are reported as refused too, unless they are written: nothing was.
    for (const [at, { index }] of going.entries()) {
      const result = attempt.results[at] as ItemResult
      if (failed === 0 || result.mistakes.length > 0) results[index] = result
    }
    if (failed === 0 || !bestEffort) break
    going = going.filter((_, at) => attempt.results[at]?.mistakes.length === 0)
  }
  return results
}

async function attempted(tx: Transaction, items: readonly Item[], { viewer, requestId }: Writer) {
  const { spoken, fresh } = await sayingsOf(tx, items, viewer)
  const said = spoken.flatMap((it) => ('saying' in it ? [it.saying] : []))
  const author = { by: viewer.name, at: new Date().toISOString(), requestId }
  const { outcomes, save } = await prepareClaims(tx, said, fresh, author)
  const results: ItemResult[] = []
  let next = 0
  for (const [index, it] of spoken.entries()) {
    if ('mistakes' in it) results.push({ ...REFUSED, mistakes: it.mistakes })
    else results.push(resultOf(items[index] as Item, it.saying, outcomes[next++] as Outcome))
  }
  return {
    results,
    async save() {
      const { gone } = await save()
      for (const [index, result] of results.entries()) {
        if (result.id !== null && gone.has(result.id)) results[index] = { ...result, deleted: true }
      }
    },
  }
}

function resultOf(item: Item, saying: Saying, { id, created, claims, objections }: Outcome): ItemResult {
  refuseRace(saying, objections)
  if (objections.length > 0) return { ...REFUSED, mistakes: objections.map((it) => mistakeOf(item, it)) }
  const withdrawn = 'withdraw' in item ? claims : 0
  return { id, created, changed: claims > 0, withdrawn, deleted: false, mistakes: [] }
}

/** A record that an external id led to, and that is gone now that it is locked: the key leads elsewhere by now. */
function refuseRace(saying: Saying, objections: readonly Objection[]): void {
  const gone = objections.some(({ code, at }) => code === 'NOT_FOUND' && at === 'about')
  if (gone && isDraft(saying) && saying.knownBy) throw new LostRace(`${saying.about} went away`)
}

const mistakeOf = (item: Item, { code, at, message }: Objection): Mistake => mistake(code, fieldOf(item, at), message)
