import { beforeAll, describe, expect, test } from '@jest/globals'
import { flawsOf } from '../../durability/inconsistencies.ts'
import { exportGraph } from '../../support/exportGraph.ts'
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

const person = (key: string, more: object = {}) => ({
  upsertPerson: { key: recordKey(key), name: `Person ${key}`, claim: claimOn(), ...more },
})
const body = (key: string) => ({
  upsertInstitution: { key: recordKey(key), name: `Body ${key}`, institutionKind: 'IGO', claim: claimOn() },
})
const meeting = (key: string, day?: string) => ({
  upsertEvent: {
    key: recordKey(`meeting ${key}`),
    name: `Meeting ${key}`,
    eventKind: 'MEETING',
    status: 'REPORTED',
    ...(day ? { validity: { start: day, end: day } } : {}),
    claim: claimOn(),
  },
})
const post = (holder: string, employer: string, more: object = {}) => ({
  recordTenure: { holder: recordKey(holder), employer: recordKey(employer), title: 'Clerk', claim: claimOn(), ...more },
})
const attended = (participant: string, event: string, more: object = {}) => ({
  recordParticipation: {
    participant: recordKey(participant),
    event: recordKey(`meeting ${event}`),
    participationRole: 'SPEAKER',
    claim: claimOn(),
    ...more,
  },
})
const idsOf = async (party: Party, items: object[]): Promise<string[]> => {
  const { results, userErrors } = await party.batch(items)
  expect(userErrors).toEqual([])
  return results.map(({ id }: { id: string }) => id)
}
const merge = (into: string, from: string, more: object = {}) =>
  editor.write('mergeEntities', { into: { id: into }, from: { id: from }, reason: 'They are one.', ...more })
const unmerge = (mergeId: string, more: object = {}) => editor.write('unmergeEntities', { mergeId, ...more })
const namesOf = async (ids: unknown[]) => {
  const query =
    'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Person { name bare redirectedFrom externalIds { value } } } }'
  return (await live.data(query, { ids })).nodes
}
const all = () => exportGraph(live.graph, { stamps: false })
const changes = () =>
  live.graph.read(
    'MATCH (c:Change) RETURN c.sequence AS sequence, c.op AS op, c.recordId AS recordId ORDER BY c.sequence',
  )

