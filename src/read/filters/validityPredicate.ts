import type { AsOf } from '../../model/record/asOf.ts'

/** A range of days, both inclusive, with the certainty that a record must have of being valid on one of them. */
export interface DayRange {
  readonly certainty: string
  readonly from: string
  readonly to: string
}

// Sort before and after every day; they stand for open bounds.
const FIRST_DAY = ''
const LAST_DAY = '\u{10ffff}'

/** Creates a range; a null bound is open. */
export const dayRange = (
  from: string | null | undefined,
  to: string | null | undefined,
  certainty: string,
): DayRange => ({
  certainty,
  from: from ?? FIRST_DAY,
  to: to ?? LAST_DAY,
})

/** The range in which every record is valid. */
export const ALL_DAYS: DayRange = dayRange(null, null, 'POSSIBLE')

/** The day of an as-of; all days when it has none. */
export const dayRangeOfAsOf = ({ validOn, certainty }: AsOf): DayRange =>
  validOn === null ? ALL_DAYS : dayRange(validOn, validOn, certainty)

/**
 * The combination of an as-of and a range. A record overlaps both exactly when it overlaps the range from the later first
 * day to the earlier last day, even if that range is reversed.
 */
export function intersectDayRanges(asOf: AsOf, during: DayRange | null): DayRange {
  const day = dayRangeOfAsOf(asOf)
  if (during === null || during.certainty === 'ATTESTED') return during && asOf.validOn === null ? during : day
  const [from, to] = [[day.from, during.from].sort()[1] as string, [day.to, during.to].sort()[0] as string]
  return { certainty: during.certainty, from, to }
}

/** The Cypher condition that a record is attested on one of the days. */
export const attestedIn = (record: string, days: string): string =>
  `any(day IN coalesce(${record}.attestedOn, []) WHERE day >= ${days}.from AND day <= ${days}.to)`

/** The bounds of certain and possible validity, as Cypher expressions. */
interface ValidityBounds {
  readonly certainFrom: string
  readonly certainTo: string
  readonly possibleFrom: string
  readonly possibleTo: string
}

/**
 * The Cypher condition that a relationship is valid on one of the days, by its own dates or else by those of its event.
 * One text serves every certainty, so that it is planned once.
 * @param days the parameter with the `DayRange`
 */
export const linkValidIn = (link: string, days: string): string =>
  validIn(link, days, {
    certainFrom: `coalesce(${link}.startLatest, ${link}.certainFrom)`,
    certainTo: `coalesce(${link}.endEarliest, ${link}.certainTo)`,
    possibleFrom: `${link}.possibleFrom`,
    possibleTo: `${link}.possibleTo`,
  })

/** The same for an entity with dates of its own, such as an event. */
export const entityValidIn = (node: string, days: string): string =>
  validIn(node, days, {
    certainFrom: `${node}.startLatest`,
    certainTo: `${node}.endEarliest`,
    possibleFrom: `${node}.startEarliest`,
    possibleTo: `${node}.endLatest`,
  })

const validIn = (
  record: string,
  days: string,
  { certainFrom, certainTo, possibleFrom, possibleTo }: ValidityBounds,
): string =>
  `CASE ${days}.certainty
    WHEN 'CERTAIN' THEN coalesce(${certainFrom} <= ${days}.to AND ${certainTo} >= ${days}.from, false)
    WHEN 'ATTESTED' THEN ${attestedIn(record, days)}
    ELSE coalesce(${possibleFrom}, '') <= ${days}.to AND coalesce(${possibleTo}, '${LAST_DAY}') >= ${days}.from
  END`

/** The properties of a relationship that determine its validity. */
export type LinkDates = Readonly<
  Partial<Record<keyof ValidityBounds | 'startLatest' | 'endEarliest', string | null>>
> & {
  readonly attestedOn?: readonly string[] | null
}

/** The equivalent of `attestedIn` for a row in memory. */
export const isAttestedIn = ({ attestedOn }: LinkDates, { from, to }: DayRange): boolean =>
  (attestedOn ?? []).some((day) => day >= from && day <= to)

/** The equivalent of `linkValidIn` for a row in memory, such as one from the change log. */
export function isLinkValidIn(link: LinkDates, days: DayRange): boolean {
  if (days.certainty === 'ATTESTED') return isAttestedIn(link, days)
  if (days.certainty !== 'CERTAIN') return overlaps(link.possibleFrom ?? FIRST_DAY, link.possibleTo ?? LAST_DAY, days)
  const [from, to] = [link.startLatest ?? link.certainFrom, link.endEarliest ?? link.certainTo]
  return from != null && to != null && overlaps(from, to, days)
}

/** The equivalent of `entityValidIn` for a row in memory. */
export const isEntityValidIn = (entity: EntityDates, days: DayRange): boolean =>
  isLinkValidIn({ ...entity, possibleFrom: entity.startEarliest ?? null, possibleTo: entity.endLatest ?? null }, days)

/** The properties of an entity that determine its validity. */
export type EntityDates = Pick<LinkDates, 'startLatest' | 'endEarliest' | 'attestedOn'> & {
  readonly startEarliest?: string | null
  readonly endLatest?: string | null
}

const overlaps = (from: string, to: string, days: DayRange): boolean => from <= days.to && to >= days.from
