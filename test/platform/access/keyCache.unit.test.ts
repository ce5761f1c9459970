import { describe, expect, jest, test } from '@jest/globals'
import { pino } from 'pino'
import type { Viewer } from '../../../src/model/context.ts'
import type { Graph } from '../../../src/neo4j/graph/graph.ts'
import type { Row } from '../../../src/neo4j/graph/transaction.ts'
import { createAuthenticator } from '../../../src/platform/access/authenticator.ts'
import { newSecret } from '../../../src/platform/access/keySecret.ts'

/** A graph with given answers that counts its reads and writes. */
function graphOf(answer: (hash: unknown) => Promise<readonly Row[]>) {
  let [reads, writes] = [0, 0]
  const graph = {
    read(_statement: string, { hash }: { hash?: unknown } = {}) {
      reads += 1
      return answer(hash)
    },
    async write() {
      writes += 1
      throw new Error('the database is read-only')
    },
  } as unknown as Graph
  return { graph, reads: () => reads, writes: () => writes }
}

const log = pino({ level: 'silent' })
const { secret, hash } = newSecret()
const KEY = { id: 'api_key:1', name: 'hub', prefix: 'p', roles: ['READER'], expiresAt: null, revokedAt: null }
const held = async (asked: unknown): Promise<readonly Row[]> => (asked === hash ? [{ key: KEY }] : [])
const failed = (result: Promise<Viewer>) =>
  result.then(
    () => null,
    ({ extensions }) => extensions,
  )

describe('look-ups are cached', () => {
  test('a hundred concurrent requests and a later one need one look-up, and a failed write of the last use has no effect', async () => {
    const { graph, reads, writes } = graphOf(held)
    const access = createAuthenticator(graph, log)
    const viewers = await Promise.all(Array.from({ length: 100 }, () => access.authenticate(`Bearer ${secret}`)))
    await access.authenticate(`Bearer ${secret}`)
    expect(new Set(viewers.map(({ name }) => name))).toEqual(new Set(['hub']))
    await access.flush()
    expect([reads(), writes()]).toEqual([1, 1])
  })

  test('an unknown key is looked up once, and other text never', async () => {
    const { graph, reads, writes } = graphOf(held)
    const access = createAuthenticator(graph, log)
    const unknown = newSecret().secret
    for (const bearer of [unknown, unknown, 'rubbish', `${secret}x`, 'a.b.c'])
      expect(await failed(access.authenticate(`Bearer ${bearer}`))).toMatchObject({ code: 'UNAUTHENTICATED' })
    expect([reads(), writes()]).toEqual([1, 0])
  })

  test('many unknown keys do not evict a known one', async () => {
    const { graph, reads } = graphOf(held)
    const access = createAuthenticator(graph, log)
    await access.authenticate(`Bearer ${secret}`)
    const flood = Array.from({ length: 20_000 }, () => failed(access.authenticate(`Bearer ${newSecret().secret}`)))
    expect(await Promise.all(flood)).toHaveLength(20_000)
    await access.authenticate(`Bearer ${secret}`)
    expect(reads()).toBe(20_001)
  })

  test('a look-up that was running when its key was evicted is not cached', async () => {
    let answer: (rows: readonly Row[]) => void = () => undefined
    const { graph, reads } = graphOf(
      () =>
        new Promise((resolve) => {
          answer = resolve
        }),
    )
    const access = createAuthenticator(graph, log)
    const early = access.authenticate(`Bearer ${secret}`)
    access.forgetKey(KEY.id)
    answer([{ key: KEY }])
    expect((await early).name).toBe('hub')
    const late = failed(access.authenticate(`Bearer ${secret}`))
    answer([{ key: { ...KEY, revokedAt: '2026-01-01T00:00:00.000Z' } }])
    expect(await late).toMatchObject({ code: 'UNAUTHENTICATED' })
    expect(reads()).toBe(2)
  })
})

test('a cached key is rejected from its time of expiry on', async () => {
  const noon = Date.parse('2026-01-31T12:00:00Z')
  const clock = jest.spyOn(Date, 'now').mockReturnValue(noon - 1)
  const { graph, reads } = graphOf(async () => [{ key: { ...KEY, expiresAt: new Date(noon).toISOString() } }])
  const access = createAuthenticator(graph, log)
  expect((await access.authenticate(`Bearer ${secret}`)).name).toBe('hub')
  clock.mockReturnValue(noon)
  const refused = await failed(access.authenticate(`Bearer ${secret}`))
  clock.mockRestore()
  expect([refused.code, reads()]).toEqual(['UNAUTHENTICATED', 1])
})

describe('while the database is unavailable', () => {
  const down = Object.assign(new Error('gone'), { name: 'Neo4jError', code: 'ServiceUnavailable' })

  test('a key is not rejected, and is looked up again afterwards', async () => {
    let up = false
    const { graph } = graphOf((asked) => (up ? held(asked) : Promise.reject(down)))
    const access = createAuthenticator(graph, log)
    const refused = await failed(access.authenticate(`Bearer ${secret}`))
    expect(refused).toMatchObject({ code: 'DATABASE_UNAVAILABLE', http: { status: 503 } })
    up = true
    expect(await access.authenticate(`Bearer ${secret}`)).toEqual({ name: 'hub', roles: ['READER'], keyId: KEY.id })
  })

  test('a cached key remains valid', async () => {
    let up = true
    const { graph } = graphOf((asked) => (up ? held(asked) : Promise.reject(down)))
    const access = createAuthenticator(graph, log)
    await access.authenticate(`Bearer ${secret}`)
    up = false
    expect((await access.authenticate(`Bearer ${secret}`)).name).toBe('hub')
  })
})