describe('mergeEntities', () => {
  test('moves relationships, names, external ids and claims; the old id redirects to the survivor; the log gets one change', async () => {
    const [into, from, , , , tenure, , participation] = await idsOf(alpha, [
      person('a1'),
      person('a2', { names: [{ value: 'Ay Two', nameKind: 'SHORT' }] }),
      body('a'),
      meeting('a', '2020-01-02'),
      post('a1', 'a', { title: 'Head' }),
      post('a2', 'a'),
      attended('a', 'a'),
      attended('a2', 'a'),
    ])
    await beta.write('upsertPerson', { key: recordKey('a2'), description: 'By beta.', claim: claimOn() })
    const before = await changes()
    const { entity, movedRelationships, mergeId, userErrors } = await merge(into as string, from as string)
    expect([userErrors, movedRelationships, typeof mergeId]).toEqual([[], 2, 'string'])
    expect(entity).toMatchObject({
      id: into,
      redirectedFrom: [from],
      names: [{ value: 'Ay Two' }],
      disputedFields: ['name'],
      version: 2,
    })
    expect(entity.externalIds.map(({ value }: { value: string }) => value)).toEqual(['a1', 'a2'])
    expect(entity.claims.nodes.map(({ recordedBy }: { recordedBy: string }) => recordedBy).sort()).toEqual([
      'alpha',
      'alpha',
      'beta',
    ])
    const {
      node,
      person: found,
      byKey,
      nodes,
    } = await live.data(
      `query ($old: ID!, $ids: [ID!]!) { node(id: $old) { id } person(id: $old) { id tenures { nodes { id holder { id } } } participations { nodes { id validity { start } } } }
        byKey: entityByExternalId(scheme: "test", value: "a2") { id } nodes(ids: $ids) { ... on Relationship { version from { id } } } }`,
      { old: from, ids: [tenure, participation] },
    )
    expect([node.id, found.id, byKey.id]).toEqual([into, into, into])
    expect(found.tenures.nodes).toHaveLength(2)
    expect(nodes).toEqual([
      { version: 2, from: { id: into } },
      { version: 2, from: { id: into } },
    ])
    const made = (await changes()).slice(before.length)
    expect(made.map(({ op, recordId }) => [op, recordId])).toEqual([['MERGE', into]])
    const parts = await live.graph.read(
      'MATCH (p:ChangePart {sequence: $sequence}) RETURN p.op AS op, p.recordId AS id ORDER BY p.op, p.recordId',
      { sequence: made[0]?.sequence },
    )
    expect(parts.map(({ op, id }) => `${op} ${id}`)).toEqual([
      `DELETE ${from}`,
      ...[tenure, participation].sort().map((id) => `UPDATE ${id}`),
    ])
  })

  test('later writes under the old id and key are claims about the survivor, and no value changes back and forth', async () => {
    const items = [
      person('b1'),
      person('b2', { description: 'The second.' }),
      body('b'),
      post('b1', 'b'),
      post('b2', 'b'),
      attended('b', 'b3', { onBehalfOf: recordKey('b2') }),
    ]
    const [into, from] = await idsOf(alpha, [meeting('b3'), ...items]).then(([, ...ids]) => ids)
    await merge(into as string, from as string)
    const before = await all()
    const again = await alpha.batch(items)
    expect(again.results.map(({ changed }: { changed: boolean }) => changed)).toEqual(items.map(() => false))
    expect(again.results[0].id).toBe(again.results[1].id)
    expect(again.results[3].id).not.toBe(again.results[4].id)
    expect(await all()).toEqual(before)
    const byId = await alpha.write('upsertPerson', {
      key: { id: from },
      description: 'Still the second.',
      claim: claimOn(),
    })
    expect([byId.created, byId.person.id, byId.person.description]).toEqual([false, into, 'Still the second.'])
  })

  test('references in scope and onBehalfOf follow the redirect to the survivor', async () => {
    const [into, from, , , tenure] = await idsOf(alpha, [
      body('c1'),
      body('c2'),
      person('c'),
      body('c3'),
      post('c', 'c3', { scope: [recordKey('c2')] }),
      meeting('c', '2021-01-01'),
      attended('c', 'c', { onBehalfOf: recordKey('c2') }),
    ])
    await merge(into as string, from as string)
    const { node } = await live.data(
      'query ($id: ID!) { node(id: $id) { ... on Tenure { scope { id } holder { participations { nodes { onBehalfOf { id } } } } } } }',
      { id: tenure },
    )
    expect(node).toEqual({
      scope: [{ id: into }],
      holder: { participations: { nodes: [{ onBehalfOf: { id: into } }] } },
    })
    const again = await alpha.batch([
      post('c', 'c3', { scope: [recordKey('c2')] }),
      attended('c', 'c', { onBehalfOf: recordKey('c2') }),
    ])
    expect(again.results.map(({ changed }: { changed: boolean }) => changed)).toEqual([false, false])
    const survivor = await alpha.batch([attended('c', 'c', { onBehalfOf: recordKey('c1') })])
    expect(survivor.results[0]).toMatchObject({ created: false })
  })

  test('after a merge of events, participations take their dates from the survivor', async () => {
    const [into, from] = await idsOf(alpha, [
      meeting('d1', '2019-05-05'),
      meeting('d2'),
      person('d'),
      attended('d', 'd2'),
    ])
    await merge(into as string, from as string)
    const { event } = await live.data(
      'query ($id: ID!) { event(id: $id) { participations(asOf: { validOn: "2019-05-05", certainty: CERTAIN }) { totalCount } } }',
      { id: into },
    )
    expect(event.participations.totalCount).toBe(1)
  })

  test('paths and neighborhood from the old id start at the survivor', async () => {
    const [, into, from, other] = (await idsOf(alpha, [
      meeting('m', '2020-02-02'),
      person('m1'),
      person('m2'),
      person('m3'),
      attended('m1', 'm'),
      attended('m3', 'm'),
    ])) as [string, string, string, string]
    await merge(into, from)
    const { paths, neighborhood, coParticipants } = await live.data(
      `query ($old: ID!, $other: ID!) { paths(from: $old, to: $other, maxLength: 2) { paths { length } } neighborhood(around: $old) { entities { id } }
        coParticipants(of: $old) { nodes { name } } }`,
      { old: from, other },
    )
    expect(paths.paths).toEqual([{ length: 2 }])
    expect(neighborhood.entities[0].id).toBe(into)
    expect(coParticipants.nodes).toEqual([{ name: 'Person m3' }])
  })

  test('as a dry run returns the number of relationships and moves none', async () => {
    const [into, from] = await idsOf(alpha, [person('e1'), person('e2'), body('e'), post('e2', 'e')])
    const before = await all()
    const dry = await merge(into as string, from as string, { dryRun: true })
    expect(dry).toMatchObject({ movedRelationships: 1, mergeId: null, userErrors: [] })
    expect(await all()).toEqual(before)
  })

  test('is refused when it is not possible, with ids and counts', async () => {
    const [a, b, c, d] = (await idsOf(alpha, [
      person('f1'),
      body('f2'),
      person('f3'),
      body('f4'),
      { recordParthood: { part: recordKey('f2'), whole: recordKey('f4'), claim: claimOn() } },
    ])) as [string, string, string, string]
    const codeOf = async (into: string, from: string) => {
      const { userErrors, entity } = await merge(into, from)
      expect(entity).toBeNull()
      return userErrors.map(({ code, field, message }: Record<string, string>) => `${code} ${field}: ${message}`)
    }
    expect(await codeOf(a, a)).toEqual([expect.stringMatching(/^SAME_RECORD from: .*both keys lead to person:/)])
    expect(await codeOf(a, b)).toEqual([
      expect.stringMatching(/^KIND_NOT_ALLOWED from: .*a Person .* and a Institution/),
    ])
    expect(await codeOf(a, 'person:none')).toEqual([expect.stringMatching(/^NOT_FOUND from: /)])
    expect(await codeOf(b, d)).toEqual([expect.stringMatching(/^LINKS_ITSELF from: .*got 1: part_of:/)])
    await merge(a, c)
    expect(await codeOf(a, c)).toEqual([expect.stringMatching(/^SAME_RECORD/)])
    await expect(alpha.write('mergeEntities', { into: { id: a }, from: { id: c } })).rejects.toThrow(/role EDITOR/)
  })

  test('is refused for more than 10,000 relationships, with their number', async () => {
    const [into, from, employer] = await idsOf(alpha, [person('g1'), person('g2'), body('g')])
    await live.graph.write((tx) =>
      tx.run(
        `MATCH (p:Person {id: $from}) MATCH (i:Institution {id: $employer}) UNWIND range(1, 10005) AS n
         CREATE (p)-[:HOLDS_POST {id: 'holds_post:many-' + n, identity: 'many-' + n, fromId: $from, toId: $employer, position: '0000-00-00/' + n, title: 'T', basis: 'STATED', version: 1}]->(i)`,
        { from, employer },
      ),
    )
    const { userErrors } = await merge(into as string, from as string)
    expect(userErrors).toMatchObject([
      { code: 'TOO_MANY', message: expect.stringContaining('at most 10000 relationships to move, got 10005') },
    ])
    await live.graph.write((tx) =>
      tx.run("MATCH ()-[r:HOLDS_POST]->() WHERE r.id STARTS WITH 'holds_post:many-' DELETE r"),
    )
  })

  test('with an idempotency key runs once', async () => {
    const [into, from] = await idsOf(alpha, [person('h1'), person('h2')])
    const first = await merge(into as string, from as string, { idempotencyKey: 'merge h' })
    expect(await merge(into as string, from as string, { idempotencyKey: 'merge h' })).toEqual(first)
  })
})

