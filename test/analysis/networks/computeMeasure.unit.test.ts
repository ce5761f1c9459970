import { beforeAll, describe, expect, test } from '@jest/globals'
import { computeMeasure, type Measure } from '../../../src/analysis/networks/computeMeasure.ts'
import { buildNetwork, type Network } from '../../../src/analysis/networks/network.ts'
import { groupBy } from '../../../src/lib/collections/groupBy.ts'
import { figures, MEASURES } from './figures.ts'

type Link = readonly [from: string, to: string, weight: number]

const networkOf = (links: readonly Link[]): Promise<Network> =>
  buildNetwork(
    [...groupBy(links, ([id]) => id)].map(([id, own]) => ({
      id,
      others: own.map(([, other]) => other),
      weights: own.map(([, , weight]) => weight),
    })),
  )

const outcomeOf = (network: Network, measure: Measure) => computeMeasure(network, measure, () => undefined)

function scoresOf(network: Network, name: (typeof MEASURES)[number]): Record<string, number> {
  const { values } = outcomeOf(network, { name })
  return Object.fromEntries(network.ids.map((id, place) => [id, values[place] as number]))
}

function communitiesOf(network: Network, resolution = 1): string[][] {
  const { values } = outcomeOf(network, { name: 'LOUVAIN', resolution })
  const groups: string[][] = []
  for (const [place, number] of values.entries()) groups[number] = [...(groups[number] ?? []), network.ids[place] ?? '']
  return groups
}

// Two triangles, joined by a bridge from c to d.
const BRIDGED: readonly Link[] = ['ab', 'bc', 'ac', 'cd', 'de', 'ef', 'df'].map((pair) => [
  pair.charAt(0),
  pair.charAt(1),
  1,
])

describe('two triangles and a bridge, computed by hand', () => {
  let network: Network
  beforeAll(async () => {
    network = await networkOf(BRIDGED)
  })
  const outer = (score: number, inner: number) => ({ a: score, b: score, c: inner, d: inner, e: score, f: score })
  const rounded = (scores: Record<string, number>) =>
    Object.fromEntries(Object.entries(scores).map(([id, score]) => [id, Number(score.toFixed(7))]))

  test.each([
    // Two and three links, out of five other nodes.
    ['DEGREE', outer(2 / 5, 3 / 5)],
    // Of the ten pairs of other nodes, c separates six: a and b from each of d, e and f.
    ['BETWEENNESS', outer(0, 6 / 10)],
    // p = 0.15/6 + 0.85 (p/2 + q/3) and q = 0.15/6 + 0.85 (2p/2 + q/3).
    ['PAGERANK', outer(0.1459854, 0.2080292)],
    // l x = x + y and l y = 2x + y give y = x times the square root of 2; 4 x² + 2 y² = 1.
    ['EIGENVECTOR', outer(1 / Math.sqrt(8), 1 / 2)],
  ] as const)('%s', (name, expected) => {
    expect(rounded(scoresOf(network, name))).toEqual(rounded(expected))
  })

  test('two communities, with a modularity of 2 (3/7 - (7/14)²)', () => {
    expect(communitiesOf(network)).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ])
    expect(outcomeOf(network, { name: 'LOUVAIN', resolution: 1 }).modularity).toBeCloseTo(6 / 7 - 1 / 2, 12)
  })

  test('a ranking is by descending score, then by id', () => {
    const { ranking } = outcomeOf(network, { name: 'BETWEENNESS' })
    expect([...ranking].map((place) => network.ids[place]).join('')).toBe('cdabef')
  })

  test('reports progress up to 1', () => {
    const shares: number[] = []
    computeMeasure(network, { name: 'BETWEENNESS' }, (share) => shares.push(share))
    expect(shares).toEqual([1, 2, 3, 4, 5, 6].map((done) => done / 6))
  })
})

describe("Zachary's karate club, as networkx has it", () => {
  const { linkList, ...club } = figures.karate
  let network: Network
  beforeAll(async () => {
    network = await networkOf(linkList)
  })

  test('is the same network', () => {
    const weight = network.weights.reduce((sum, each) => sum + each, 0)
    expect([network.ids.length, network.sources.length, weight]).toEqual([club.nodes, club.links, club.weight])
  })

  test.each(MEASURES)('%s', (name) => {
    const scores = scoresOf(network, name)
    for (const [id, score] of Object.entries(club[name]))
      expect([id, scores[id]]).toEqual([id, expect.closeTo(score, 8)])
    expect(Object.keys(club[name])).toHaveLength(club.nodes)
  })

  test('betweenness estimated from pivots is close to the exact one and marked as an estimate', () => {
    const exact = outcomeOf(network, { name: 'BETWEENNESS' })
    const most = (club.nodes + 2 * club.links) * 25
    const estimate = computeMeasure(network, { name: 'BETWEENNESS' }, () => undefined, most)
    expect([exact.estimatedFrom, estimate.estimatedFrom]).toEqual([null, 25])
    expect(computeMeasure(network, { name: 'BETWEENNESS' }, () => undefined, most)).toEqual(estimate)
    for (const [place, score] of exact.values.entries()) expect(estimate.values[place]).toBeCloseTo(score, 0.7)
    expect([...estimate.ranking.subarray(0, 2)].sort()).toEqual([...exact.ranking.subarray(0, 2)].sort())
  })

  test('communities hold together as well as those of networkx', () => {
    const { modularity } = outcomeOf(network, { name: 'LOUVAIN', resolution: 1 })
    expect(modularity).toBeGreaterThan(0.98 * club.modularity)
  })

  test('a higher resolution gives more communities', () => {
    expect(communitiesOf(network, 4).length).toBeGreaterThan(communitiesOf(network).length)
  })

  test('does not depend on the order of links', async () => {
    const turned = await networkOf([...linkList].reverse())
    expect(turned).toEqual(network)
    expect(communitiesOf(turned)).toEqual(communitiesOf(network))
  })

  test('the largest community comes first, its best linked members first', () => {
    const { values, ranking } = outcomeOf(network, { name: 'LOUVAIN', resolution: 1 })
    const sizes = communitiesOf(network).map(({ length }) => length)
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    expect([...ranking].map((place) => values[place])).toEqual([...values].sort((a, b) => a - b))
    const strength = (place: number) =>
      linkList.reduce((sum, [a, b, weight]) => sum + ([a, b].includes(network.ids[place] ?? '') ? weight : 0), 0)
    const first = [...ranking].filter((place) => values[place] === 0).map(strength)
    expect(first).toEqual([...first].sort((a, b) => b - a))
  })
})

test('an empty network has no scores and no communities', async () => {
  const nobody = await networkOf([])
  expect(outcomeOf(nobody, { name: 'PAGERANK' }).values).toHaveLength(0)
  expect(communitiesOf(nobody)).toEqual([])
})
