import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { apiOver } from '../../support/api.ts'
import { keyFor } from '../../support/keys.ts'
import { ALL, liveApi } from '../../support/liveApi.ts'
import { expectValid } from './schemas.ts'

const live = liveApi(...ALL)

// biome-ignore lint/suspicious/noExplicitAny: the type of the JSON depends on the request
type Json = any

const at = (path: string, parameters: Readonly<Record<string, string>> = {}) =>
  fetch(`${live.api.url}/reconcile${path}?${new URLSearchParams(parameters)}`)

const get = async (path: string, parameters: Readonly<Record<string, string>> = {}) =>
  answerOf(await at(path, parameters))

const send = (form: Readonly<Record<string, unknown>>) =>
  fetch(`${live.api.url}/reconcile`, {
    method: 'POST',
    body: new URLSearchParams(
      Object.entries(form).map(([name, value]): [string, string] => [name, JSON.stringify(value)]),
    ),
  })

const post = async (form: Readonly<Record<string, unknown>>) => answerOf(await send(form))

async function answerOf(response: Response): Promise<Json> {
  const answer = (await response.json()) as Json
  expect([response.status, answer.message]).toEqual([200, undefined])
  return answer
}

interface Candidate {
  readonly id: string
  readonly name: string
  readonly score: number
  readonly match: boolean
  readonly type: readonly { readonly id: string }[]
  readonly features: readonly { readonly id: string; readonly value: number }[]
}

/** The candidates for one query. */
async function reconcile(query: object): Promise<readonly Candidate[]> {
  const answer = await post({ queries: { q0: query } })
  expectValid('reconciliation-result-batch', answer)
  return answer.q0.result
}

const idsOf = (candidates: readonly { readonly id: string }[]) => candidates.map(({ id }) => id)
const matchesOf = (candidates: readonly Candidate[]) => idsOf(candidates.filter(({ match }) => match))

