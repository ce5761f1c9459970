import { type ClaimValues, decodeExternalId, decodeName } from '../../model/claims/claimValues.ts'
import { recordKindOf } from '../../model/relationships/recordKind.ts'
import { claimIdOf } from '../../write/claims/claimOperation.ts'
import type { StoredClaim } from '../../write/claims/storedClaim.ts'
import { claimDiscriminatorOf } from '../../write/load/parseLine.ts'
import type { Properties } from './recordPages.ts'

/** The line of `entities.jsonl` or `relationships.jsonl` that creates a record. */
export function createLine(record: Properties, claim: StoredClaim): string {
  return lineOf({ ...headOf(record), ...valuesOf(claim.values), claims: [provenanceOf(claim)] })
}

/** The line of `claims.jsonl` that adds a claim to a record. */
export function appendLine(claim: StoredClaim): string {
  return lineOf({ about: claim.recordId, ...valuesOf(claim.values), ...provenanceOf(claim) })
}

const SOURCE_FIELDS = [
  ...['id', 'sourceKind', 'title', 'publisher', 'published', 'url', 'language', 'licence', 'recordedBy'],
] as const

/** The line of `sources.jsonl` for a source. */
export const sourceLine = (source: Properties): string =>
  lineOf(Object.fromEntries(SOURCE_FIELDS.map((field) => [field, source[field]])))

const lineOf = (values: Properties): string => `${JSON.stringify(values)}\n`

function headOf({ id, fromId, toId, occurrence }: Properties): Properties {
  const kind = recordKindOf(String(id))
  if (kind && 'entity' in kind) return { id, kind: kind.entity.kind }
  return { id, type: kind?.relationship.type, from: fromId, to: toId, occurrence }
}

/** The claimed values in the form of a line, with names and external ids as objects. */
function valuesOf({ names, externalIds, ...values }: ClaimValues): Properties {
  return {
    ...values,
    names: (names as readonly string[] | undefined)?.map(nameOf),
    externalIds: (externalIds as readonly string[] | undefined)?.map(decodeExternalId),
  }
}

function nameOf(text: string): Properties {
  const { value, language, nameKind } = decodeName(text)
  return { value, lang: language ?? undefined, nameKind }
}

function provenanceOf({ id, recordId, basis, settles, recordedBy, recordedAt, properties }: StoredClaim): Properties {
  const { sourceId, quote, locator, note, claimedById, saidOf, withdrawnAt, withdrawalReason } = properties as Readonly<
    Record<string, string>
  >
  // The loader derives the discriminator of a claim from its locator and quote; any other one must be in the line.
  const derived = claimDiscriminatorOf(locator ?? null, quote ?? null)
  const originalRecordId = saidOf ?? recordId
  const subject = { recordId, originalRecordId, recordedBy, sourceId: String(sourceId) }
  const isDerived = claimIdOf({ ...subject, claimDiscriminator: derived }) === id
  return {
    source: sourceId,
    ...{ basis, quote, locator, note, claimedBy: claimedById, recordedBy, recordedAt },
    settles: settles || undefined,
    slot: isDerived ? undefined : '',
    ...{ saidOf, withdrawnAt, withdrawalReason },
  }
}
