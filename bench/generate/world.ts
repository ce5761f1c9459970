import { type Random, randomFor } from './randomFor.ts'
import type { KindName, Shape } from './shape.ts'

/** A synthetic world, determined by its seed and the number of entities of each kind. */
export interface World {
  readonly shape: Shape
  readonly sources: number
  /** Numbers of staff of the additional large employers. */
  readonly hubs: readonly number[]
  /** The random numbers of one object. */
  random(thing: string, index: number): Random
}

// A press release reports several events.
const EVENTS_PER_SOURCE = 4

export const worldOf = (seed: number, shape: Shape, hubs: readonly number[] = []): World => ({
  shape,
  hubs,
  sources: Math.ceil(shape.event / EVENTS_PER_SOURCE),
  random: (thing, index) => randomFor(seed, thing, index),
})

export const idOf = (kind: KindName | 'source', index: number): string => `${kind}:g${String(index).padStart(7, '0')}`

/** Id of the employer with this number of staff. */
export const hubId = (people: number): string => `institution:hub-${people}`

/** A line of a JSON Lines file. */
export type Line = Readonly<Record<string, unknown>>

/** A claim on a source, which is chosen by the number in rotation. */
export const claimOn = ({ sources }: World, number: number, more: Line = {}): Line => ({
  source: idOf('source', number % sources),
  basis: 'STATED',
  ...more,
})
