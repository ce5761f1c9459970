import { type TextProblem, textProblemsIn } from '../../lib/text/textProblem.ts'
import type { ClaimValues } from '../../model/claims/claimValues.ts'
import { kinds } from '../../model/entities/entity.ts'
import { relationshipTypes } from '../../model/relationships/relationship.ts'
import type { ClaimDraft, RecordHeader } from '../claims/claimOperation.ts'
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
} from './lineSchemas.ts'
import { claimedValues, externalIdsValue, namesOn, overrideWith, setValue } from './lineValues.ts'

/** The party and the time of a load, used for claims that state none. */
export interface LoadAuthor {
  readonly recordedBy: string
  readonly recordedAt: string
}

/** The claim drafts of a line, or the reasons why it is invalid. */
export type ParsedLine = { readonly drafts: readonly ClaimDraft[] } | { readonly reasons: readonly string[] }

/** The kind of a line, given by the name of its file. */
export type LineKind = 'entities' | 'relationships' | 'claims'

/** Parses a line into claim drafts. Each claim of a record gets the values of the record. */
export function parseLine(kind: LineKind, value: unknown, author: LoadAuthor): ParsedLine {
  const unstorable = textProblemsIn(value)
  if (unstorable.length > 0) return { reasons: unstorable.map(unstorableText) }
  try {
    if (kind === 'entities') return parseEntity(value, author)
    return kind === 'relationships' ? parseRelationship(value, author) : parseClaim(value, author)
  } catch (error) {
    // Invalid dates throw subclasses of RangeError.
    if (error instanceof RangeError) return { reasons: [error.message] }
    throw error
  }
}

const unstorableText = ({ path, problem }: TextProblem): string =>
  `${path.join('.')}: Expected text that can be stored, got ${problem}.`

function parseEntity(value: unknown, author: LoadAuthor): ParsedLine {
  const parsed = entityLine.safeParse(value)
  if (!parsed.success) return { reasons: reasonsOf(parsed.error) }
  const { id, kind, names, externalIds, claims, ...values } = parsed.data as EntityLine
  const entity = kinds.get(kind)
  if (!entity)
    return { reasons: [`Expected kind to be one of ${[...kinds.keys()].join(', ')}, got ${JSON.stringify(kind)}.`] }
  const sets = (source: string) => ({ ...setValue('names', namesOn(source, names)), ...externalIdsValue(externalIds) })
  const own = claims.map((claim) => draftOf(id, { entity }, claim, values, sets(claim.source), author))
  return { drafts: [...own, ...nameDrafts(id, names, claims, author)] }
}

/** Names of a source without a claim on the line become a claim of their own on that source. */
function nameDrafts(
  id: string,
  names: readonly NameLine[],
  claims: readonly ClaimLine[],
  author: LoadAuthor,
): ClaimDraft[] {
  const claimed = new Set(claims.map(({ source }) => source))
  const sources = new Set(names.flatMap(({ source }) => (source === undefined || claimed.has(source) ? [] : [source])))
  const naming = (source: string) =>
    setValue(
      'names',
      namesOn(
        source,
        names.filter((name) => name.source === source),
      ),
    )
  return [...sources].map((source) => draftOf(id, null, { source, basis: 'STATED' }, {}, naming(source), author))
}

function parseRelationship(value: unknown, author: LoadAuthor): ParsedLine {
  const parsed = relationshipLine.safeParse(value)
  if (!parsed.success) return { reasons: reasonsOf(parsed.error) }
  const { id, type, from, to, occurrence = null, externalIds, claims, ...values } = parsed.data as RelationshipLine
  const relationship = relationshipTypes.get(type)
  if (!relationship) {
    return {
      reasons: [`Expected type to be one of ${[...relationshipTypes.keys()].join(', ')}, got ${JSON.stringify(type)}.`],
    }
  }
  const header: RecordHeader = { relationship, fromId: from, toId: to, occurrence }
  return { drafts: claims.map((claim) => draftOf(id, header, claim, values, externalIdsValue(externalIds), author)) }
}

function parseClaim(value: unknown, author: LoadAuthor): ParsedLine {
  const parsed = claimLine.safeParse(value)
  if (!parsed.success) return { reasons: reasonsOf(parsed.error) }
  const { about, names, externalIds, ...claim } = parsed.data as AboutLine
  const sets = { ...setValue('names', namesOn(claim.source, names)), ...externalIdsValue(externalIds) }
  return { drafts: [draftOf(about, null, claim, {}, sets, author)] }
}

function draftOf(
  recordId: string,
  header: RecordHeader | null,
  claim: ClaimLine,
  values: Readonly<Record<string, unknown>>,
  sets: ClaimValues,
  author: LoadAuthor,
): ClaimDraft {
  const { source, basis, quote = null, locator = null, note = null, claimedBy = null, ...stored } = claim
  const {
    recordedBy,
    recordedAt,
    settles = false,
    slot = claimDiscriminatorOf(locator, quote),
    saidOf,
    ...rest
  } = stored
  const { withdrawnAt, withdrawalReason: reason = null, ...own } = rest
  return {
    recordId,
    header,
    ...(saidOf === undefined ? {} : { originalRecordId: saidOf }),
    ...(withdrawnAt === undefined ? {} : { withdrawn: { at: withdrawnAt, reason } }),
    sourceId: source,
    claimDiscriminator: slot,
    basis,
    settles,
    quote,
    locator,
    note,
    claimedById: claimedBy,
    recordedBy: recordedBy ?? author.recordedBy,
    recordedAt: recordedAt ?? author.recordedAt,
    values: { ...claimedValues(overrideWith(values, own)), ...sets },
  }
}

/** Distinguishes several claims of a file on one source, by locator and quote. */
export const claimDiscriminatorOf = (locator: string | null, quote: string | null): string =>
  JSON.stringify([locator, quote])
