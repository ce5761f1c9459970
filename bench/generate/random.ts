import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Draws that are the same whenever they are drawn for the same thing. */
export interface Random {
  /** From 0 to below 1. */
  fraction(): number
  chance(share: number): boolean
  /** From `from` to `to`, both included. */
  whole(from: number, to: number): number
  pick<T>(of: readonly T[]): T
  /** From 0 to below `count`, by Zipf's law with exponent 1: the nth is as likely as the first divided by n. */
  zipf(count: number): number
  /** At least `least`, rarely much more: a Pareto distribution, cut at `most`. */
  pareto(least: number, exponent: number, most: number): number
}

/**
 * The draws for one thing of a seed. Each thing has its own, so that what is asked of one in passing (where does this
 * person work?) is what was written of it, in whatever order things are made.
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
