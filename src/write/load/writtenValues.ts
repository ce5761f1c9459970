import { type Dates, parseDates, parseEdtf } from '../../lib/time/edtf.ts'
import type { ClaimedName, ClaimValues } from '../../model/claims/claimValues.ts'
import { encodeExternalId, encodeName } from '../../model/claims/claimValues.ts'
import type { NameLine } from './shapes.ts'

type Written = Readonly<Record<string, unknown>>

/**
 * The values of a line as claims hold them. An event's `date` becomes a start and an end; `earliest` and `latest`
 * become bounds where they say more than the text does; the one attested day becomes a set.
 */
export function claimedValues(written: Written): ClaimValues {
  const { date, earliest, latest, attestedOn, ...rest } = written
  const values = { ...rest } as Record<string, unknown>
  if (date !== undefined) Object.assign(values, endsOf(String(date), earliest, latest))
  if (earliest !== undefined) values.startEarliest = narrower(values.start, 'earliest', earliest)
  if (latest !== undefined) values.endLatest = narrower(values.end, 'latest', latest)
  if (attestedOn !== undefined) values.attestedOn = [attestedOn].flat()
  return withoutAbsent(values)
}

/**
 * The two ends that a date gives. A single date is both, unless a bound lies beyond it: an event of `2017-11` that
 * lasted until 1 December began in November, and when it ended only the bound says.
 */
function endsOf(date: string, earliest: unknown, latest: unknown): Dates {
  const { start, end } = parseDates(date)
  if (start === null || start !== end) return { start, end }
  const window = parseEdtf(start)
  const before = window.earliest !== null && typeof earliest === 'string' && earliest < window.earliest
  const beyond = window.latest !== null && typeof latest === 'string' && latest > window.latest
  return { start: before ? null : start, end: beyond ? null : end }
}

/** A bound that the text implies already is not claimed beside it. */
function narrower(text: unknown, bound: 'earliest' | 'latest', day: unknown): unknown {
  return typeof text === 'string' && parseEdtf(text)[bound] === day ? undefined : day
}

// Names are the file's own here, even such as `__proto__`, which has to be refused like any that is unknown.
const withoutAbsent = (values: Written): ClaimValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null)) as ClaimValues

const DATES = ['start', 'end', 'date', 'earliest', 'latest', 'startEarliest', 'startLatest', 'endEarliest', 'endLatest']

/**
 * What one claim of a record says: the record's values, and its own where they differ. A claim with a date of its own
 * says nothing of the bounds that belong to the record's.
 */
export function overlaid(record: Written, claim: Written): Written {
  if (claim.date === undefined) return { ...record, ...claim }
  const undated = Object.fromEntries(Object.entries(record).filter(([name]) => !DATES.includes(name)))
  return { ...undated, ...claim }
}

/** The names that a claim on this source gives: those of any source, and those that only this one uses. */
export const namesOn = (source: string, names: readonly NameLine[]): readonly string[] =>
  names
    .filter((name) => name.source === undefined || name.source === source)
    .map((name) => encodeName(claimedName(name)))

const claimedName = ({ value, lang, nameKind }: NameLine): ClaimedName => ({ value, language: lang ?? null, nameKind })

/** A set, where it has members. */
export const setOf = (property: string, members: readonly string[]): ClaimValues =>
  members.length === 0 ? {} : { [property]: [...new Set(members)].sort() }

export const externalIdSet = (ids: readonly { readonly scheme: string; readonly value: string }[]): ClaimValues =>
  setOf('externalIds', ids.map(encodeExternalId))
