import { withoutNulls } from '../../lib/collections/pickBy.ts'
import { effectiveWindow, hasDates, positionDay, type Validity } from '../../lib/time/validity.ts'

/** The dates of the event at an end of a relationship; null when neither end is an event. */
export type EventDates = Validity | null

/**
 * The event dates that apply to a relationship without dates of its own: those of the event at the to-end, unless only
 * the event at the from-end has dates.
 */
export const inheritedDates = (to: EventDates, from: EventDates): EventDates =>
  [to, from].find((dates) => dates !== null && hasDates(dates)) ?? null

/**
 * The properties of a relationship that are computed from its own dates and its event's: `position` and the effective
 * window. They are rewritten, without a new version, when the event's dates change.
 */
export const denormalizedDates = (id: string, own: Validity, event: EventDates): Readonly<Record<string, unknown>> =>
  withoutNulls({ position: `${positionDay(own, event)}/${id}`, ...effectiveWindow(own, event) })
