import { type ClaimValues, decodeExternalId, decodeName } from '../../model/claims/claimValues.ts'
import { recordKindOf } from '../../model/relationships/recordKind.ts'
import { claimIdOf } from '../../write/claims/draft.ts'
import type { StoredClaim } from '../../write/claims/storedClaim.ts'
import { slotOf } from '../../write/load/drafts.ts'
import type { Properties } from './pages.ts'

/** The line of `entities.jsonl` or `relationships.jsonl` that makes a record. */
export function makingLine(record: Properties, making: StoredClaim): string {
  return lineOf({ ...headOf(record), ...valuesOf(making.values), claims: [provenanceOf(making)] })
}

/** The line of `claims.jsonl` that adds a claim. */
export function furtherLine(claim: StoredClaim): string {
  return lineOf({ about: claim.about, ...valuesOf(claim.values), ...provenanceOf(claim) })
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

/** What a claim says, in the form of a line: names and external ids taken apart. */
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

function provenanceOf({ id, about, basis, settles, recordedBy, recordedAt, properties }: StoredClaim): Properties {
  const { sourceId, quote, locator, note, claimedById, saidOf, withdrawnAt, withdrawalReason } = properties as Readonly<
    Record<string, string>
  >
  const usual = slotOf(locator ?? null, quote ?? null)
  const isUsual =
    claimIdOf({ about, saidOf: saidOf ?? about, recordedBy, sourceId: String(sourceId), slot: usual }) === id
  return {
    source: sourceId,
    ...{ basis, quote, locator, note, claimedBy: claimedById, recordedBy, recordedAt },
    settles: settles || undefined,
    slot: isUsual ? undefined : '',
    ...{ saidOf, withdrawnAt, withdrawalReason },
  }
}