describe('reconciliation queries', () => {
  test('a batch has a result for each key, by POST and by GET', async () => {
    const queries = {
      q0: { query: 'Кот-д’Ивуар' },
      other: { query: 'Khartoum Process', type: 'Framework' },
      none: { query: '?!' },
    }
    const answer = await post({ queries })
    expectValid('reconciliation-result-batch', answer)
    expect(Object.keys(answer)).toEqual(['q0', 'other', 'none'])
    expect(answer.q0.result[0]).toMatchObject({
      id: 'country:CIV',
      match: true,
      type: [{ id: 'Country', name: 'Country' }],
    })
    expect(matchesOf(answer.other.result)).toEqual(['framework:khartoum-process'])
    expect(answer.none).toEqual({ result: [] })
    expect(await get('', { queries: JSON.stringify(queries) })).toEqual(answer)
  })

  test('candidates, scores, features and matches equal those of reconcile', async () => {
    const names = ['IMO', 'Nigeria', 'Ministry of the Interior', 'Rabat Proces']
    const document = `query ($queries: [ReconcileQuery!]!) { reconcile(queries: $queries) {
      candidates { score match entity { id name } features { name score } } } }`
    const { reconcile: ours } = await live.data(document, { queries: names.map((name) => ({ name })) })
    const answer = await post({ queries: Object.fromEntries(names.map((query) => [query, { query }])) })
    for (const [place, name] of names.entries()) {
      const expected = ours[place].candidates.map(({ score, match, entity, features }: Json) => ({
        ...entity,
        score: Math.round(score * 10_000) / 100,
        match,
        features: features.map((feature: Json) => ({ id: feature.name, value: feature.score })),
      }))
      expect(answer[name].result.map(({ type: _, description: __, ...rest }: Json) => rest)).toEqual(expected)
    }
  })

  test('any restricts the types, should only prefers them, and all of two types matches nothing', async () => {
    const query = 'Nigeria'
    const any = await reconcile({ query, type: ['Institution', 'Event'], type_strict: 'any', limit: 20 })
    expect(any.length).toBeGreaterThan(0)
    expect(any.every(({ type }) => ['Institution', 'Event'].includes(type[0]?.id ?? ''))).toBe(true)
    const should = await reconcile({ query, type: 'Institution', type_strict: 'should', limit: 20 })
    expect(idsOf(should)).toContain('country:NGA')
    expect(matchesOf(should)).toEqual([])
    expect(await reconcile({ query, type: ['Country', 'Place'], type_strict: 'all' })).toEqual([])
    expect(matchesOf(await reconcile({ query, type: ['Country', 'Place'] }))).toEqual(['country:NGA'])
  })

  test('the limit bounds the number of candidates', async () => {
    expect(await reconcile({ query: 'Ministry of the Interior', limit: 2 })).toHaveLength(2)
  })

  test('an id as query returns its entity if it has the type', async () => {
    const [best] = await reconcile({ query: 'institution:iom' })
    expect(best).toMatchObject({ id: 'institution:iom', score: 100, match: true, features: [{ id: 'id', value: 1 }] })
    expect(matchesOf(await reconcile({ query: 'institution:iom', type: 'Person', type_strict: 'any' }))).toEqual([])
  })

  test('hints affect the result: a source by id, a country by id or name', async () => {
    const source = { pid: 'source', v: 'source:tm-news-iom-dialog' }
    expect(matchesOf(await reconcile({ query: 'IMO' }))).toEqual([])
    expect(matchesOf(await reconcile({ query: 'IMO', properties: [source] }))).toEqual(['institution:iom'])
    for (const v of ['Montenegro', 'country:MNE', { id: 'country:MNE', name: 'Montenegro' }]) {
      const [best] = await reconcile({ query: 'Ministry of the Interior', properties: [{ pid: 'country', v }] })
      expect(best?.id).toBe('institution:me-interior-ministry')
      expect(best?.features).toContainEqual({ id: 'country', value: 1 })
    }
  })

  test('property values affect the result, by id and by any name of the other end', async () => {
    expect(matchesOf(await reconcile({ query: 'IMO', properties: [{ pid: 'acronym', v: 'iom' }] }))).toEqual([
      'institution:iom',
    ])
    const employers = await live.data(
      '{ person(id: "person:manfred-profazi") { name tenures(first: 1) { nodes { title employer { id name } } } } }',
    )
    const { name, tenures } = employers.person
    const [{ title, employer }] = tenures.nodes
    for (const v of [employer, employer.name.toUpperCase(), ['nobody', { id: employer.id }]]) {
      const [best] = await reconcile({
        query: name,
        properties: [
          { pid: 'tenures', v },
          { pid: 'tenures.title', v: title },
        ],
      })
      expect(best).toMatchObject({ id: 'person:manfred-profazi', match: true })
      expect(best?.features).toEqual(
        expect.arrayContaining([
          { id: 'property.tenures', value: 1 },
          { id: 'property.tenures.title', value: 1 },
        ]),
      )
    }
    const [without] = await reconcile({ query: name })
    const [against] = await reconcile({ query: name, properties: [{ pid: 'tenures', v: { id: 'country:CIV' } }] })
    expect(against?.score).toBeLessThan(without?.score ?? 0)
    expect(against?.features).toContainEqual({ id: 'property.tenures', value: 0 })
  })

  test('a property without a value does not affect the score', async () => {
    const [without] = await reconcile({ query: 'Côte d’Ivoire' })
    const [asked] = await reconcile({
      query: 'Côte d’Ivoire',
      properties: [
        { pid: 'tenures.title', v: 'Nobody' },
        { pid: 'eventKind', v: 'SUMMIT' },
      ],
    })
    expect(asked).toEqual(without)
  })

  test('without a name, an external id or the other end of a relationship finds candidates', async () => {
    for (const property of [
      { pid: 'externalIds.wikidata', v: 'Q1033' },
      { pid: 'externalIds', v: 'wikidata:Q1033' },
    ]) {
      expect(await reconcile({ properties: [property] })).toMatchObject([
        { id: 'country:NGA', score: 100, match: true },
      ])
    }
    const vitorino = await reconcile({
      properties: [
        { pid: 'tenures', v: { id: 'institution:iom' } },
        { pid: 'tenures.validity.start', v: '2018-10-01T00:00:00Z' },
      ],
    })
    expect(vitorino[0]?.name).toBe('Antonio Vitorino')
    expect(vitorino.filter(({ score }) => score === 100)).toHaveLength(1)
    expect(vitorino[0]?.match).toBe(true)
    const cooperating = await reconcile({
      properties: [{ pid: 'cooperations', v: { id: 'institution:iom' } }],
      limit: 20,
    })
    expect(idsOf(cooperating)).toEqual(expect.arrayContaining(['country:MKD', 'country:TKM']))
    expect(cooperating.every(({ score }) => score === 100)).toBe(true)
    expect(matchesOf(cooperating)).toEqual([])
    const nothing = await send({ queries: { q: { properties: [{ pid: 'eventKind', v: 'SUMMIT' }] } } })
    expect([nothing.status, ((await nothing.json()) as Json).message]).toEqual([
      400,
      expect.stringMatching(/property that identifies entities/),
    ])
  })

  test('unusual names are accepted', async () => {
    const odd = ['"', '\\', 'a AND (', '~*?:', '\u0000', '\ud800', '__proto__', 'x'.repeat(256), '💥'.repeat(120)]
    const answer = await post({ queries: Object.fromEntries(odd.map((query, i) => [`q${i}`, { query }])) })
    expectValid('reconciliation-result-batch', answer)
    expect(Object.keys(answer)).toHaveLength(odd.length)
  })

  test('a batch of the maximum size with values is answered', async () => {
    const names = await live.data('{ institutions(first: 50) { nodes { name } } }')
    const properties = [
      { pid: 'wholes', v: 'European Union' },
      { pid: 'members', v: 'France' },
      { pid: 'participations', v: 'none' },
    ]
    const queries = names.institutions.nodes.map(({ name }: { name: string }, i: number) => [
      `q${i}`,
      { query: name.slice(0, 256), properties },
    ])
    const answer = await post({ queries: Object.fromEntries(queries) })
    expect(
      Object.values(answer as Record<string, { result: unknown[] }>).every(({ result }) => result.length > 0),
    ).toBe(true)
  })
})

