import type { Reader } from '../../neo4j/graph/graph.ts'
import { type ApiKey, apiKeyFrom, KEY_MAP } from './apiKey.ts'
import { memoryOf } from './memory.ts'

/** Finds keys by the hash of their secret. */
export interface KeyLookup {
  /** Null when no key has it. */
  find(hash: string): Promise<ApiKey | null>
  /** Looks a key up anew the next time. */
  forget(id: string): void
}

const MOST_KNOWN = 10_000
const MOST_UNKNOWN = 10_000
// A key that was made a moment ago may not have reached the member of a cluster that was asked for it.
const UNKNOWN_MS = 5_000

const BY_HASH = `MATCH (k:ApiKey {hash: $hash})
RETURN ${KEY_MAP} AS key`

/**
 * Looks a key up once and remembers it, so that a request costs no statement more. Secrets that no key has are
 * remembered as well, apart, so that a flood of them pushes no key out.
 * @param forMs how long at most: what another process changes of a key is seen after that.
 */
export function keyLookup(reader: Reader, forMs: number): KeyLookup {
  const known = memoryOf<ApiKey>(MOST_KNOWN, forMs)
  const unknown = memoryOf<true>(MOST_UNKNOWN, Math.min(forMs, UNKNOWN_MS))
  const asking = new Map<string, Promise<ApiKey | null>>()

  async function ask(hash: string): Promise<ApiKey | null> {
    const since = performance.now()
    const asked = findByHash(reader, hash)
    asking.set(hash, asked)
    try {
      const key = await asked
      // One that was asked for before its key was forgotten is an answer of yesterday.
      if (asking.get(hash) !== asked) return key
      if (key) known.set(hash, key, since)
      else unknown.set(hash, true, since)
      return key
    } finally {
      if (asking.get(hash) === asked) asking.delete(hash)
    }
  }

  return {
    async find(hash) {
      if (unknown.get(hash)) return null
      return known.get(hash) ?? asking.get(hash) ?? ask(hash)
    },
    forget(id) {
      known.forget((key) => key.id === id)
      asking.clear()
    },
  }
}

async function findByHash(reader: Reader, hash: string): Promise<ApiKey | null> {
  const [row] = await reader.read(BY_HASH, { hash })
  return row ? apiKeyFrom(row.key) : null
}
