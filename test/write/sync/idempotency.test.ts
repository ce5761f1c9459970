import { beforeAll, describe, expect, test } from '@jest/globals'
import { liveApi } from '../../support/liveApi.ts'
import { claimOn, createParty, type Party, recordKey } from '../../support/party.ts'

const live = liveApi()
let alpha: Party
let beta: Party

beforeAll(async () => {
  alpha = await createParty(live.graph, live.api, 'PARTNER', 'alpha')
  beta = await createParty(live.graph, live.api, 'PARTNER', 'beta')
})

const sequence = async () => (await live.graph.read('MATCH (f:Feed) RETURN f.sequence AS sequence'))[0]?.sequence
const input = (key: string, more: object = {}) => ({
  key: recordKey(key),
  name: `Person ${key}`,
  claim: claimOn(),
  ...more,
})

describe('an idempotency key', () => {
  test('gives the same answer again and has no second effect', async () => {
    const first = await alpha.write('upsertPerson', input('a', { idempotencyKey: 'one' }))
    expect([first.created, first.changed]).toEqual([true, true])
    const before = await sequence()
    expect(await alpha.write('upsertPerson', input('a', { idempotencyKey: 'one' }))).toEqual(first)
    expect(await sequence()).toBe(before)
  })

  test('is refused with another input, or for another mutation', async () => {
    await alpha.write('upsertPerson', input('b', { idempotencyKey: 'two' }))
    const other = await alpha.write('upsertPerson', input('b', { name: 'Other', idempotencyKey: 'two' }))
    expect(other.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_MISMATCH', field: ['idempotencyKey'] }])
    const mutation = await alpha.write('withdrawClaims', { key: recordKey('b'), idempotencyKey: 'two' })
    expect(mutation.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_MISMATCH' }])
    expect((await live.data('{ entityByExternalId(scheme: "test", value: "b") { name } }')).entityByExternalId).toEqual(
      { name: 'Person b' },
    )
  })

  test('counts for the API key that sent it', async () => {
    await alpha.write('upsertPerson', input('c', { idempotencyKey: 'three' }))
    const { userErrors, person } = await beta.write(
      'upsertPerson',
      input('c', { name: 'As beta says', idempotencyKey: 'three' }),
    )
    expect([userErrors, person.name]).toEqual([[], 'As beta says'])
  })

  test('keeps a refusal as well', async () => {
    const refused = await alpha.write('recordTenure', {
      holder: recordKey('d'),
      employer: recordKey('d1'),
      title: 'T',
      claim: claimOn(),
      idempotencyKey: 'four',
    })
    await alpha.write('upsertPerson', input('d'))
    await alpha.write('upsertInstitution', {
      key: recordKey('d1'),
      name: 'D',
      institutionKind: 'IGO',
      claim: claimOn(),
    })
    expect(
      await alpha.write('recordTenure', {
        holder: recordKey('d'),
        employer: recordKey('d1'),
        title: 'T',
        claim: claimOn(),
        idempotencyKey: 'four',
      }),
    ).toEqual(refused)
  })

  test('works for batches, withdrawals and what comes at once twenty times', async () => {
    const before = Number(await sequence())
    const items = [{ upsertPerson: input('e') }, { upsertPerson: input('f') }]
    const answers = await Promise.all(Array.from({ length: 20 }, () => alpha.batch(items, { idempotencyKey: 'five' })))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(Number(await sequence())).toBe(before + 2)
    const gone = await alpha.write('withdrawClaims', { key: recordKey('e'), idempotencyKey: 'six' })
    expect(gone).toMatchObject({ withdrawn: 1, deleted: true })
    expect(await alpha.write('withdrawClaims', { key: recordKey('e'), idempotencyKey: 'six' })).toEqual(gone)
  })

  test('lets a batch that was rehearsed be done under the same key', async () => {
    const items = [{ upsertPerson: input('g') }]
    const dry = await alpha.batch(items, { idempotencyKey: 'seven', dryRun: true })
    const wet = await alpha.batch(items, { idempotencyKey: 'seven' })
    expect([dry.applied, wet.applied, wet.results[0].created]).toEqual([1, 1, true])
  })
})

test('every mutation is noted in the transaction of its effect, with a key or without', async () => {
  await alpha.write('upsertPerson', input('h'))
  const rows = await live.graph.read(
    "MATCH (r:Request) WHERE r.id STARTS WITH 'request:' RETURN r.result IS NOT NULL AS done, r.at IS NOT NULL AS dated",
  )
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.every(({ done, dated }) => done === true && dated === true)).toBe(true)
})
