import { badUserInput, graphqlError, quoted } from '../../lib/errors.ts'
import { digest } from '../../lib/text/digest.ts'
import type { Context } from '../../model/context.ts'
import { type Page, type PageArgs, pageOf } from '../../model/paging/pageArgs.ts'
import { type NetworkRequest, requestKey } from './networkRequest.ts'
import { cachedResult, type NetworkResult, networkResult, requestAtHead } from './networkResult.ts'

/** A page of a network result. */
export interface NetworkPage {
  /** The name of the list in cursors; it is different for each request. */
  readonly list: string
  readonly page: Page
  readonly result: NetworkResult
  /** The index of the first entry of the page. */
  readonly from: number
  /** The cursor key of an entry. It contains the sequence number, so that all pages are of the same result. */
  keyAt(index: number): string
}

/** @throws CURSOR_EXPIRED when the cursor belongs to an older result that is not in the cache anymore */
export async function networkPage(
  request: NetworkRequest,
  args: PageArgs,
  { reader, graph, signal }: Context,
): Promise<NetworkPage> {
  const list = `network.${digest(requestKey(request), 16)}`
  const page = pageOf(list, args)
  const after = page.after === null ? null : parseKey(page.after)
  const cached = after && cachedResult(graph, { request, sequence: after.sequence })
  const versioned = cached && after ? { request, sequence: after.sequence } : await requestAtHead(reader, request)
  if (after && after.sequence !== versioned.sequence) throw cursorExpired(after.sequence, versioned.sequence)
  const result = cached ?? (await networkResult(graph, versioned, signal))
  return {
    list,
    page,
    result,
    from: after ? after.index + 1 : 0,
    keyAt: (index) => `${versioned.sequence} ${index}`,
  }
}

function parseKey(key: string): { readonly sequence: number; readonly index: number } {
  const [, sequence, index] = /^(\d{1,15}) (\d{1,9})$/.exec(key) ?? []
  if (sequence === undefined) throw badUserInput('a cursor of this list', quoted(key))
  return { sequence: Number(sequence), index: Number(index) }
}

const cursorExpired = (cursorSequence: number, head: number) =>
  graphqlError(
    'CURSOR_EXPIRED',
    `Expected a cursor of a cached result or of the current graph (sequence ${head}), got a cursor of sequence ${cursorSequence}. Request the first page again, without after.`,
  )
