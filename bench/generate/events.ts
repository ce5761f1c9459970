import { dayOf, worded, yearOf } from './dates.ts'
import type { Random } from './randomFor.ts'
import { idOf, type World } from './world.ts'

/** An event with its number of participants. */
export interface GeneratedEvent {
  readonly name: string
  readonly eventKind: string
  /** EDTF date; null if unknown. */
  readonly date: string | null
  /** Index of the summit of which it is a side event, if any. */
  readonly summit: number | null
  readonly size: number
}

// The first of every thousand events is a summit, and the dozen events after it are its side events on the same days.
const SUMMIT_EVERY = 1_000
const FLASH_EVENTS = 12

// The median number of participants is 4: least · 2^(1 / exponent).
const [LEAST, EXPONENT] = [2.6, 1.6]
const LARGEST = 3_000

export function eventOf(world: World, index: number): GeneratedEvent {
  const [place, draws] = [index % SUMMIT_EVERY, world.random('event', index)]
  if (place === 0) return summitOf(world, index, draws)
  if (place <= FLASH_EVENTS) return besideSummit(world, index, draws)
  const year = yearOf(draws)
  return {
    name: `${draws.pick(['Meeting', 'Workshop', 'Consultation', 'Training'])} on ${draws.pick(SUBJECTS)} ${index}`,
    eventKind: draws.pick(['MEETING', 'MEETING', 'WORKSHOP', 'TRAINING', 'VISIT']),
    date: draws.chance(0.05) ? null : worded(year, draws),
    summit: null,
    size: Math.max(2, draws.pareto(LEAST, EXPONENT, mostOf(world))),
  }
}

const SUBJECTS = ['return', 'remittances', 'labour mobility', 'data', 'displacement', 'border management', 'diaspora']

// An event has at most a twelfth of all people and institutions.
const mostOf = ({ shape }: World): number => Math.min(LARGEST, Math.floor((shape.person + shape.institution) / 12))

function summitOf(world: World, index: number, draws: Random): GeneratedEvent {
  const [year, day] = daysOf(draws)
  return {
    name: `Summit on Migration ${index / SUMMIT_EVERY}`,
    eventKind: 'SUMMIT',
    date: `${dayOf(year, day)}/${dayOf(year, day + 2)}`,
    summit: null,
    // The first summit has the maximum size.
    size: index === 0 ? mostOf(world) : Math.min(mostOf(world), draws.whole(100, 600)),
  }
}

const daysOf = (draws: Random): readonly [year: number, day: number] => [yearOf(draws), draws.whole(0, 360)]

function besideSummit(world: World, index: number, draws: Random): GeneratedEvent {
  const summit = index - (index % SUMMIT_EVERY)
  const [year, day] = daysOf(world.random('event', summit))
  return {
    name: `Side event on ${draws.pick(SUBJECTS)} ${index}`,
    eventKind: 'PANEL',
    date: dayOf(year, day + draws.whole(0, 2)),
    summit,
    size: draws.whole(4, 12),
  }
}

/** A participant of an event. */
export interface Participant {
  readonly id: string
  readonly role: string
}

// Share of events in which the first institution takes part.
const HUB_SHARE = 0.25
const HUB = idOf('institution', 0)

/** The participants of an event, without duplicates. */
export function participantsOf(world: World, index: number): readonly Participant[] {
  const { size, summit } = eventOf(world, index)
  const draws = world.random('participants', index)
  // Most participants of a side event also take part in the summit.
  const delegates = summit === null ? [] : participantsOf(world, summit)
  const ids = new Set(draws.chance(HUB_SHARE) ? [HUB] : [])
  while (ids.size < size)
    ids.add(delegates.length > 0 && draws.chance(0.8) ? draws.pick(delegates).id : actor(world, draws))
  return [...ids].map((id) => ({ id, role: draws.pick(ROLES) }))
}

const ROLES = ['PARTICIPANT', 'PARTICIPANT', 'PARTICIPANT', 'SPEAKER', 'PANELLIST', 'HOST', 'OBSERVER']

function actor({ shape }: World, draws: Random): string {
  const share = draws.fraction()
  if (share < 0.08) return idOf('country', draws.whole(0, shape.country - 1))
  // The hub is added above.
  if (share < 0.28) return idOf('institution', 1 + draws.zipf(shape.institution - 1))
  return idOf('person', share < 0.35 ? draws.zipf(shape.person) : draws.whole(0, shape.person - 1))
}
