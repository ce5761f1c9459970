import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { computeMeasure } from '../../../src/analysis/networks/computeMeasure.ts'
import { buildNetwork } from '../../../src/analysis/networks/network.ts'
import { runInWorker } from '../../../src/analysis/networks/runInWorker.ts'

const STAYS = new AbortController().signal

/** A ring with chords: each node is linked to the next nodes and to some nodes across the ring. */
const ring = (nodes: number) => {
  const named = (place: number) => String(place % nodes).padStart(6, '0')
  return buildNetwork(
    Array.from({ length: nodes }, (_, place) => {
      const others = [place + 1, place + 2, place * 7 + 3].map(named).filter((other) => other > named(place))
      return { id: named(place), others: [...new Set(others)], weights: others.map(() => 1) }
    }),
  )
}

test('a thread works out the same', async () => {
  const network = await ring(200)
  for (const measure of [{ name: 'BETWEENNESS' }, { name: 'LOUVAIN', resolution: 1 }] as const) {
    const apart = await runInWorker(network, measure, STAYS, () => undefined)
    expect(apart).toEqual(computeMeasure(network, measure, () => undefined))
  }
})

test('the process goes on meanwhile, and hears how far it has come', async () => {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  const shares: number[] = []
  const network = await ring(4_000)
  delay.enable()
  const began = Date.now()
  await runInWorker(network, { name: 'BETWEENNESS' }, STAYS, (share) => shares.push(share))
  const tookMs = Date.now() - began
  delay.disable()
  expect(tookMs).toBeGreaterThan(300)
  expect(delay.percentile(99) / 1e6).toBeLessThan(tookMs / 4)
  expect(shares.length).toBeGreaterThan(0)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
})

test('a thread that nobody waits for ends at once', async () => {
  const leaving = new AbortController()
  const network = await ring(20_000)
  let told = 0
  const outcome = runInWorker(network, { name: 'BETWEENNESS' }, leaving.signal, () => {
    told += 1
    leaving.abort(new Error('gone'))
  })
  await expect(outcome).rejects.toThrow('gone')
  const heard = told
  await sleep(500)
  expect(told).toBe(heard)
})

test('nothing begins for one who has left', async () => {
  const network = await ring(10)
  const left = AbortSignal.abort(new Error('gone'))
  expect(() => runInWorker(network, { name: 'DEGREE' }, left, () => undefined)).toThrow('gone')
})

test('a measure that does not settle on a network is refused', async () => {
  const named = (place: number) => String(place).padStart(6, '0')
  const path = await buildNetwork(
    Array.from({ length: 1_000 }, (_, place) => ({ id: named(place), others: [named(place + 1)], weights: [1] })),
  )
  const outcome = runInWorker(path, { name: 'EIGENVECTOR' }, STAYS, () => undefined)
  await expect(outcome).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
  await expect(outcome).rejects.toThrow('EIGENVECTOR does not')
})
