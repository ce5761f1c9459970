import type { AsOf } from '../../model/record/asOf.ts'

/** Days, both counted, and how sure it must be that something held on one of them. */
export interface Days {
  readonly certainty: string
  readonly from: string
  readonly to: string
}

// Before and after every day: what bounds an open range.
const FIRST = ''
const LAST = '\u{10ffff}'

/** The days of a range, either end of which may be open. */
export const daysOf = (from: string | null | undefined, to: string | null | undefined, certainty: string): Days => ({
  certainty,
  from: from ?? FIRST,
  to: to ?? LAST,
})

/** Every day: dates decide nothing. */
export const ALL_DAYS: Days = daysOf(null, null, 'POSSIBLE')

/** The one day of an as-of; without a day, all of them, so that dates decide nothing. */
export const daysOfAsOf = ({ validOn, certainty }: AsOf): Days =>
  validOn === null ? ALL_DAYS : daysOf(validOn, validOn, certainty)

/**
 * The days that an as-of and a range leave together. Something overlaps both when it overlaps from the later first to
 * the earlier last day of the two, in whatever order these stand.
 */
export function daysOfBoth(asOf: AsOf, during: Days | null): Days {
  const day = daysOfAsOf(asOf)
  if (during === null || during.certainty === 'ATTESTED') return during && asOf.validOn === null ? during : day
  const [from, to] = [[day.from, during.from].sort()[1] as string, [day.to, during.to].sort()[0] as string]
  return { certainty: during.certainty, from, to }
}

/** The condition that a source saw it hold on one of the days. */
export const attestedWithin = (it: string, days: string): string =>
  `any(day IN coalesce(${it}.attestedOn, []) WHERE day >= ${days}.from AND day <= ${days}.to)`

/** The properties that bound when a record must have held and when it may have. */
interface Bounds {
  readonly certainFrom: string
  readonly certainTo: string
  readonly possibleFrom: string
  readonly possibleTo: string
}

/**
 * The condition that a relationship held on one of the days: by its own dates, or else by those of its event. One text
 * serves every certainty, so that it is planned once.
 * @param days the parameter with the `Days`.
 */
export const linkHolds = (link: string, days: string): string =>
  holds(link, days, {
    certainFrom: `coalesce(${link}.startLatest, ${link}.certainFrom)`,
    certainTo: `coalesce(${link}.endEarliest, ${link}.certainTo)`,
    possibleFrom: `${link}.possibleFrom`,
    possibleTo: `${link}.possibleTo`,
  })

/** The same for an entity that has dates of its own, such as an event. */
export const entityHolds = (node: string, days: string): string =>
  holds(node, days, {
    certainFrom: `${node}.startLatest`,
    certainTo: `${node}.endEarliest`,
    possibleFrom: `${node}.startEarliest`,
    possibleTo: `${node}.endLatest`,
  })

const holds = (it: string, days: string, { certainFrom, certainTo, possibleFrom, possibleTo }: Bounds): string =>
  `CASE ${days}.certainty
    WHEN 'CERTAIN' THEN coalesce(${certainFrom} <= ${days}.to AND ${certainTo} >= ${days}.from, false)
    WHEN 'ATTESTED' THEN ${attestedWithin(it, days)}
    ELSE coalesce(${possibleFrom}, '') <= ${days}.to AND coalesce(${possibleTo}, '${LAST}') >= ${days}.from
  END`

/** What of a relationship says when it held. */
export type HeldLink = Readonly<Partial<Record<keyof Bounds | 'startLatest' | 'endEarliest', string | null>>> & {
  readonly attestedOn?: readonly string[] | null
}

/** The same as `attestedWithin`, of a record that is not in the graph. */
export const wasAttestedWithin = ({ attestedOn }: HeldLink, { from, to }: Days): boolean =>
  (attestedOn ?? []).some((day) => day >= from && day <= to)

/** The same as `linkHolds`, of a relationship that is not in the graph but was known once. */
export function linkHeld(link: HeldLink, days: Days): boolean {
  if (days.certainty === 'ATTESTED') return wasAttestedWithin(link, days)
  if (days.certainty !== 'CERTAIN') return overlaps(link.possibleFrom ?? FIRST, link.possibleTo ?? LAST, days)
  const [from, to] = [link.startLatest ?? link.certainFrom, link.endEarliest ?? link.certainTo]
  return from != null && to != null && overlaps(from, to, days)
}

/** The same as `entityHolds`, of an entity that was read. */
export const entityHeld = (entity: HeldEntity, days: Days): boolean =>
  linkHeld({ ...entity, possibleFrom: entity.startEarliest ?? null, possibleTo: entity.endLatest ?? null }, days)

/** What of an entity says when it held. */
export type HeldEntity = Pick<HeldLink, 'startLatest' | 'endEarliest' | 'attestedOn'> & {
  readonly startEarliest?: string | null
  readonly endLatest?: string | null
}

const overlaps = (from: string, to: string, days: Days): boolean => from <= days.to && to >= days.from