describe('suggestions of entities', () => {
  test('by a prefix of a name, optionally of one type, and from a cursor', async () => {
    const suggest = async (parameters: Readonly<Record<string, string>>) => {
      const answer = await get('/suggest/entity', parameters)
      expectValid('suggest-entities-response', answer)
      return answer.result
    }
    const all = await suggest({ prefix: 'khartoum proc' })
    expect(all[0]).toMatchObject({
      id: 'framework:khartoum-process',
      notable: [{ id: 'Framework', name: 'Framework' }],
    })
    const events = await suggest({ prefix: 'khartoum proc', type: 'Event' })
    expect(events.length).toBeGreaterThan(0)
    expect(events.every(({ id }: { id: string }) => id.startsWith('event:'))).toBe(true)
    const first = await suggest({ prefix: 'meeting' })
    const next = await suggest({ prefix: 'meeting', cursor: '20' })
    expect([first.length, next.length]).toEqual([20, 20])
    expect(next.some(({ id }: { id: string }) => idsOf(first).includes(id))).toBe(false)
    expect(idsOf(await suggest({ prefix: 'country:NGA' }))).toContain('country:NGA')
    expect(await suggest({ prefix: '' })).toEqual([])
  })
})

describe('data extension', () => {
  test('returns own fields, other ends as entities, and fields of each relationship in the same row', async () => {
    const properties = ['acronym', 'institutionKind', 'externalIds.wikidata', 'tenures', 'tenures.title', 'eventKind']
    const answer = await post({
      extend: {
        ids: ['institution:iom', 'person:nobody', 'country:NGA'],
        properties: properties.map((id) => ({ id })),
      },
    })
    expectValid('data-extension-response', answer)
    expect(answer.meta.map(({ id }: { id: string }) => id)).toEqual(properties)
    expect(answer.meta[3]).toMatchObject({ id: 'tenures', name: 'Tenures' })
    const iom = answer.rows['institution:iom']
    expect(iom.acronym).toEqual([{ str: 'IOM' }])
    expect(iom.institutionKind).toEqual([{ str: 'IGO' }])
    expect(iom.eventKind).toEqual([])
    const { institution } = await live.data(
      '{ institution(id: "institution:iom") { tenures(first: 10) { nodes { title holder { id name } } } } }',
    )
    expect(iom.tenures).toEqual(institution.tenures.nodes.map(({ holder }: { holder: object }) => holder))
    expect(iom['tenures.title']).toEqual(
      institution.tenures.nodes.map(({ title }: { title: string }) => ({ str: title })),
    )
    expect(answer.rows['country:NGA']['externalIds.wikidata']).toEqual([{ str: 'Q1033' }])
    expect(Object.values(answer.rows['person:nobody'])).toEqual(properties.map(() => []))
  })

  test('has the type of the other ends if there is only one', async () => {
    const { meta } = await post({ extend: { ids: [], properties: [{ id: 'members' }, { id: 'memberships' }] } })
    expect(meta).toEqual([
      { id: 'members', name: 'Members' },
      { id: 'memberships', name: 'Memberships', type: { id: 'Institution', name: 'Institution' } },
    ])
  })

  test('a day is a date, an imprecise date is a text', async () => {
    const ids = ['event:az-iom-profazi', 'event:tm-iom-2021']
    const { events } = await live.data(
      '{ events(first: 1, where: { during: { from: "2018-12-05", to: "2018-12-05" }, name: { contains: "Eleventh GFMD" } }) { nodes { id } } }',
    )
    ids.push(events.nodes[0].id)
    const answer = await post({
      extend: {
        ids: [...ids, 'institution:iom'],
        properties: ['validity.start', 'validity.end', 'tenures', 'tenures.validity.start', 'tenures.validity.end'].map(
          (id) => ({ id }),
        ),
      },
    })
    expectValid('data-extension-response', answer)
    expect(answer.rows[ids[0] as string]['validity.start']).toEqual([{ str: '2021-11-01 or later' }])
    expect(answer.rows[ids[0] as string]['validity.end']).toEqual([])
    expect(answer.rows[ids[2] as string]).toMatchObject({
      'validity.start': [{ date: '2018-12-05T00:00:00Z' }],
      'validity.end': [{ date: '2018-12-07T00:00:00Z' }],
    })
    const iom = answer.rows['institution:iom']
    expect(iom['tenures.validity.start']).toHaveLength(iom.tenures.length)
    expect(iom['tenures.validity.end']).toHaveLength(iom.tenures.length)
  })

  test('settings limit the number and select the day', async () => {
    const valued = async (settings: object) => {
      const answer = await post({
        extend: { ids: ['institution:iom'], properties: [{ id: 'tenures.title', settings }] },
      })
      return answer.rows['institution:iom']['tenures.title']
    }
    expect(await valued({ limit: '3', validOn: '' })).toHaveLength(3)
    const { institution } = await live.data(
      '{ institution(id: "institution:iom") { tenures(first: 100, asOf: { validOn: "2010-11-17" }) { nodes { title } } } }',
    )
    expect(await valued({ limit: 100, validOn: '2010-11-17' })).toEqual(
      institution.tenures.nodes.map(({ title }: { title: string }) => ({ str: title })),
    )
  })

  test('every property of every kind is returned in the format of the protocol', async () => {
    for (const { id: type } of (await get('')).defaultTypes) {
      const { properties } = await get('/properties', { type })
      const found = await live.graph.read(`MATCH (e:${type}) RETURN e.id AS id ORDER BY COUNT { (e)--() } DESC LIMIT 5`)
      for (let from = 0; from < properties.length; from += 20) {
        const asked = properties
          .slice(from, from + 20)
          .map(({ id }: { id: string }) => ({ id, settings: { limit: 5 } }))
        const answer = await post({ extend: { ids: found.map(({ id }) => id), properties: asked } })
        expectValid('data-extension-response', answer)
        expect(Object.keys(answer.rows)).toHaveLength(found.length)
      }
    }
  })
})

