import { type Day, daysBetween, earlier, later } from './calendar.ts'
import { parseDates, parseEdtf } from './edtf.ts'

/** What one party claims of when something held: one field, believed together. Null is unknown. */
export interface Period {
  readonly start: string | null
  readonly end: string | null
  readonly startEarliest: Day | null
  readonly startLatest: Day | null
  readonly endEarliest: Day | null
  readonly endLatest: Day | null
}

/** A period with the days on which sources saw it hold, in order. */
export interface Validity extends Period {
  readonly attestedOn: readonly Day[]
}

/** The days on which something must have held and those on which it may have; null bounds of the latter are open. */
export interface EffectiveWindow {
  readonly certainFrom: Day | null
  readonly certainTo: Day | null
  readonly possibleFrom: Day | null
  readonly possibleTo: Day | null
}

/** Dates as a record or a claim writes them. */
export interface WrittenDates {
  readonly start?: string
  readonly end?: string
  /** An event's EDTF date or interval, which gives both ends. */
  readonly date?: string
  /** The days that bound an event as a whole. */
  readonly earliest?: Day
  readonly latest?: Day
  readonly startEarliest?: Day
  readonly startLatest?: Day
  readonly endEarliest?: Day
  readonly endLatest?: Day
}

/** Dates that cannot all be true. */
export class ImpossibleDates extends RangeError {
  constructor(expected: string, found: string) {
    super(`Expected ${expected}, got ${found}.`)
    this.name = 'ImpossibleDates'
  }
}

interface Bounds {
  readonly earliest: Day | null
  readonly latest: Day | null
}

/**
 * The period that written dates mean, with every bound worked out. Given bounds may only narrow what the text allows,
 * and nothing ends before it starts, so each end also bounds the other.
 * @throws NotEdtf, ImpossibleDates
 */
export function periodOf(written: WrittenDates): Period {
  const ends = written.date === undefined ? written : parseDates(written.date)
  const { start = null, end = null } = ends
  const from = bounded('start', start, written.startEarliest ?? written.earliest, written.startLatest)
  const to = bounded('end', end, written.endEarliest, written.endLatest ?? written.latest)
  return closed({ start, end }, from, to)
}

function bounded(what: string, text: string | null, earliest: Day | undefined, latest: Day | undefined): Bounds {
  const said: Bounds = text === null ? { earliest: null, latest: null } : parseEdtf(text)
  for (const day of [earliest, latest]) if (day !== undefined) requireInside(what, text, said, day)
  return { earliest: earliest ?? said.earliest, latest: latest ?? said.latest }
}

function requireInside(what: string, text: string | null, said: Bounds, day: Day): void {
  const { earliest } = parseEdtf(day)
  if (earliest !== day)
    throw new ImpossibleDates(`a bound of the ${what} that is one day such as 2021-12-03`, JSON.stringify(day))
  const inside = (said.earliest === null || day >= said.earliest) && (said.latest === null || day <= said.latest)
  if (!inside) throw new ImpossibleDates(`a bound of the ${what} within ${text}, since bounds only narrow`, day)
}

function closed({ start, end }: Pick<Period, 'start' | 'end'>, from: Bounds, to: Bounds): Period {
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
    throw new ImpossibleDates('a start that is not after the end', describe({ start, end }, from, to))
  }
  return period
}

const isAfter = (a: Day | null, b: Day | null): boolean => a !== null && b !== null && a > b

const describe = ({ start, end }: Pick<Period, 'start' | 'end'>, from: Bounds, to: Bounds): string =>
  `a start ${start ?? ''} (${from.earliest ?? '…'} to ${from.latest ?? '…'}) and an end ${end ?? ''} (${to.earliest ?? '…'} to ${to.latest ?? '…'})`

/**
 * A period narrowed by the days on which sources saw it hold: on such a day it had begun and had not ended. A day that
 * the period excludes narrows nothing; see `contradicts`.
 */
export function attested(period: Period, days: readonly Day[]): Validity {
  const attestedOn = [...new Set(days)].sort()
  const sound = attestedOn.filter((day) => !contradicts(period, day))
  return {
    ...period,
    startLatest: sound.length === 0 ? period.startLatest : earlier(period.startLatest, sound[0] ?? null),
    endEarliest: sound.length === 0 ? period.endEarliest : later(period.endEarliest, sound.at(-1) ?? null),
    attestedOn,
  }
}

/** True when a source saw it hold on a day on which, by the period, it cannot have. */
export const contradicts = ({ startEarliest, endLatest }: Period, day: Day): boolean =>
  isAfter(startEarliest, day) || isAfter(day, endLatest)

// More days than any window has, so that a known end always counts as more precise than an unknown one.
const UNKNOWN_DAYS = 10_000_000

/** How many days the two ends can fall on, together; the fewer, the more precise. An unknown end counts ten million. */
export const precision = ({ startEarliest, startLatest, endEarliest, endLatest }: Period): number =>
  width(startEarliest, startLatest) + width(endEarliest, endLatest)

const width = (from: Day | null, to: Day | null): number =>
  from === null || to === null ? UNKNOWN_DAYS : daysBetween(from, to)

/** True when two periods can both be true: their starts can be one day and so can their ends. */
export const compatible = (a: Period, b: Period): boolean =>
  !isAfter(a.startEarliest, b.startLatest) &&
  !isAfter(b.startEarliest, a.startLatest) &&
  !isAfter(a.endEarliest, b.endLatest) &&
  !isAfter(b.endEarliest, a.endLatest)

/** True when anything at all is known of when it held. */
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
 * When a relationship held: by its own dates, or else by those of the event at an end of it. Without a day on which it
 * must have held the certain bounds are both null.
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
 * The day for a list that runs by time: the first possible start, else the first attested day, else the event's. It is
 * never after a day on which the thing must have held, so that a list as of a day can stop reading there.
 */
export const positionDay = (own: Validity, event: Validity | null): Day =>
  firstDay(own) ?? (event && firstDay(event)) ?? '0000-00-00'

function firstDay({ startEarliest, startLatest, attestedOn }: Validity): Day | null {
  const [seen = null] = attestedOn
  return startEarliest ?? (seen && earlier(seen, startLatest))
}
