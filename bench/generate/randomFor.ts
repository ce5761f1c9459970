import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** A deterministic source of random numbers for one object. */
export interface Random {
  /** A number from 0 (inclusive) to 1 (exclusive). */
  fraction(): number
  chance(share: number): boolean
  /** An integer from `from` to `to`, both inclusive. */
  whole(from: number, to: number): number
  pick<T>(of: readonly T[]): T
  /** An integer from 0 to `count` (exclusive) by Zipf's law with exponent 1: the nth has 1/n of the probability of the first. */
  zipf(count: number): number
  /** An integer of the Pareto distribution with minimum `least`, truncated at `most`. */
  pareto(least: number, exponent: number, most: number): number
}

/**
 * The random numbers of one object for a seed. Each object has its own generator, so that its values (such as the employer
 * of a person) are the same wherever and in whatever order they are computed.
 */
export function randomFor(seed: number, thing: string, index: number): Random {
  const generator = xoroshiro128plus(hash(`${seed} ${thing} ${index}`))
  const fraction = () => uniformFloat64(generator)
  const whole = (from: number, to: number) => uniformInt(generator, from, to)
  return {
    fraction,
    whole,
    chance: (share) => fraction() < share,
    pick: (of) => of[whole(0, of.length - 1)] as (typeof of)[number],
    zipf: (count) => Math.floor((count + 1) ** fraction()) - 1,
    pareto: (least, exponent, most) => Math.min(most, Math.floor(least * (1 - fraction()) ** (-1 / exponent))),
  }
}

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): number {
  let state = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193)
  return state >>> 0
}
