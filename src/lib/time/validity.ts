import { type Day, daysBetween, earlier, later } from './calendar.ts'
import { parseDates, parseEdtf } from './edtf.ts'

/** The period that one party claims for a record. The parts are one field of a claim and are believed together. */
export interface Period {
  /** EDTF date; null is unknown. */
  readonly start: string | null
  readonly end: string | null
  readonly startEarliest: Day | null
  readonly startLatest: Day | null
  readonly endEarliest: Day | null
  readonly endLatest: Day | null
}

/** A period with the attested days, in ascending order. */
export interface Validity extends Period {
  readonly attestedOn: readonly Day[]
}

/**
 * The days on which a record was certainly valid and those on which it was possibly valid. A null bound of the possible
 * days is open; both certain bounds are null when no day is certain.
 */
export interface EffectiveWindow {
  readonly certainFrom: Day | null
  readonly certainTo: Day | null
  readonly possibleFrom: Day | null
  readonly possibleTo: Day | null
}

/** Dates as a claim states them. */
export interface WrittenDates {
  readonly start?: string
  readonly end?: string
  /** The EDTF date or interval of an event; it replaces start and end. */
  readonly date?: string
  /** The first and the last day of an event. */
  readonly earliest?: Day
  readonly latest?: Day
  readonly startEarliest?: Day
  readonly startLatest?: Day
  readonly endEarliest?: Day
  readonly endLatest?: Day
}

/** Dates that contradict each other. */
export class ImpossibleDatesError extends RangeError {
  constructor(expected: string, found: string) {
    super(`Expected ${expected}, got ${found}.`)
    this.name = 'ImpossibleDatesError'
  }
}

interface Bounds {
  readonly earliest: Day | null
  readonly latest: Day | null
}

/**
 * Computes all bounds of a period from stated dates. Stated bounds must lie within the window of the EDTF text. Since a
 * start is not after its end, each of the two also bounds the other.
 * @throws InvalidEdtfError, ImpossibleDatesError
 */
export function periodOf(written: WrittenDates): Period {
  const ends = written.date === undefined ? written : parseDates(written.date)
  const { start = null, end = null } = ends
  const from = boundsOf('start', start, written.startEarliest ?? written.earliest, written.startLatest)
  const to = boundsOf('end', end, written.endEarliest, written.endLatest ?? written.latest)
  return closePeriod({ start, end }, from, to)
}

function boundsOf(what: string, text: string | null, earliest: Day | undefined, latest: Day | undefined): Bounds {
  const window: Bounds = text === null ? { earliest: null, latest: null } : parseEdtf(text)
  for (const day of [earliest, latest]) if (day !== undefined) requireInside(what, text, window, day)
  return { earliest: earliest ?? window.earliest, latest: latest ?? window.latest }
}

function requireInside(what: string, text: string | null, window: Bounds, day: Day): void {
  const { earliest } = parseEdtf(day)
  if (earliest !== day)
    throw new ImpossibleDatesError(`a bound of the ${what} that is one day such as 2021-12-03`, JSON.stringify(day))
  const inside =
    (window.earliest === null || day >= window.earliest) && (window.latest === null || day <= window.latest)
  if (!inside) throw new ImpossibleDatesError(`a bound of the ${what} within ${text}, since bounds only narrow`, day)
}

function closePeriod({ start, end }: Pick<Period, 'start' | 'end'>, from: Bounds, to: Bounds): Period {
  const period = {
    start,
    end,
    startEarliest: from.earliest,
    startLatest: earlier(from.latest, to.latest),
    endEarliest: later(to.earliest, from.earliest),
    endLatest: to.latest,
  }
  const { startEarliest, startLatest, endEarliest, endLatest } = period
  if (isAfter(startEarliest, startLatest) || isAfter(endEarliest, endLatest)) {
    throw new ImpossibleDatesError('a start that is not after the end', describe({ start, end }, from, to))
  }
  return period
}

const isAfter = (a: Day | null, b: Day | null): boolean => a !== null && b !== null && a > b

const describe = ({ start, end }: Pick<Period, 'start' | 'end'>, from: Bounds, to: Bounds): string =>
  `a start ${start ?? ''} (${from.earliest ?? '…'} to ${from.latest ?? '…'}) and an end ${end ?? ''} (${to.earliest ?? '…'} to ${to.latest ?? '…'})`

/**
 * Narrows a period by attested days: on an attested day the record had started and had not ended. Days outside the period
 * are kept in `attestedOn` but do not narrow it; see `contradicts`.
 */
export function narrowByAttestations(period: Period, days: readonly Day[]): Validity {
  const attestedOn = [...new Set(days)].sort()
  const consistent = attestedOn.filter((day) => !contradicts(period, day))
  return {
    ...period,
    startLatest: consistent.length === 0 ? period.startLatest : earlier(period.startLatest, consistent[0] ?? null),
    endEarliest: consistent.length === 0 ? period.endEarliest : later(period.endEarliest, consistent.at(-1) ?? null),
    attestedOn,
  }
}

/** True when an attested day lies outside the period. */
export const contradicts = ({ startEarliest, endLatest }: Period, day: Day): boolean =>
  isAfter(startEarliest, day) || isAfter(day, endLatest)

// More days than any window has, so a known bound always counts as more precise than an unknown one.
const UNKNOWN_DAYS = 10_000_000

/**
 * The number of possible start days plus the number of possible end days; smaller is more precise. An unknown bound counts
 * as ten million days.
 */
export const precision = ({ startEarliest, startLatest, endEarliest, endLatest }: Period): number =>
  width(startEarliest, startLatest) + width(endEarliest, endLatest)

const width = (from: Day | null, to: Day | null): number =>
  from === null || to === null ? UNKNOWN_DAYS : daysBetween(from, to)

/** True when two periods can both be true: there is a common possible start day and a common possible end day. */
export const compatible = (a: Period, b: Period): boolean =>
  !isAfter(a.startEarliest, b.startLatest) &&
  !isAfter(b.startEarliest, a.startLatest) &&
  !isAfter(a.endEarliest, b.endLatest) &&
  !isAfter(b.endEarliest, a.endLatest)

/** True when at least one date, bound or attested day is known. */
export const hasDates = (validity: Validity): boolean =>
  validity.attestedOn.length > 0 ||
  [
    validity.start,
    validity.end,
    validity.startEarliest,
    validity.startLatest,
    validity.endEarliest,
    validity.endLatest,
  ].some((value) => value !== null)

/**
 * The window of a relationship, from its own dates or, without any, from those of the event at one of its ends.
 */
export function effectiveWindow(own: Validity, event: Validity | null): EffectiveWindow {
  const { startEarliest, startLatest, endEarliest, endLatest } = hasDates(own) || event === null ? own : event
  const certain = startLatest !== null && endEarliest !== null && startLatest <= endEarliest
  return {
    certainFrom: certain ? startLatest : null,
    certainTo: certain ? endEarliest : null,
    possibleFrom: startEarliest,
    possibleTo: endLatest,
  }
}

/**
 * The day by which lists are sorted: the earliest possible start, else the first attested day, else the same of the
 * event, else 0000-00-00. It is never after a certain day, so a list as of a day can stop reading at that day.
 */
export const positionDay = (own: Validity, event: Validity | null): Day =>
  firstDay(own) ?? (event && firstDay(event)) ?? '0000-00-00'

function firstDay({ startEarliest, startLatest, attestedOn }: Validity): Day | null {
  const [first = null] = attestedOn
  return startEarliest ?? (first && earlier(first, startLatest))
}
