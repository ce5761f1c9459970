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

const person = (key: string, more: object = {}) => ({
  upsertPerson: { key: recordKey(key), name: `Person ${key}`, claim: claimOn(), ...more },
})
const body = (key: string) => ({
  upsertInstitution: { key: recordKey(key), name: `Body ${key}`, institutionKind: 'IGO', claim: claimOn() },
})
const withdraw = (party: Party, key: object) => party.write('withdrawClaims', { key, reason: 'It was a mistake.' })
const idsOf = async (party: Party, items: object[]) =>
  (await party.batch(items)).results.map(({ id }: { id: string }) => id)
const opsOf = async (recordId: string) =>
  (
    await live.graph.read('MATCH (c:Change {recordId: $recordId}) RETURN c.op AS op ORDER BY c.sequence', { recordId })
  ).map(({ op }) => op)

describe('withdrawClaims', () => {
  test('deletes a record that nobody claims any more, and keeps what was claimed', async () => {
    const [id] = await idsOf(alpha, [person('a', { names: [{ value: 'Ay' }] })])
    await alpha.write('upsertPerson', { key: { id }, description: 'On another source.', claim: claimOn('other') })
    expect(await withdraw(alpha, recordKey('a'))).toMatchObject({ withdrawn: 2, deleted: true, userErrors: [] })
    expect(
      await live.data(
        'query ($id: ID!) { node(id: $id) { id } entityByExternalId(scheme: "test", value: "a") { id } }',
        { id },
      ),
    ).toEqual({ node: null, entityByExternalId: null })
    expect(await live.graph.read('MATCH (n:Name {value: "Ay"}) RETURN n.value')).toEqual([])
    expect(await opsOf(id)).toEqual(['CREATE', 'UPDATE', 'DELETE'])
    const [claim] = await live.graph.read('MATCH (c:Claim {about: $id}) RETURN c.id AS id LIMIT 1', { id })
    const { node } = await live.data(
      'query ($id: ID!) { node(id: $id) { ... on Claim { withdrawnAt withdrawalReason about { id } values { field } } } }',
      { id: claim?.id },
    )
    expect(node).toMatchObject({ withdrawnAt: expect.any(String), withdrawalReason: 'It was a mistake.', about: null })
  })

  test("takes back the caller's claims and nobody else's", async () => {
    const [id] = await idsOf(alpha, [person('b')])
    await beta.write('upsertPerson', { key: { id }, name: 'By beta', claim: claimOn() })
    expect(await withdraw(beta, { id })).toMatchObject({ withdrawn: 1, deleted: false })
    expect(await withdraw(beta, { id })).toMatchObject({ withdrawn: 0, deleted: false, userErrors: [] })
    expect(await live.data('query ($id: ID!) { person(id: $id) { name disputed } }', { id })).toEqual({
      person: { name: 'Person b', disputed: false },
    })
  })

  test('what was taken back can be said anew: the record is made again', async () => {
    const [id] = await idsOf(alpha, [person('c')])
    await withdraw(alpha, recordKey('c'))
    const { person: again, created } = await alpha.write('upsertPerson', {
      key: recordKey('c'),
      name: 'Again',
      claim: claimOn(),
    })
    expect([created, again.name, again.version]).toEqual([true, 'Again', 1])
    expect(again.id).not.toBe(id)
  })

  test('an entity that relationships need stays and is bare until the last of them goes', async () => {
    const [holder, employer, post] = await idsOf(alpha, [
      person('d'),
      body('d1'),
      { recordTenure: { holder: recordKey('d'), employer: recordKey('d1'), title: 'Clerk', claim: claimOn() } },
    ])
    await beta.write('recordTenure', {
      key: { id: post },
      holder: { id: holder },
      employer: { id: employer },
      title: 'Clerk',
      claim: claimOn(),
    })
    expect(await withdraw(alpha, { id: employer })).toMatchObject({ withdrawn: 1, deleted: false })
    const bare = (
      await live.data(
        'query ($id: ID!) { institution(id: $id) { name bare institutionKind externalIds { value } tenures { totalCount } } }',
        { id: employer },
      )
    ).institution
    expect(bare).toEqual({
      name: 'Body d1',
      bare: true,
      institutionKind: 'IGO',
      externalIds: [{ value: 'd1' }],
      tenures: { totalCount: 1 },
    })
    await withdraw(alpha, { id: post })
    expect((await live.data('query ($id: ID!) { node(id: $id) { id } }', { id: employer })).node).not.toBeNull()
    expect(await withdraw(beta, { id: post })).toMatchObject({ withdrawn: 1, deleted: true })
    expect((await live.data('query ($id: ID!) { node(id: $id) { id } }', { id: employer })).node).toBeNull()
    expect((await live.data('query ($id: ID!) { node(id: $id) { id } }', { id: holder })).node).toEqual({ id: holder })
    expect(await opsOf(employer)).toEqual(['CREATE', 'UPDATE', 'DELETE'])
  })

  test('a bare entity that somebody claims again is bare no more, and is the same record', async () => {
    const [, employer] = await idsOf(alpha, [
      person('e'),
      body('e1'),
      { recordTenure: { holder: recordKey('e'), employer: recordKey('e1'), title: 'Clerk', claim: claimOn() } },
    ])
    await withdraw(alpha, recordKey('e1'))
    const { institution, created } = await alpha.write('upsertInstitution', {
      key: recordKey('e1'),
      name: 'Back again',
      claim: claimOn(),
    })
    expect([created, institution.id, institution.name, institution.bare, institution.version]).toEqual([
      false,
      employer,
      'Back again',
      false,
      3,
    ])
  })

  test.each([
    [
      'a scope',
      'recordTenure',
      (it: object) => ({
        holder: recordKey('f'),
        employer: recordKey('f1'),
        title: 'Envoy',
        scope: [it],
        claim: claimOn(),
      }),
    ],
    [
      'on whose behalf somebody took part',
      'recordParticipation',
      (it: object) => ({
        participant: recordKey('f'),
        event: recordKey('f2'),
        participationRole: 'SPEAKER',
        onBehalfOf: it,
        claim: claimOn(),
      }),
    ],
  ])('%s needs its entity as well', async (_what, mutation, inputOf) => {
    const [, , , needed] = await idsOf(alpha, [
      person('f'),
      body('f1'),
      { upsertEvent: { key: recordKey('f2'), name: 'E', eventKind: 'MEETING', status: 'REPORTED', claim: claimOn() } },
      body('f3'),
    ])
    const recorded = await alpha.write(mutation, inputOf(recordKey('f3')))
    const { id } = recorded.tenure ?? recorded.participation
    expect(await withdraw(alpha, recordKey('f3'))).toMatchObject({ deleted: false })
    expect((await live.data('query ($id: ID!) { institution(id: $id) { bare } }', { id: needed })).institution).toEqual(
      { bare: true },
    )
    expect(await withdraw(alpha, { id })).toMatchObject({ deleted: true })
    expect(
      (await live.data('query ($id: ID!) { institution(id: $id) { bare } }', { id: needed })).institution,
    ).toBeNull()
  })

  test('a relationship that names another scope lets a bare one go', async () => {
    const [, , old] = await idsOf(alpha, [person('g'), body('g1'), body('g2'), body('g3')])
    const post = { holder: recordKey('g'), employer: recordKey('g1'), title: 'Envoy', claim: claimOn() }
    await alpha.write('recordTenure', { ...post, scope: [recordKey('g2')] })
    await withdraw(alpha, recordKey('g2'))
    expect((await live.data('query ($id: ID!) { institution(id: $id) { bare } }', { id: old })).institution).toEqual({
      bare: true,
    })
    await alpha.write('recordTenure', { ...post, scope: [recordKey('g3')] })
    expect((await live.data('query ($id: ID!) { institution(id: $id) { bare } }', { id: old })).institution).toBeNull()
  })
})
