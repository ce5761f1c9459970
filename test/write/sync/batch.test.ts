import { beforeAll, describe, expect, test } from '@jest/globals'
import { liveApi } from '../../support/liveApi.ts'
import { claimOn, createParty, type Party, recordKey } from '../../support/party.ts'

const live = liveApi()
let party: Party

beforeAll(async () => {
  party = await createParty(live.graph, live.api, 'PARTNER', 'alpha')
})

const person = (key: string, more: object = {}) => ({
  upsertPerson: { key: recordKey(key), name: `Person ${key}`, claim: claimOn(), ...more },
})
const body = (key: string) => ({
  upsertInstitution: { key: recordKey(key), name: `Body ${key}`, institutionKind: 'IGO', claim: claimOn() },
})
const post = (holder: string, employer: string) => ({
  recordTenure: { holder: recordKey(holder), employer: recordKey(employer), title: 'Clerk', claim: claimOn() },
})

const counts = async () =>
  (
    await live.graph.read(`MATCH (f:Feed) RETURN f.sequence AS sequence, COUNT { (:Entity) } AS entities, COUNT { (:Claim) } AS claims,
    COUNT { (:Change) } AS changes, COUNT { (:Source) } AS sources, COUNT { (:ExternalId) } AS externalIds`)
  )[0]

describe('a batch', () => {
  test('of 500 items, in which later ones name what earlier ones make, is one transaction', async () => {
    const items = Array.from({ length: 250 }, (_, n) => [person(`a${n}`), post(`a${n}`, 'a')]).flat()
    const { applied, userErrors } = await party.batch([body('a'), ...items.slice(0, 499)])
    expect([applied, userErrors]).toEqual([500, []])
    const rows = await live.graph.read(
      'MATCH (c:Change) RETURN count(c) AS changes, count(DISTINCT c.at) AS times, count(DISTINCT c.requestId) AS requests',
    )
    expect(rows).toEqual([{ changes: 500, times: 1, requests: 1 }])
    const { institutions } = await live.data('{ institutions { nodes { tenures { totalCount } } } }')
    expect(institutions.nodes).toEqual([{ tenures: { totalCount: 249 } }])
  })

  test('of more than 500, or of none, is refused as a whole', async () => {
    const items = Array.from({ length: 501 }, (_, n) => person(`b${n}`))
    await expect(party.batch(items)).rejects.toThrow(/a batch of 1 to 500 items, got 501/)
    await expect(party.batch([])).rejects.toThrow(/a batch of 1 to 500 items, got 0/)
  })

  test('with one bad item writes nothing, and says which', async () => {
    const before = await counts()
    const items = Array.from({ length: 100 }, (_, n) => (n === 57 ? post('c1', 'nowhere') : person(`c${n}`)))
    const { applied, results, userErrors } = await party.batch(items)
    expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', itemIndex: 57 }])
    expect(userErrors[0].field.join('.')).toBe('items.57.recordTenure.employer')
    expect([applied, results.length, results[57].userErrors.length]).toEqual([0, 100, 1])
    expect(
      results.every(({ id, created, changed }: Record<string, unknown>) => id === null && !created && !changed),
    ).toBe(true)
    expect(await counts()).toEqual(before)
  })

  test('in best effort writes all that pass, and not what rests on one that does not', async () => {
    const items = [
      person('d1'),
      person('d2', { name: '' }),
      body('d'),
      post('d1', 'd'),
      post('d2', 'd'),
      {},
      { ...person('d3'), ...body('d4') },
      { withdrawClaims: { key: recordKey('d9') } },
    ]
    const { applied, results, userErrors } = await party.batch(items, { mode: 'BEST_EFFORT' })
    expect(applied).toBe(3)
    expect(results.map(({ id }: { id: string | null }) => id !== null)).toEqual([
      true,
      false,
      true,
      true,
      false,
      false,
      false,
      false,
    ])
    expect(
      userErrors.map(({ code, field }: { code: string; field: string[] }) => `${code} ${field.join('.')}`),
    ).toEqual([
      'BAD_VALUE items.1.upsertPerson.name',
      'NOT_FOUND items.4.recordTenure.holder',
      'BAD_VALUE items.5',
      'BAD_VALUE items.6',
      'NOT_FOUND items.7.withdrawClaims.key',
    ])
  })

  test('as a dry run says the same and writes nothing', async () => {
    const before = await counts()
    const items = [person('e1'), body('e'), post('e1', 'e')]
    const dry = await party.batch(items, { dryRun: true })
    expect(dry).toMatchObject({ applied: 3, userErrors: [] })
    expect(dry.results.map(({ id, created }: Record<string, unknown>) => [id, created])).toEqual([
      [null, true],
      [null, true],
      [null, true],
    ])
    expect(await counts()).toEqual(before)
    const wet = await party.batch(items)
    expect(wet.results.map(({ created }: Record<string, unknown>) => created)).toEqual([true, true, true])
  })

  test('says the same thing twice in one batch once, and takes it back in the same', async () => {
    const { results } = await party.batch([person('f'), person('f'), person('f', { description: 'More.' })])
    expect(new Set(results.map(({ id }: { id: string }) => id)).size).toBe(1)
    expect(results.map(({ created, changed }: Record<string, unknown>) => [created, changed])).toEqual([
      [true, true],
      [false, false],
      [false, true],
    ])
    const before = await counts()
    const gone = await party.batch([person('g'), { withdrawClaims: { key: recordKey('g') } }])
    expect([gone.applied, gone.userErrors]).toEqual([2, []])
    const after = await counts()
    expect([after?.entities, after?.sequence, after?.externalIds]).toEqual([
      before?.entities,
      before?.sequence,
      before?.externalIds,
    ])
  })
})
