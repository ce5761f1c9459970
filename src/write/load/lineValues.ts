import { type Dates, parseDates, parseEdtf } from '../../lib/time/edtf.ts'
import type { ClaimedName, ClaimValues } from '../../model/claims/claimValues.ts'
import { encodeExternalId, encodeName } from '../../model/claims/claimValues.ts'
import type { NameLine } from './lineSchemas.ts'

type LineProperties = Readonly<Record<string, unknown>>

/**
 * Converts the properties of a line to claim values. An event's `date` becomes start and end; `earliest` and `latest`
 * become bounds where they are narrower than the EDTF text; a single attested day becomes a set.
 */
export function claimedValues(properties: LineProperties): ClaimValues {
  const { date, earliest, latest, attestedOn, ...rest } = properties
  const values = { ...rest } as Record<string, unknown>
  if (date !== undefined) Object.assign(values, endsOf(String(date), earliest, latest))
  if (earliest !== undefined) values.startEarliest = unlessImplied(values.start, 'earliest', earliest)
  if (latest !== undefined) values.endLatest = unlessImplied(values.end, 'latest', latest)
  if (attestedOn !== undefined) values.attestedOn = [attestedOn].flat()
  return withoutAbsent(values)
}

/**
 * The start and end of a date. A single date is both, unless a bound lies outside its window: an event with the date
 * `2017-11` and `latest` 2017-12-01 started in November, but its end is known only by the bound.
 */
function endsOf(date: string, earliest: unknown, latest: unknown): Dates {
  const { start, end } = parseDates(date)
  if (start === null || start !== end) return { start, end }
  const window = parseEdtf(start)
  const startsEarlier = window.earliest !== null && typeof earliest === 'string' && earliest < window.earliest
  const endsLater = window.latest !== null && typeof latest === 'string' && latest > window.latest
  return { start: startsEarlier ? null : start, end: endsLater ? null : end }
}

/** A bound, unless the EDTF text implies it already. */
function unlessImplied(text: unknown, bound: 'earliest' | 'latest', day: unknown): unknown {
  return typeof text === 'string' && parseEdtf(text)[bound] === day ? undefined : day
}

// The property names come from the file. Object.fromEntries keeps a name such as `__proto__`, so that validation rejects it.
const withoutAbsent = (values: LineProperties): ClaimValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null)) as ClaimValues

const DATES = ['start', 'end', 'date', 'earliest', 'latest', 'startEarliest', 'startLatest', 'endEarliest', 'endLatest']

/**
 * The properties of one claim on a record's line: those of the record, overridden by those of the claim. When the claim
 * has a date, the dates and bounds of the record do not apply to it.
 */
export function overrideWith(record: LineProperties, claim: LineProperties): LineProperties {
  if (claim.date === undefined) return { ...record, ...claim }
  const undated = Object.fromEntries(Object.entries(record).filter(([name]) => !DATES.includes(name)))
  return { ...undated, ...claim }
}

/** The names for a claim on a source: those without a source, and those of this source. */
export const namesOn = (source: string, names: readonly NameLine[]): readonly string[] =>
  names
    .filter((name) => name.source === undefined || name.source === source)
    .map((name) => encodeName(claimedName(name)))

const claimedName = ({ value, lang, nameKind }: NameLine): ClaimedName => ({ value, language: lang ?? null, nameKind })

/** A claim value for a set; an empty object when the set is empty. */
export const setValue = (property: string, members: readonly string[]): ClaimValues =>
  members.length === 0 ? {} : { [property]: [...new Set(members)].sort() }

export const externalIdsValue = (ids: readonly { readonly scheme: string; readonly value: string }[]): ClaimValues =>
  setValue('externalIds', ids.map(encodeExternalId))