describe('unmergeEntities', () => {
  test('export, merge, unmerge, export: equal', async () => {
    const [into, from, , , , , third] = await idsOf(alpha, [
      person('i1', { names: [{ value: 'I' }] }),
      person('i2', { names: [{ value: 'I' }, { value: 'Other' }], externalIds: [{ scheme: 'x', value: 'i2' }] }),
      body('i'),
      post('i1', 'i'),
      post('i2', 'i'),
      meeting('i', '2022-02-02'),
      person('i3'),
    ])
    await idsOf(beta, [
      person('i2', { description: 'By beta.' }),
      attended('i2', 'i'),
      attended('i', 'i', { onBehalfOf: recordKey('i2') }),
    ])
    const before = await all()
    const { mergeId } = await merge(into as string, from as string)
    expect(await all()).not.toEqual(before)
    const { entities, undecided, userErrors } = await unmerge(mergeId)
    expect([userErrors, undecided, entities.map(({ id }: { id: string }) => id)]).toEqual([[], [], [into, from]])
    expect(await all()).toEqual(before)
    expect((await changes()).at(-1)).toMatchObject({ op: 'UNMERGE', recordId: into })
    // Two merges in a row, undone in both orders.
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const merges = [
        (await merge(into as string, from as string)).mergeId,
        (await merge(third as string, into as string)).mergeId,
      ]
      const { nodes } = await live.data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
        ids: [into, from, third],
      })
      expect(nodes.map(({ id }: { id: string }) => id)).toEqual([third, third, third])
      for (const at of order) expect((await unmerge(merges[at] as string)).userErrors).toEqual([])
      expect(await all()).toEqual(before)
    }
  })

  test('relationships recorded later stay and are listed; claims under the old id move back', async () => {
    const [into, from] = await idsOf(alpha, [person('j1'), person('j2'), body('j'), post('j2', 'j')])
    const { mergeId } = await merge(into as string, from as string)
    const [later] = await idsOf(beta, [
      post('j1', 'j', { title: 'Later' }),
      person('j2', { description: 'Said of the second.' }),
    ])
    const dry = await unmerge(mergeId, { dryRun: true })
    expect(dry.undecided).toEqual([{ id: later }])
    const { undecided, undecidedCount, entities } = await unmerge(mergeId)
    expect([undecided, undecidedCount]).toEqual([[{ id: later }], 1])
    expect(
      entities.map(({ claims }: { claims: { nodes: { recordedBy: string }[] } }) =>
        claims.nodes.map(({ recordedBy }) => recordedBy),
      ),
    ).toEqual([['alpha'], ['alpha', 'beta']])
    const { people } = await live.data(
      'query ($ids: [ID!]) { people(where: { id: { in: $ids } }, orderBy: { field: NAME }) { nodes { description tenures { nodes { title } } } } }',
      { ids: [into, from] },
    )
    expect(people.nodes).toEqual([
      { description: null, tenures: { nodes: [{ title: 'Later' }] } },
      { description: 'Said of the second.', tenures: { nodes: [{ title: 'Clerk' }] } },
    ])
  })

  test('restores a survivor without active claims', async () => {
    const [into] = await idsOf(beta, [person('bare 1')])
    const [from] = await idsOf(alpha, [person('bare 2'), body('bare'), post('bare 1', 'bare')])
    const { mergeId } = await merge(into as string, from as string)
    await beta.write('withdrawClaims', { key: recordKey('bare 1') })
    expect((await unmerge(mergeId)).userErrors).toEqual([])
    expect(await namesOf([into, from])).toEqual([
      { name: 'Person bare 1', bare: true, externalIds: [{ value: 'bare 1' }], redirectedFrom: [] },
      { name: 'Person bare 2', bare: false, externalIds: [{ value: 'bare 2' }], redirectedFrom: [] },
    ])
  })

  test('splits external ids by their claims, including those recorded after the merge', async () => {
    const [into, from] = await idsOf(alpha, [person('o1'), person('o2')])
    const { mergeId } = await merge(into as string, from as string)
    const ids = (...values: string[]) => ({ externalIds: values.map((value) => ({ scheme: 'x', value })) })
    await idsOf(alpha, [person('o2', ids('came since', 'of both')), person('o1', ids('of the survivor'))])
    await idsOf(beta, [person('o1', ids('of both')), person('o2', { externalIds: [recordKey('o1').externalId] })])
    expect((await unmerge(mergeId)).userErrors).toEqual([])
    const held = (await namesOf([into, from])).map((it: { externalIds: { value: string }[] }) =>
      it.externalIds.map(({ value }) => value),
    )
    expect(held).toEqual([
      ['o1', 'of both', 'of the survivor'],
      ['o2', 'came since'],
    ])
    // Both records accept new claims after the split.
    await idsOf(beta, [person('o1', { description: 'One.' }), person('o2', { description: 'Two.' })])
    await idsOf(alpha, [person('o1', { description: '1.' }), person('o2', { description: '2.' })])
    expect(await flawsOf(live.graph)).toEqual([])
  })

  test.each(['n1', 'n2', 'n1 n2'])(
    'restores an entity that had no active claims when it was merged: %s',
    async (bare) => {
      const [n1, n2, n] = [`n1 of ${bare}`, `n2 of ${bare}`, `n of ${bare}`]
      const [into, from] = await idsOf(alpha, [person(n1), person(n2), body(n), post(n1, n), post(n2, n)])
      for (const key of bare.split(' ')) await alpha.write('withdrawClaims', { key: recordKey(`${key} of ${bare}`) })
      const before = await all()
      const { mergeId } = await merge(into as string, from as string)
      expect((await unmerge(mergeId)).userErrors).toEqual([])
      expect(await all()).toEqual(before)
    },
  )

  test('is refused for an unknown merge and for one that was undone', async () => {
    const [into, from] = await idsOf(alpha, [person('k1'), person('k2')])
    const { mergeId } = await merge(into as string, from as string)
    await unmerge(mergeId)
    expect((await unmerge(mergeId)).userErrors).toMatchObject([{ code: 'ALREADY_UNDONE', field: ['mergeId'] }])
    expect((await unmerge('merge:none')).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['mergeId'] }])
  })

  test('a relationship that was withdrawn after the merge stays deleted', async () => {
    const [into, from, , tenure] = await idsOf(alpha, [person('l1'), person('l2'), body('l'), post('l2', 'l')])
    const { mergeId } = await merge(into as string, from as string)
    await alpha.write('withdrawClaims', { key: { id: tenure } })
    expect((await unmerge(mergeId)).userErrors).toEqual([])
    const { people } = await live.data(
      'query ($ids: [ID!]) { people(where: { id: { in: $ids } }) { nodes { tenures { totalCount } } } }',
      { ids: [into, from] },
    )
    expect(people.nodes).toEqual([{ tenures: { totalCount: 0 } }, { tenures: { totalCount: 0 } }])
  })
})
