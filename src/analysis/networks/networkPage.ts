import { badInput, coded, quoted } from '../../lib/errors.ts'
import { digest } from '../../lib/text/digest.ts'
import type { Context } from '../../model/context.ts'
import { type Page, type PageArgs, pageOf } from '../../model/paging/pageArgs.ts'
import { askedNow, keptResult, type NetworkResult, resultOf } from './networks.ts'
import { keyOf, type Question } from './question.ts'

/** A page of what a question about a network came to. */
export interface NetworkPage {
  /** Names the list for cursors: each question has one of its own. */
  readonly list: string
  readonly page: Page
  readonly result: NetworkResult
  /** Where the page begins. */
  readonly from: number
  /** The key of the nth of the list: with the place of the feed, so that pages are of one answer. */
  keyAt(place: number): string
}

/** @throws CURSOR_EXPIRED when the answer that a cursor is of is not kept any more */
export async function networkPage(
  question: Question,
  args: PageArgs,
  { reader, graph, left }: Context,
): Promise<NetworkPage> {
  const list = `network.${digest(keyOf(question), 16)}`
  const page = pageOf(list, args)
  const after = page.after === null ? null : placeIn(page.after)
  const kept = after && keptResult(graph, { question, sequence: after.sequence })
  const asked = kept && after ? { question, sequence: after.sequence } : await askedNow(reader, question)
  if (after && after.sequence !== asked.sequence) throw expired(after.sequence, asked.sequence)
  const result = kept ?? (await resultOf(graph, asked, left))
  return { list, page, result, from: after ? after.place + 1 : 0, keyAt: (place) => `${asked.sequence} ${place}` }
}

function placeIn(key: string): { readonly sequence: number; readonly place: number } {
  const [, sequence, place] = /^(\d{1,15}) (\d{1,9})$/.exec(key) ?? []
  if (sequence === undefined) throw badInput('a cursor that this list has given', quoted(key))
  return { sequence: Number(sequence), place: Number(place) }
}

const expired = (found: number, head: number) =>
  coded(
    'CURSOR_EXPIRED',
    `Expected a cursor of an answer that is still kept or of the graph as it is at ${head}, got one of ${found}. Begin again without after.`,
  )
