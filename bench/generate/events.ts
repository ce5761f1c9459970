import { dayOf, worded, yearOf } from './dates.ts'
import type { Random } from './random.ts'
import { idOf, type World } from './world.ts'

/** An event, and how many take part in it. */
export interface GeneratedEvent {
  readonly name: string
  readonly eventKind: string
  /** As EDTF has it; null when no source says. */
  readonly date: string | null
  /** The summit beside which it is held, if any. */
  readonly summit: number | null
  readonly size: number
}

// Of every thousand events the first is a summit, and the dozen after it are held beside it on its days.
const SUMMIT_EVERY = 1_000
const FLASH_EVENTS = 12

// Of participants the median is 4: least · 2^(1 / exponent).
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

// No event takes more than a part of all there are.
const mostOf = ({ shape }: World): number => Math.min(LARGEST, Math.floor((shape.person + shape.institution) / 12))

function summitOf(world: World, index: number, draws: Random): GeneratedEvent {
  const [year, day] = daysOf(draws)
  return {
    name: `Summit on Migration ${index / SUMMIT_EVERY}`,
    eventKind: 'SUMMIT',
    date: `${dayOf(year, day)}/${dayOf(year, day + 2)}`,
    summit: null,
    // The first is as large as there is any.
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

/** Someone who takes part in an event. */
export interface Participant {
  readonly id: string
  readonly role: string
}

// The first institution is at a quarter of all events.
const HUB_SHARE = 0.25
const HUB = idOf('institution', 0)

/** Who takes part in an event, nobody twice. */
export function participantsOf(world: World, index: number): readonly Participant[] {
  const { size, summit } = eventOf(world, index)
  const draws = world.random('participants', index)
  // Who is at a side event is mostly at the summit already.
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
  // The hub has its share already.
  if (share < 0.28) return idOf('institution', 1 + draws.zipf(shape.institution - 1))
  return idOf('person', share < 0.35 ? draws.zipf(shape.person) : draws.whole(0, shape.person - 1))
}
