import type { ClaimedValue, ClaimValues } from '../../model/claims/claimValues.ts'
import type { Transaction } from '../../neo4j/graph/graph.ts'
import { runForAny } from '../../neo4j/graph/runForAny.ts'
import { type ClaimDraft, type Head, isDraft, type Saying } from './draft.ts'
import type { FoundRelationship } from './graphState.ts'
import { referenceProperties } from './references.ts'

/** Leads from an id that was merged away to its survivor, and from any other id to itself. */
export type Resolve = (id: string) => string

const STATEMENT = `UNWIND $ids AS id
MATCH (redirect:Redirect {id: id})
RETURN id, redirect.toId AS toId`

/** Reads where some ids lead since their records were merged. */
export async function readRedirects(tx: Transaction, ids: Iterable<string>): Promise<Resolve> {
  const rows = await runForAny(tx, STATEMENT, 'ids', [...new Set(ids)])
  const survivors = new Map(rows.map(({ id, toId }) => [String(id), String(toId)]))
  return (id) => survivors.get(id) ?? id
}

/** Every id of an entity that what is said names. */
export const idsIn = (saying: Saying): string[] =>
  isDraft(saying)
    ? [
        saying.about,
        ...(saying.claimedById === null ? [] : [saying.claimedById]),
        ...endsOf(saying.head),
        ...Object.values(referencesByProperty(saying)).flat(),
      ]
    : [saying.about]

/** What is said, of the records that its ids now lead to. */
export function followed(saying: Saying, resolve: Resolve, held: FoundRelationship | undefined): Saying {
  const about = resolve(saying.about)
  if (!isDraft(saying)) return about === saying.about ? saying : { ...saying, about }
  const { head, claimedById } = saying
  const saidOf = about === saying.about ? {} : { saidOf: saying.saidOf ?? saying.about }
  return {
    ...saying,
    ...saidOf,
    about,
    head: head && followedHead(head, resolve),
    claimedById: claimedById === null ? null : resolve(claimedById),
    values: { ...saying.values, ...followedReferences(saying, resolve, held) },
  }
}

function followedHead(head: Head, resolve: Resolve): Head {
  if ('entity' in head) return head
  return { ...head, fromId: resolve(head.fromId), toId: resolve(head.toId) }
}

/** A record keeps the id that it holds for as long as that leads to the same entity: a merge is no new claim. */
function followedReferences(draft: ClaimDraft, resolve: Resolve, held: FoundRelationship | undefined): ClaimValues {
  const content = (held?.state.content ?? {}) as ClaimValues
  const entries = Object.entries(referencesByProperty(draft)).map(([property, ids]) => {
    const led = ids.map(resolve)
    const before = [content[property] ?? []].flat().map(String)
    const same = JSON.stringify(before.map(resolve)) === JSON.stringify(led)
    return [property, inPlaceOf(draft.values[property], same ? before : led)] as const
  })
  return Object.fromEntries(entries)
}

const inPlaceOf = (written: ClaimedValue | undefined, ids: readonly string[]): ClaimedValue =>
  Array.isArray(written) ? ids : (ids[0] as string)

function referencesByProperty({ head, values }: ClaimDraft): Record<string, string[]> {
  if (!head || !('relationship' in head)) return {}
  const properties = referenceProperties(head.relationship).filter((property) => values[property] != null)
  return Object.fromEntries(properties.map((property) => [property, [values[property]].flat().map(String)]))
}

const endsOf = (head: Head | null): string[] => (head && 'fromId' in head ? [head.fromId, head.toId] : [])
