import { type Random, randomFor } from './random.ts'
import type { KindName, Shape } from './shape.ts'

/** A synthetic world: everything in it follows from its seed and how many there are of each kind. */
export interface World {
  readonly shape: Shape
  readonly sources: number
  /** How many people work for each of the large employers that stand beside the shape. */
  readonly hubs: readonly number[]
  /** The draws for one thing of it. */
  random(thing: string, index: number): Random
}

// A press release tells of several events.
const EVENTS_TO_A_SOURCE = 4

export const worldOf = (seed: number, shape: Shape, hubs: readonly number[] = []): World => ({
  shape,
  hubs,
  sources: Math.ceil(shape.event / EVENTS_TO_A_SOURCE),
  random: (thing, index) => randomFor(seed, thing, index),
})

export const idOf = (kind: KindName | 'source', index: number): string => `${kind}:g${String(index).padStart(7, '0')}`

/** The employer of so many people. */
export const hubId = (people: number): string => `institution:hub-${people}`

/** A line of one of the files. */
export type Line = Readonly<Record<string, unknown>>

/** What a record rests on: the source of this number, by rotation. */
export const claimOn = ({ sources }: World, number: number, more: Line = {}): Line => ({
  source: idOf('source', number % sources),
  basis: 'STATED',
  ...more,
})
