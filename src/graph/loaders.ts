import DataLoader from 'dataloader'
import { getOrMake, oncePer } from '../collections/getOrMake.ts'
import type { Reader } from './graph.ts'

/**
 * Answers many keys with one statement: a `Map` by key, in which a key without an answer is absent.
 * It must be a module-level function: together with the canonical JSON of its arguments it is the loader's
 * identity, and a function made anew in each resolver would never meet its siblings in one batch.
 */
export type Batch<A, V> = (reader: Reader, keys: readonly string[], args: A) => Promise<ReadonlyMap<string, V>>

/** The loaders of one request: equal batches with equal arguments share one statement for each level. */
export interface Loaders {
  load<A, V>(batch: Batch<A, V>, args: A, key: string): Promise<V | undefined>
  /** Says what the answers for some keys are, or where they will come from, so that nobody asks for them. */
  expect<A, V>(batch: Batch<A, V>, args: A, answers: ReadonlyMap<string, V | Promise<V | undefined>>): void
  /** Forgets what was read: after a write the same keys have other answers. */
  clear(): void
}

export function loadersOver(reader: Reader): Loaders {
  const byBatch = new Map<unknown, Map<string, DataLoader<string, unknown>>>()
  const loaderFor = <A, V>(batch: Batch<A, V>, args: A) => {
    const byArgs = getOrMake(byBatch, batch, () => new Map<string, DataLoader<string, unknown>>())
    return getOrMake(byArgs, nameOf(args), () => loaderOf(reader, batch, args))
  }
  return {
    load: <A, V>(batch: Batch<A, V>, args: A, key: string) =>
      loaderFor(batch, args).load(key) as Promise<V | undefined>,
    expect(batch, args, answers) {
      const loader = loaderFor(batch, args)
      for (const [key, answer] of answers) loader.prime(key, answer)
    },
    clear: () => byBatch.clear(),
  }
}

// Many rows ask with the very same object; nobody changes one afterwards.
const nameOfObject = oncePer((args: object) => canonicalJson(args))

const nameOf = (args: unknown): string =>
  typeof args === 'object' && args !== null ? nameOfObject(args) : canonicalJson(args)

function loaderOf<A, V>(reader: Reader, batch: Batch<A, V>, args: A): DataLoader<string, unknown> {
  return new DataLoader(async (keys) => {
    const found = await batch(reader, keys, args)
    return keys.map((key) => found.get(key))
  })
}

/** JSON with the names of every object in one order, so that equal arguments make equal text. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value))

// A copy, since JSON.stringify takes several times as long with a function to ask about every value.
function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || 'toJSON' in value) return value
  if (Array.isArray(value)) return value.map(sorted)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]))
}
