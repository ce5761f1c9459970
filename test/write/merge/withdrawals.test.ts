import { beforeAll, describe, expect, test } from '@jest/globals'
import { liveApi } from '../../support/liveApi.ts'
import { claimOn, createParty, type Party, recordKey } from '../../support/party.ts'

const live = liveApi()
let alpha: Party
let beta: Party
let editor: Party

beforeAll(async () => {
  alpha = await createParty(live.graph, live.api, 'PARTNER', 'alpha')
  beta = await createParty(live.graph, live.api, 'PARTNER', 'beta')
  editor = await createParty(live.graph, live.api, 'EDITOR', 'editor')
})

const person = (key: string, name: string) => ({ upsertPerson: { key: recordKey(key), name, claim: claimOn() } })

/** Two persons of alpha, of which the second is merged into the first. */
async function mergedPair(key: string) {
  const [kept, duplicate] = [`${key} kept`, `${key} duplicate`]
  const { results } = await alpha.batch([person(kept, 'Kept'), person(duplicate, 'Duplicate')])
  const [keptId, duplicateId] = results.map(({ id }: { id: string }) => id)
  const { mergeId } = await editor.write('mergeEntities', { into: recordKey(kept), from: recordKey(duplicate) })
  return { kept, duplicate, keptId, duplicateId, mergeId }
}

const find = async (value: string) =>
  (
    await live.data(
      `{ entityByExternalId(scheme: "test", value: "${value}") { id name claims { nodes { recordedBy withdrawnAt } } } }`,
    )
  ).entityByExternalId

describe('after a merge a party withdraws what it stated under the key that it gives', () => {
  test.each([
    ['the external id', ({ duplicate }: { duplicate: string }) => recordKey(duplicate)],
    ['the id', ({ duplicateId }: { duplicateId: string }) => ({ id: duplicateId })],
  ])('%s of the merged record', async (name, keyOf) => {
    const pair = await mergedPair(name)
    const withdrawn = await alpha.write('withdrawClaims', { key: keyOf(pair) })
    expect(withdrawn).toMatchObject({ withdrawn: 1, deleted: false, userErrors: [] })
    expect(await find(pair.kept)).toMatchObject({ id: pair.keptId, name: 'Kept' })
    const undone = await editor.write('unmergeEntities', { mergeId: pair.mergeId })
    expect(undone.userErrors).toEqual([])
  })

  test('the key of the survivor leaves the claims about the merged record', async () => {
    const { kept, duplicate, keptId } = await mergedPair('survivor')
    const withdrawn = await alpha.write('withdrawClaims', { key: recordKey(kept) })
    expect(withdrawn).toMatchObject({ withdrawn: 1, deleted: false })
    expect(await find(duplicate)).toMatchObject({ id: keptId, name: 'Duplicate' })
  })

  test('in a batch too', async () => {
    const { kept, duplicate, keptId } = await mergedPair('batch')
    const { results } = await alpha.batch([{ withdrawClaims: { key: recordKey(duplicate) } }])
    expect(results).toMatchObject([{ id: keptId, changed: true, userErrors: [] }])
    expect(await find(kept)).toMatchObject({ id: keptId, name: 'Kept' })
  })

  test('with claims of another party beside', async () => {
    const { kept, duplicate, keptId } = await mergedPair('other party')
    await beta.write('upsertPerson', { key: recordKey(duplicate), name: 'Duplicate of beta', claim: claimOn() })
    await alpha.write('withdrawClaims', { key: recordKey(duplicate) })
    const { id, claims } = await find(kept)
    const active = claims.nodes.filter(({ withdrawnAt }: { withdrawnAt: string | null }) => withdrawnAt === null)
    const parties = active.map(({ recordedBy }: { recordedBy: string }) => recordedBy).sort()
    expect([id, parties]).toEqual([keptId, ['alpha', 'beta']])
  })

  test('both keys together withdraw all, and the record goes', async () => {
    const { kept, duplicate } = await mergedPair('both')
    await alpha.write('withdrawClaims', { key: recordKey(duplicate) })
    expect(await alpha.write('withdrawClaims', { key: recordKey(kept) })).toMatchObject({ withdrawn: 1, deleted: true })
  })
})

describe('withdrawClaims with a source', () => {
  const on = (id: string) => ({ source: { id, sourceKind: 'NEWS', title: id } })

  test('withdraws the claims on that source alone', async () => {
    const key = recordKey('two sources')
    await alpha.write('upsertPerson', { key, name: 'First', claim: on('source:first') })
    await alpha.write('upsertPerson', { key, name: 'Second', claim: on('source:second') })
    const input = { key, source: 'source:second' }
    expect(await alpha.write('withdrawClaims', input)).toMatchObject({ withdrawn: 1, deleted: false })
    expect((await find('two sources')).name).toBe('First')
    expect(await alpha.write('withdrawClaims', input)).toMatchObject({ withdrawn: 0, deleted: false })
    expect(await alpha.write('withdrawClaims', { key })).toMatchObject({ withdrawn: 1, deleted: true })
  })
})
