import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from '@jest/globals'
import type { NetworkProjection } from '../../../src/analysis/networks/networkRequest.ts'
import { cachedResult, networkProgress, requestAtHead } from '../../../src/analysis/networks/networkResult.ts'
import { readNetwork } from '../../../src/analysis/networks/readNetwork.ts'
import { groupBy } from '../../../src/lib/collections/groupBy.ts'
import { kinds } from '../../../src/model/entities/entity.ts'
import { type AsOf, UNRESTRICTED } from '../../../src/model/record/asOf.ts'
import type { Graph } from '../../../src/neo4j/graph/graph.ts'
import type { Reader } from '../../../src/neo4j/graph/reader.ts'
import { dayRangeOfAsOf, isLinkValidIn, type LinkDates } from '../../../src/read/filters/validityPredicate.ts'
import { apiOver, type TestApi } from '../../support/api.ts'
import { ALL, liveApi } from '../../support/liveApi.ts'
import { clientOf } from '../../support/subscribed.ts'
import { figures, MEASURES } from './figures.ts'

const live = liveApi(...ALL)

const ACTORS = ['PERSON', 'INSTITUTION', 'COUNTRY', 'PLACE']
const MEMBERS = { kinds: ['COUNTRY', 'INSTITUTION', 'PERSON'], over: { types: ['MEMBER_OF'] } }

const CENTRALITY = `query ($kinds: [EntityKind!], $measure: CentralityMeasure!, $over: NetworkOver, $asOf: AsOf, $first: Int, $after: Cursor) {
  centrality(kinds: $kinds, measure: $measure, over: $over, asOf: $asOf, first: $first, after: $after) {
    totalCount measure sequence settled asOf { validOn certainty } projection { kinds coParticipation types weights nodes links }
    pageInfo { hasNextPage endCursor } edges { rank score node { id } } } }`

interface Edge {
  readonly rank: number
  readonly score: number
  readonly node: { readonly id: string }
}

const centrality = async (variables: Readonly<Record<string, unknown>>) =>
  (await live.data(CENTRALITY, variables)).centrality

const codeOf = async (variables: Readonly<Record<string, unknown>>) =>
  (await live.ask(CENTRALITY, variables)).errors?.map(({ extensions, message }) => [extensions.code, message])

