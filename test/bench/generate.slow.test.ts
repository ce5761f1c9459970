import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { entityLines, sourceLines } from '../../bench/generate/entities.ts'
import { relationshipLines } from '../../bench/generate/relationships.ts'
import { HUBS, SIZES, shapeOf } from '../../bench/generate/shape.ts'
import { type Line, worldOf } from '../../bench/generate/world.ts'
import { writeWorld } from '../../bench/generate/writeWorld.ts'
import { digest } from '../../src/lib/text/digest.ts'
import type { Graph } from '../../src/neo4j/graph/graph.ts'
import { load } from '../../src/write/load/load.ts'
import { graphWith } from '../support/graph.ts'

const world = worldOf(1, shapeOf(SIZES.S))
const relationships = [...relationshipLines(world)]

const bytesOf = (seed: number): string => {
  const same = worldOf(seed, shapeOf(SIZES.S))
  const lines = [...sourceLines(same), ...entityLines(same), ...relationshipLines(same)]
  return digest(lines.map((line) => JSON.stringify(line)).join('\n'))
}

test('equal seeds give equal bytes, other seeds other bytes', () => {
  expect(bytesOf(7)).toBe(bytesOf(7))
  expect(bytesOf(8)).not.toBe(bytesOf(7))
})

test('the hubs are two more employers, one with ten times as many people as the other', () => {
  const withHubs = worldOf(1, shapeOf(SIZES.S), HUBS.S)
  expect([...entityLines(withHubs)]).toHaveLength(SIZES.S + 2)
  const employed = [...relationshipLines(withHubs)].filter(({ to }) => String(to).startsWith('institution:hub-'))
  expect(employed.map(({ to }) => to)).toEqual([
    ...Array(100).fill('institution:hub-100'),
    ...Array(1_000).fill('institution:hub-1000'),
  ])
})

test('the number of records is as specified', () => {
  expect([...entityLines(world)]).toHaveLength(SIZES.S)
  expect(Math.abs(relationships.length / 10_000 - 1)).toBeLessThan(0.05)
  for (const size of Object.values(SIZES)) {
    const counts = Object.values(shapeOf(size))
    expect(counts.reduce((sum, count) => sum + count)).toBe(size)
    expect(Math.min(...counts)).toBeGreaterThan(0)
  }
})

describe('participations', () => {
  const at = new Map<unknown, Line[]>()
  for (const line of relationships) {
    if (line.type === 'PARTICIPATED_IN') at.set(line.to, [...(at.get(line.to) ?? []), line])
  }
  const sizes = [...at.values()].map(({ length }) => length).sort((a, b) => a - b)

  test('of an event are at least 2, in the median 4 and many at a summit', () => {
    expect(sizes).toHaveLength(world.shape.event)
    expect([sizes[0], sizes[sizes.length >> 1]]).toEqual([2, 4])
    expect(sizes.at(-1)).toBeGreaterThan(200)
  })

  test('include one institution at about a quarter of all events, and others at fewer', () => {
    const events = new Map<string, number>()
    for (const { from } of [...at.values()].flat()) events.set(String(from), (events.get(String(from)) ?? 0) + 1)
    const [[busiest, most], [, second]] = [...events].sort(([, a], [, b]) => b - a) as [
      [string, number],
      [string, number],
    ]
    expect(busiest).toBe('institution:g0000000')
    expect(Math.abs(most / world.shape.event - 0.25)).toBeLessThan(0.05)
    expect(second).toBeLessThan(most)
  })
})

test('posts overlap, and some have unknown starts or ends', () => {
  const posts = relationships.filter(({ type }) => type === 'HOLDS_POST')
  const share = (of: (line: Line) => boolean) => posts.filter(of).length / posts.length
  expect(share(({ start }) => start === undefined)).toBeGreaterThan(0.2)
  expect(share(({ end }) => end === undefined)).toBeGreaterThan(0.3)
  expect(new Set(posts.map(({ from }) => from)).size).toBeLessThan(posts.length)
})

describe('a generated folder', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'governance-generated-'))
  let graph: Graph
  afterAll(async () => {
    rmSync(folder, { recursive: true })
    await graph.close()
  })

  test('loads completely without invalid lines', async () => {
    const counts = await writeWorld(world, folder)
    graph = await graphWith()
    const { created } = await load(graph, [folder], { recordedBy: 'test' })
    expect(created).toBe(Number(counts['entities.jsonl']) + Number(counts['relationships.jsonl']))
  })
})
