import DataLoader from 'dataloader'
import { getOrMake, oncePer } from '../../lib/collections/getOrMake.ts'
import type { Reader } from './graph.ts'

/**
 * Answers many keys with one statement: a `Map` by key, in which a key without an answer is absent.
 * It must be a module-level function: together with the JSON of its arguments it is the loader's identity, and a function made anew in each resolver would never meet its siblings in one batch.
 */
export type Batch<A, V> = (reader: Reader, keys: readonly string[], args: A) => Promise<ReadonlyMap<string, V>>

/** The loaders of one request: equal batches with equal arguments share one statement for each level. */
export interface Loaders {
  load<A, V>(batch: Batch<A, V>, args: A, key: string): Promise<V | undefined>
  /** Says what the answers for some keys are, so that nobody asks for them. */
  tell<A, V>(batch: Batch<A, V>, args: A, answers: Iterable<readonly [key: string, answer: V]>): void
  /** What was told of a key, at once: a promise for each of many rows takes longer than all else about them. */
  told<A, V>(batch: Batch<A, V>, args: A, key: string): V | undefined
  /** Says where the answer for a key will come from, so that nobody asks for it. */
  expect<A, V>(batch: Batch<A, V>, args: A, key: string, answer: Promise<V | undefined>): void
  /** Forgets what was read: after a write the same keys have other answers. */
  clear(): void
}

export function loadersOver(reader: Reader): Loaders {
  const byBatch = new Map<unknown, Map<string, Answers<never>>>()
  const answersOf = <A, V>(batch: Batch<A, V>, args: A): Answers<V> => {
    const byArgs = getOrMake(byBatch, batch, () => new Map<string, Answers<never>>()) as Map<string, Answers<V>>
    return getOrMake(byArgs, nameOf(args), () => answersBy((keys) => batch(reader, keys, args)))
  }
  return {
    async load<A, V>(batch: Batch<A, V>, args: A, key: string) {
      const { told, loader } = answersOf(batch, args)
      return told.get(key) ?? loader.load(key)
    },
    tell(batch, args, answers) {
      const { told, asked } = answersOf(batch, args)
      // Whoever has asked already gets the answer to that, and so does everybody else.
      for (const [key, answer] of answers) if (!told.has(key) && !asked.has(key)) told.set(key, answer)
    },
    told: (batch, args, key) => answersOf(batch, args).told.get(key),
    expect: (batch, args, key, answer) => void answersOf(batch, args).loader.prime(key, answer),
    clear: () => byBatch.clear(),
  }
}

/** The answers of one batch with one set of arguments. */
interface Answers<V> {
  readonly told: Map<string, V>
  readonly asked: ReadonlyMap<string, unknown>
  readonly loader: DataLoader<string, V | undefined>
}

function answersBy<V>(read: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>): Answers<V> {
  const asked = new Map<string, Promise<V | undefined>>()
  const load = async (keys: readonly string[]) => {
    const found = await read(keys)
    return keys.map((key) => found.get(key))
  }
  return { told: new Map(), asked, loader: new DataLoader(load, { cacheMap: asked }) }
}

// Many rows ask with the very same object; nobody changes one afterwards. Arguments whose names stand in another order
// are answered alike, by a statement of their own.
const nameOfObject = oncePer((args: object) => JSON.stringify(args))

const nameOf = (args: unknown): string =>
  typeof args === 'object' && args !== null ? nameOfObject(args) : JSON.stringify(args)
