import type { ClaimValues } from '../../model/claims/claimValues.ts'
import { kinds } from '../../model/entities/entity.ts'
import { relationshipKinds } from '../../model/relationships/relationship.ts'
import type { ClaimDraft, Head } from '../claims/draft.ts'
import {
  type AboutLine,
  type ClaimLine,
  claimLine,
  type EntityLine,
  entityLine,
  type NameLine,
  type RelationshipLine,
  reasonsOf,
  relationshipLine,
} from './shapes.ts'
import { claimedValues, externalIdSet, namesOn, overlaid, setOf } from './writtenValues.ts'

/** Who loads, and when: the same for every claim of a run. */
export interface LoadAuthor {
  readonly recordedBy: string
  readonly recordedAt: string
}

/** The claims that a line brings, or why it brings none. */
export type Drafted = { readonly drafts: readonly ClaimDraft[] } | { readonly reasons: readonly string[] }

/** Which file a line is from decides what it is. */
export type LineKind = 'entities' | 'relationships' | 'claims'

/** Reads a line as claims: each claim of a record claims the record's values. */
export function draftsOf(kind: LineKind, value: unknown, author: LoadAuthor): Drafted {
  try {
    if (kind === 'entities') return draftsOfEntity(value, author)
    return kind === 'relationships' ? draftsOfRelationship(value, author) : draftsOfClaim(value, author)
  } catch (error) {
    // Dates are read on the way: what they lack is the line's fault.
    if (error instanceof RangeError) return { reasons: [error.message] }
    throw error
  }
}

function draftsOfEntity(value: unknown, author: LoadAuthor): Drafted {
  const parsed = entityLine.safeParse(value)
  if (!parsed.success) return { reasons: reasonsOf(parsed.error) }
  const { id, kind, names, externalIds, claims, ...values } = parsed.data as EntityLine
  const entity = kinds.get(kind)
  if (!entity)
    return { reasons: [`Expected kind to be one of ${[...kinds.keys()].join(', ')}, got ${JSON.stringify(kind)}.`] }
  const sets = (source: string) => ({ ...setOf('names', namesOn(source, names)), ...externalIdSet(externalIds) })
  const own = claims.map((claim) => draftOf(id, { entity }, claim, values, sets(claim.source), author))
  return { drafts: [...own, ...namingDrafts(id, names, claims, author)] }
}

/** A name that only one source uses, and about which that source claims nothing else, is a claim by itself. */
function namingDrafts(
  id: string,
  names: readonly NameLine[],
  claims: readonly ClaimLine[],
  author: LoadAuthor,
): ClaimDraft[] {
  const claimed = new Set(claims.map(({ source }) => source))
  const sources = new Set(names.flatMap(({ source }) => (source === undefined || claimed.has(source) ? [] : [source])))
  const naming = (source: string) =>
    setOf(
      'names',
      namesOn(
        source,
        names.filter((name) => name.source === source),
      ),
    )
  return [...sources].map((source) => draftOf(id, null, { source, basis: 'STATED' }, {}, naming(source), author))
}

function draftsOfRelationship(value: unknown, author: LoadAuthor): Drafted {
  const parsed = relationshipLine.safeParse(value)
  if (!parsed.success) return { reasons: reasonsOf(parsed.error) }
  const { id, type, from, to, occurrence = null, externalIds, claims, ...values } = parsed.data as RelationshipLine
  const relationship = relationshipKinds.get(type)
  if (!relationship) {
    return {
      reasons: [`Expected type to be one of ${[...relationshipKinds.keys()].join(', ')}, got ${JSON.stringify(type)}.`],
    }
  }
  const head: Head = { relationship, fromId: from, toId: to, occurrence }
  return { drafts: claims.map((claim) => draftOf(id, head, claim, values, externalIdSet(externalIds), author)) }
}

function draftsOfClaim(value: unknown, author: LoadAuthor): Drafted {
  const parsed = claimLine.safeParse(value)
  if (!parsed.success) return { reasons: reasonsOf(parsed.error) }
  const { about, names, externalIds, ...claim } = parsed.data as AboutLine
  const sets = { ...setOf('names', namesOn(claim.source, names)), ...externalIdSet(externalIds) }
  return { drafts: [draftOf(about, null, claim, {}, sets, author)] }
}

function draftOf(
  about: string,
  head: Head | null,
  claim: ClaimLine,
  values: Readonly<Record<string, unknown>>,
  sets: ClaimValues,
  author: LoadAuthor,
): ClaimDraft {
  const { source, basis, quote = null, locator = null, note = null, claimedBy = null, ...said } = claim
  const { recordedBy, recordedAt, settles = false, slot = slotOf(locator, quote), saidOf, ...more } = said
  const { withdrawnAt, withdrawalReason: reason = null, ...own } = more
  return {
    about,
    head,
    ...(saidOf === undefined ? {} : { saidOf }),
    ...(withdrawnAt === undefined ? {} : { takenBack: { at: withdrawnAt, reason } }),
    sourceId: source,
    slot,
    basis,
    settles,
    quote,
    locator,
    note,
    claimedById: claimedBy,
    recordedBy: recordedBy ?? author.recordedBy,
    recordedAt: recordedAt ?? author.recordedAt,
    values: { ...claimedValues(overlaid(values, own)), ...sets },
  }
}

/** A file may bring several claims on one source, of different places or words in it. */
export const slotOf = (locator: string | null, quote: string | null): string => JSON.stringify([locator, quote])
