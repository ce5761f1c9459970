import { beforeAll, describe, expect, test } from '@jest/globals'
import { liveApi } from '../../support/liveApi.ts'
import { by, on, type Party, partyOf } from '../../support/party.ts'

const live = liveApi()
let alpha: Party
let beta: Party

beforeAll(async () => {
  alpha = await partyOf(live.graph, live.api, 'PARTNER', 'alpha')
  beta = await partyOf(live.graph, live.api, 'PARTNER', 'beta')
})

const person = (key: string, more: object = {}) => ({
  upsertPerson: { key: by(key), name: `Person ${key}`, claim: on(), ...more },
})
const body = (key: string) => ({
  upsertInstitution: { key: by(key), name: `Body ${key}`, institutionKind: 'IGO', claim: on() },
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
    await alpha.write('upsertPerson', { key: { id }, description: 'On another source.', claim: on('other') })
    expect(await withdraw(alpha, by('a'))).toMatchObject({ withdrawn: 2, deleted: true, userErrors: [] })
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
    await beta.write('upsertPerson', { key: { id }, name: 'By beta', claim: on() })
    expect(await withdraw(beta, { id })).toMatchObject({ withdrawn: 1, deleted: false })
    expect(await withdraw(beta, { id })).toMatchObject({ withdrawn: 0, deleted: false, userErrors: [] })
    expect(await live.data('query ($id: ID!) { person(id: $id) { name disputed } }', { id })).toEqual({
      person: { name: 'Person b', disputed: false },
    })
  })

  test('what was taken back can be said anew: the record is made again', async () => {
    const [id] = await idsOf(alpha, [person('c')])
    await withdraw(alpha, by('c'))
    const { person: again, created } = await alpha.write('upsertPerson', { key: by('c'), name: 'Again', claim: on() })
    expect([created, again.name, again.version]).toEqual([true, 'Again', 1])
    expect(again.id).not.toBe(id)
  })

  test('an entity that relationships need stays and is bare until the last of them goes', async () => {
    const [holder, employer, post] = await idsOf(alpha, [
      person('d'),
      body('d1'),
      { recordTenure: { holder: by('d'), employer: by('d1'), title: 'Clerk', claim: on() } },
    ])
    await beta.write('recordTenure', {
      key: { id: post },
      holder: { id: holder },
      employer: { id: employer },
      title: 'Clerk',
      claim: on(),
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
      { recordTenure: { holder: by('e'), employer: by('e1'), title: 'Clerk', claim: on() } },
    ])
    await withdraw(alpha, by('e1'))
    const { institution, created } = await alpha.write('upsertInstitution', {
      key: by('e1'),
      name: 'Back again',
      claim: on(),
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
      (it: object) => ({ holder: by('f'), employer: by('f1'), title: 'Envoy', scope: [it], claim: on() }),
    ],
    [
      'on whose behalf somebody took part',
      'recordParticipation',
      (it: object) => ({
        participant: by('f'),
        event: by('f2'),
        participationRole: 'SPEAKER',
        onBehalfOf: it,
        claim: on(),
      }),
    ],
  ])('%s needs its entity as well', async (_what, mutation, inputOf) => {
    const [, , , needed] = await idsOf(alpha, [
      person('f'),
      body('f1'),
      { upsertEvent: { key: by('f2'), name: 'E', eventKind: 'MEETING', status: 'REPORTED', claim: on() } },
      body('f3'),
    ])
    const recorded = await alpha.write(mutation, inputOf(by('f3')))
    const { id } = recorded.tenure ?? recorded.participation
    expect(await withdraw(alpha, by('f3'))).toMatchObject({ deleted: false })
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
    const post = { holder: by('g'), employer: by('g1'), title: 'Envoy', claim: on() }
    await alpha.write('recordTenure', { ...post, scope: [by('g2')] })
    await withdraw(alpha, by('g2'))
    expect((await live.data('query ($id: ID!) { institution(id: $id) { bare } }', { id: old })).institution).toEqual({
      bare: true,
    })
    await alpha.write('recordTenure', { ...post, scope: [by('g3')] })
    expect((await live.data('query ($id: ID!) { institution(id: $id) { bare } }', { id: old })).institution).toBeNull()
  })
})