describe('on the real data, compared with networkx', () => {
  describe.each([
    ['co-participation', { kinds: ACTORS }, figures.coParticipation],
    ['memberships', MEMBERS, figures.memberOf],
  ])('%s', (_what, network, expected) => {
    test.each(MEASURES)('%s', async (measure) => {
      const { edges, projection, totalCount } = await centrality({ ...network, measure, first: 40 })
      expect(projection).toMatchObject({ nodes: expected.nodes, links: expected.links })
      expect(totalCount).toBe(expected.nodes)
      const scores = new Map(edges.map(({ node, score }: Edge) => [node.id, score]))
      const lowest = edges.at(-1).score
      for (const [id, score] of Object.entries(expected[measure])) {
        // The order of equal scores at the end of a page depends on rounding.
        if (score > lowest + 1e-7) expect([id, scores.get(id)]).toEqual([id, expect.closeTo(score, 7)])
      }
      expect(edges.map(({ rank }: Edge) => rank)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
    })

    test('communities have at least the modularity of networkx', async () => {
      const { communities } = await live.data(
        `query ($kinds: [EntityKind!], $over: NetworkOver) { communities(kinds: $kinds, over: $over, first: 100) {
          totalCount modularity resolution seed projection { nodes } nodes { rank size members(first: 2) { id kind } } } }`,
        network,
      )
      expect(communities).toMatchObject({ resolution: 1, seed: 1, projection: { nodes: expected.nodes } })
      expect(communities.modularity).toBeGreaterThan(expected.modularity - 0.02)
      const sizes: number[] = communities.nodes.map(({ size }: { size: number }) => size)
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(expected.nodes)
      expect(communities.totalCount).toBe(sizes.length)
    })
  })
})

describe('a result describes its input', () => {
  test('with everything needed to reproduce it', async () => {
    const [feed] = await live.graph.read("MATCH (f:Feed {id: 'feed'}) RETURN f.sequence AS sequence")
    const answer = await centrality({
      kinds: ['COUNTRY', 'PERSON'],
      measure: 'DEGREE',
      over: { coParticipation: true, types: ['MEMBER_OF', 'HOLDS_POST'] },
      asOf: { validOn: '2021-03-02', certainty: 'CERTAIN' },
    })
    expect(answer).toMatchObject({
      measure: 'DEGREE',
      sequence: feed?.sequence,
      settled: true,
      asOf: { validOn: '2021-03-02', certainty: 'CERTAIN' },
      projection: {
        kinds: ['COUNTRY', 'PERSON'],
        coParticipation: true,
        types: ['HOLDS_POST', 'MEMBER_OF'],
        weights:
          'Number of shared events and relationships of the types HOLDS_POST, MEMBER_OF between the two entities.',
      },
    })
  })

  test('all pages belong to one result, without recomputation', async () => {
    const asked = { ...MEMBERS, measure: 'PAGERANK', first: 100 }
    const edges: Edge[] = []
    let after: string | null = null
    do {
      const answer = await centrality({ ...asked, after })
      edges.push(...answer.edges)
      after = answer.pageInfo.hasNextPage ? answer.pageInfo.endCursor : null
    } while (after !== null)
    expect(new Set(edges.map(({ node }) => node.id)).size).toBe(figures.memberOf.nodes)
    expect(edges.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 9)
    expect(edges.map(({ score }) => score)).toEqual(edges.map(({ score }) => score).sort((a, b) => b - a))
  })

  test('rejects the cursor of another request or of an expired result', async () => {
    const { pageInfo } = await centrality({ ...MEMBERS, measure: 'DEGREE', first: 1 })
    const other = await codeOf({ ...MEMBERS, measure: 'PAGERANK', after: pageInfo.endCursor })
    expect(other?.[0]?.[0]).toBe('BAD_USER_INPUT')
    const text = Buffer.from(pageInfo.endCursor, 'base64url').toString()
    const old = Buffer.from(text.replace(/\d+ (\d+)$/, '1 $1')).toString('base64url')
    const gone = await codeOf({ ...MEMBERS, measure: 'DEGREE', after: old })
    expect(gone?.[0]?.[0]).toBe('CURSOR_EXPIRED')
  })
})

describe('as of a day', () => {
  /** The linked pairs by a simple reference implementation: co-participants, and holders of posts with their employers. */
  async function plainPairs(asOf: AsOf): Promise<Set<string>> {
    const rows = await live.graph.read(
      'MATCH (a:Entity)-[r:PARTICIPATED_IN|HOLDS_POST]->(b:Entity) RETURN a.id AS a, b.id AS b, type(r) AS type, r {.*} AS link',
    )
    const held = rows.filter(({ link }) => isLinkValidIn(link as LinkDates, dayRangeOfAsOf(asOf)))
    const posts = held.filter(({ type }) => type === 'HOLDS_POST').map(({ a, b }) => [String(a), String(b)])
    const meetings = groupBy(
      held.filter(({ type }) => type === 'PARTICIPATED_IN'),
      ({ b }) => b,
    )
    const met = [...meetings.values()].flatMap((all) =>
      all.flatMap(({ a }) => all.map((it) => [String(a), String(it.a)])),
    )
    return new Set([...posts, ...met].filter(([a, b]) => a !== b).map((pair) => pair.sort().join(' ')))
  }

  test.each([
    UNRESTRICTED,
    { ...UNRESTRICTED, validOn: '2021-03-02' },
    { ...UNRESTRICTED, validOn: '2021-12-03', certainty: 'CERTAIN' },
    { ...UNRESTRICTED, validOn: '2010-11-17', certainty: 'ATTESTED' },
  ])('%j links the same pairs as a reference implementation', async (asOf) => {
    const projection: NetworkProjection = {
      kinds: [...kinds.keys()],
      coParticipation: true,
      types: ['HOLDS_POST'],
      asOf,
    }
    const { network } = await readNetwork(live.graph.counting(60_000), projection)
    const linked = Array.from(network.sources, (source, n) => [source, network.targets[n] as number])
    const expected = await plainPairs(asOf)
    expect(new Set(linked.map((pair) => pair.map((place) => network.ids[place]).join(' ')))).toEqual(expected)
    expect(expected.size).toBeGreaterThan(0)
  })
})

describe('rejects', () => {
  test.each([
    ['nothing to link by', { over: {} }, 'coParticipation, types or both'],
    ['a moment of our knowledge', { asOf: { knownAt: '2026-01-01T00:00:00Z' } }, 'knownAt'],
    ['a page too large', { first: 101 }, '100'],
  ])('%s', async (_what, variables, said) => {
    const [code, message] = (await codeOf({ measure: 'DEGREE', ...variables }))?.[0] ?? []
    expect([code, message]).toEqual(['BAD_USER_INPUT', expect.stringContaining(said)])
  })

  const members: NetworkProjection = {
    kinds: MEMBERS.kinds,
    coParticipation: false,
    types: ['MEMBER_OF'],
    asOf: UNRESTRICTED,
  }
  const reading = (most: { nodes: number; links: number }) => readNetwork(live.graph.counting(60_000), members, most)

  test('an oversized network with its size, before reading it', async () => {
    const { nodes, links } = figures.memberOf
    await expect(reading({ nodes: nodes - 1, links })).rejects.toThrow(`got one of ${nodes} nodes and`)
    await expect(reading({ nodes, links: links - 1 })).rejects.toThrow(`which form more than ${links - 1} links`)
    expect((await reading({ nodes, links })).network.sources).toHaveLength(links)
  })

  test('a resolution out of range', async () => {
    const { errors } = await live.ask('{ communities(resolution: 0) { totalCount } }')
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  })
})

/**
 * A graph with its own cache of results, which counts how many networks are read.
 * @param pauseMs delay before each read
 */
function counted(pauseMs = 0): { graph: Graph; networks: () => number } {
  let networks = 0
  const causal = (reader: Reader): Reader => ({
    async read(text, parameters) {
      if (text.includes('collect(weight)')) {
        networks += 1
        await sleep(pauseMs)
      }
      return reader.read(text, parameters)
    },
  })
  const counting: Graph['counting'] = (timeoutMs) => {
    const reader = live.graph.counting(timeoutMs)
    return { ...reader, causal: () => causal(reader.causal()) }
  }
  return { graph: { ...live.graph, counting }, networks: () => networks }
}

const opened: TestApi[] = []
afterEach(async () => {
  for (const api of opened.splice(0)) await api.close()
})

/** Another API instance, closed after the test. */
async function another(graph: Graph): Promise<TestApi> {
  const api = await apiOver(graph)
  opened.push(api)
  await api.warmed
  return api
}

describe('equal requests', () => {
  test('are read and computed once, concurrently and again later', async () => {
    const { graph, networks } = counted()
    const api = await another(graph)
    const before = networks()
    const asked = { ...MEMBERS, measure: 'BETWEENNESS', first: 5, asOf: { validOn: '2020-02-02' } }
    const ask = async () => (await api.ask(CENTRALITY, asked)).data.centrality
    const [first, second] = await Promise.all([ask(), ask()])
    expect(second).toEqual(first)
    expect(await ask()).toEqual(first)
    expect(networks() - before).toBe(1)
  })
})

const PROGRESS = `subscription ($kinds: [EntityKind!], $over: NetworkOver, $asOf: AsOf, $measure: CentralityMeasure, $resolution: Float) {
  networkProgress(kinds: $kinds, over: $over, asOf: $asOf, measure: $measure, resolution: $resolution) { stage share nodes links } }`

describe('a long computation', () => {
  test('reports progress until it is done, and its result is cached', async () => {
    const asked = { ...MEMBERS, measure: 'BETWEENNESS', asOf: { validOn: '2019-01-01' } }
    const client = clientOf(live.api.url)
    const heard: { stage: string; share: number; nodes: number | null; links: number | null }[] = []
    for await (const { data, errors } of client.iterate({ query: PROGRESS, variables: asked })) {
      expect(errors).toBeUndefined()
      heard.push((data as { networkProgress: (typeof heard)[number] }).networkProgress)
    }
    await client.dispose()
    const { projection } = await centrality({ ...asked, first: 1 })
    expect(heard.at(-1)).toEqual({ stage: 'DONE', share: 1, nodes: projection.nodes, links: projection.links })
    const stages = ['WAITING', 'READING', 'COMPUTING', 'DONE']
    expect(heard.length).toBeGreaterThan(1)
    expect(heard.map(({ stage }) => stages.indexOf(stage))).toEqual(
      heard.map(({ stage }) => stages.indexOf(stage)).sort(),
    )
  })

  test.each([
    [{ over: {} }, 'BAD_USER_INPUT'],
    [{ resolution: 100 }, 'BAD_USER_INPUT'],
  ])('rejects invalid arguments: %j', async (variables, code) => {
    const client = clientOf(live.api.url)
    const refused = client.iterate({ query: PROGRESS, variables }).next()
    const first = await refused.catch((error: unknown) => error)
    await client.dispose()
    expect(JSON.stringify(first)).toContain(code)
  })

  test('is aborted when its client disconnects', async () => {
    const { graph, networks } = counted(500)
    const api = await another(graph)
    const asked = { ...MEMBERS, measure: 'DEGREE', asOf: { validOn: '2018-01-01' }, first: 1 }
    const leaving = new AbortController()
    const sent = fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: CENTRALITY, variables: asked }),
      signal: leaving.signal,
    })
    await sleep(300)
    leaving.abort()
    await expect(sent).rejects.toThrow('aborted')
    await sleep(1_000)
    const before = networks()
    // If it had continued, its result would be in the cache.
    const { errors } = await api.ask(CENTRALITY, asked)
    expect(errors).toBeUndefined()
    expect(networks() - before).toBe(1)
  })

  test('is aborted when its last subscriber disconnects', async () => {
    const { graph } = counted(500)
    const reader = live.graph.counting(60_000)
    const projection: NetworkProjection = {
      kinds: ['COUNTRY', 'INSTITUTION'],
      coParticipation: false,
      types: ['MEMBER_OF'],
      asOf: UNRESTRICTED,
    }
    const asked = await requestAtHead(reader, { projection, measure: { name: 'BETWEENNESS' } })
    const leaving = new AbortController()
    const events = networkProgress(graph, asked, leaving.signal)
    expect((await events.next()).value).toMatchObject({ share: 0, nodes: null })
    leaving.abort(new Error('gone'))
    await expect(events.next()).rejects.toThrow('gone')
    await sleep(1_000)
    expect(cachedResult(graph, asked)).toBeUndefined()
  })
})
