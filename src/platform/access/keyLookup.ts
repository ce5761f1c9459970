import { LRUCache } from 'lru-cache'
import type { Reader } from '../../neo4j/graph/reader.ts'
import { type ApiKey, apiKeyFrom, KEY_MAP } from './apiKey.ts'

/** Looks up keys by the hash of their secret, with a cache. */
export interface KeyLookup {
  /** Null if no key has this hash. */
  find(hash: string): Promise<ApiKey | null>
  /** Evicts a key from the cache, so that the next look-up reads it again. */
  forget(id: string): void
}

const MAX_KEYS = 10_000
const MAX_UNKNOWN_HASHES = 10_000
// A key that was just created may not have reached the cluster member that was queried.
const UNKNOWN_HASH_MS = 5_000

const BY_HASH = `MATCH (k:ApiKey {hash: $hash})
RETURN ${KEY_MAP} AS key`

/**
 * Caches keys, so that most requests need no statement for their key. Unknown hashes have a cache of their own, so that
 * many requests with invalid secrets do not evict keys.
 * @param cacheMs the longest time in ms that a change by another process goes unnoticed; 0 disables the cache.
 */
export function keyLookup(reader: Reader, cacheMs: number): KeyLookup {
  const keys = cacheOf<ApiKey>(MAX_KEYS, cacheMs)
  const unknownHashes = cacheOf<true>(MAX_UNKNOWN_HASHES, Math.min(cacheMs, UNKNOWN_HASH_MS))
  const pending = new Map<string, Promise<ApiKey | null>>()

  async function read(hash: string): Promise<ApiKey | null> {
    // The time to live counts from before the read, since the key may change while it is read.
    const start = performance.now()
    const result = findByHash(reader, hash)
    pending.set(hash, result)
    try {
      const key = await result
      // `forget` was called during the read, so the result may be outdated and must not be cached.
      if (pending.get(hash) !== result) return key
      if (key) keys?.set(hash, key, { start })
      else unknownHashes?.set(hash, true, { start })
      return key
    } finally {
      if (pending.get(hash) === result) pending.delete(hash)
    }
  }

  return {
    async find(hash) {
      if (unknownHashes?.get(hash)) return null
      return keys?.get(hash) ?? pending.get(hash) ?? read(hash)
    },
    forget(id) {
      for (const [hash, key] of keys?.entries() ?? []) if (key.id === id) keys?.delete(hash)
      pending.clear()
    },
  }
}

/** A cache whose entries expire after `ttl` ms; null for 0, which lru-cache would take as unlimited. */
const cacheOf = <V extends {}>(max: number, ttl: number): LRUCache<string, V> | null =>
  ttl > 0 ? new LRUCache<string, V>({ max, ttl }) : null

async function findByHash(reader: Reader, hash: string): Promise<ApiKey | null> {
  const [row] = await reader.read(BY_HASH, { hash })
  return row ? apiKeyFrom(row.key) : null
}
