import DataLoader from 'dataloader'
import { getOrInsert, memoizeWeak } from '../../lib/collections/memoize.ts'
import type { Reader } from './reader.ts'

/**
 * Loads the values of many keys with one statement: a `Map` by key, in which a key without a value is absent. It must be
 * a module-level function, since the function and the JSON of its arguments identify the loader: a function created in a
 * resolver would get a loader of its own each time and never batch.
 */
export type BatchFunction<A, V> = (reader: Reader, keys: readonly string[], args: A) => Promise<ReadonlyMap<string, V>>

/** The DataLoaders of one request: calls with the same batch function and equal arguments share one statement per level. */
export interface Loaders {
  load<A, V>(batch: BatchFunction<A, V>, args: A, key: string): Promise<V | undefined>
  /** Caches values that another statement has read. A key that is cached or being loaded keeps its value. */
  prime<A, V>(batch: BatchFunction<A, V>, args: A, values: Iterable<readonly [key: string, value: V]>): void
  /** Reads a primed value synchronously: for rows by the thousand, a promise per row costs more than the rest. */
  peek<A, V>(batch: BatchFunction<A, V>, args: A, key: string): V | undefined
  /** Caches the promise of a value that another statement is reading. A key that is being loaded keeps its promise. */
  primeAsync<A, V>(batch: BatchFunction<A, V>, args: A, key: string, value: Promise<V | undefined>): void
  /** Empties the cache; call it after a write. */
  clear(): void
}

export function createLoaders(reader: Reader): Loaders {
  const byBatch = new Map<unknown, Map<string, Cache<never>>>()
  const cacheOf = <A, V>(batch: BatchFunction<A, V>, args: A): Cache<V> => {
    const byArgs = getOrInsert(byBatch, batch, () => new Map<string, Cache<never>>()) as Map<string, Cache<V>>
    return getOrInsert(byArgs, keyOfArgs(args), () => createCache((keys) => batch(reader, keys, args)))
  }
  return {
    async load<A, V>(batch: BatchFunction<A, V>, args: A, key: string) {
      const { primed, loader } = cacheOf(batch, args)
      return primed.get(key) ?? loader.load(key)
    },
    prime(batch, args, values) {
      const { primed, loading } = cacheOf(batch, args)
      // All readers of a key in one request must get the same value, so the first one wins.
      for (const [key, value] of values) if (!primed.has(key) && !loading.has(key)) primed.set(key, value)
    },
    peek: (batch, args, key) => cacheOf(batch, args).primed.get(key),
    primeAsync: (batch, args, key, value) => void cacheOf(batch, args).loader.prime(key, value),
    clear: () => byBatch.clear(),
  }
}

/** The cached values of one batch function with one set of arguments. */
interface Cache<V> {
  readonly primed: Map<string, V>
  /** The promises of the DataLoader, by key. */
  readonly loading: ReadonlyMap<string, unknown>
  readonly loader: DataLoader<string, V | undefined>
}

function createCache<V>(read: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>): Cache<V> {
  const loading = new Map<string, Promise<V | undefined>>()
  const load = async (keys: readonly string[]) => {
    const values = await read(keys)
    return keys.map((key) => values.get(key))
  }
  return { primed: new Map(), loading, loader: new DataLoader(load, { cacheMap: loading }) }
}

// Memoized by identity, since many rows pass the same arguments object, which must not be mutated. Equal arguments with
// another order of properties get a statement of their own.
const keyOfObject = memoizeWeak((args: object) => JSON.stringify(args))

const keyOfArgs = (args: unknown): string =>
  typeof args === 'object' && args !== null ? keyOfObject(args) : JSON.stringify(args)