describe('pages', () => {
  test('the manifest has the URLs of the preview and the page of an entity', async () => {
    const { preview, view } = await get('')
    for (const template of [preview.url, view.url]) {
      const response = await fetch(template.replace('{{id}}', encodeURIComponent('institution:iom')))
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
      expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
      const html = await response.text()
      expect(html).toContain('<h1>International Organization for Migration</h1>')
      expect(html).toContain('<dt>Acronym</dt><dd>IOM</dd>')
      const [, linked = ''] = /href="([^"]+)"/.exec(html) ?? []
      expect((await fetch(live.api.url + linked)).status).toBe(200)
    }
  })

  test('an unknown id has no page', async () => {
    for (const id of ['institution:nothing', '<script>', 'source:tm-news-iom-dialog', 'x'.repeat(500)]) {
      const response = await at('/preview', { id })
      const { message } = (await response.json()) as Json
      expect([id, response.status, message]).toEqual([id, 404, expect.stringMatching(/^Expected the id of an entity/)])
    }
  })
})

describe('docs/openrefine.md', () => {
  const text = readFileSync(new URL('../../../docs/openrefine.md', import.meta.url), 'utf8')
  const examples = [...text.matchAll(/'(queries|extend)=(.+)'\n```\n\n```json\n([\s\S]+?)\n```/g)].map(
    ([, name = '', batch = '', answer = '']) => [name, batch, answer] as const,
  )

  test('has an example of each kind of batch', () => {
    expect(examples.map(([name]) => name)).toEqual(['queries', 'extend'])
  })

  test.each(examples)('the documented answer to %s is the actual one', async (name, batch, answer) => {
    expect(JSON.parse(answer)).toEqual(await post({ [name]: JSON.parse(batch) }))
  })
})

test('reading requires the same key as over GraphQL', async () => {
  const closed = await apiOver(live.graph, { anonymousReads: false })
  try {
    const root = `${closed.url}/reconcile`
    const secret = await keyFor(live.graph, 'READER')
    const queries = new URLSearchParams({ queries: '{"q0":{"query":"IOM"}}' })
    const paths = [
      `?${queries}`,
      '/suggest/entity?prefix=I',
      '/suggest/type?prefix=I',
      '/properties?type=Person',
      '/view?id=institution%3Aiom',
    ]
    for (const path of paths) {
      const refused = await fetch(root + path)
      expect([path, refused.status, refused.headers.get('www-authenticate')]).toEqual([path, 401, 'Bearer'])
      expect(((await refused.json()) as Json).message).toMatch(
        /Expected a key of this API as Authorization: Bearer <key>, got none/,
      )
      const wrong = await fetch(root + path, { headers: { authorization: 'Bearer nonsense' } })
      expect([path, wrong.status]).toEqual([path, 401])
      const read = await fetch(root + path, { headers: { authorization: `Bearer ${secret}` } })
      expect([path, read.status]).toEqual([path, 200])
    }
    const manifest = await fetch(root)
    expect(manifest.status).toBe(200)
    expectValid('manifest', await manifest.json())
  } finally {
    await closed.close()
  }
})
