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

test('a worker thread computes the same result', async () => {
  const network = await ring(200)
  for (const measure of [{ name: 'BETWEENNESS' }, { name: 'LOUVAIN', resolution: 1 }] as const) {
    const apart = await runInWorker(network, measure, STAYS, () => undefined)
    expect(apart).toEqual(computeMeasure(network, measure, () => undefined))
  }
})

test('the event loop keeps running and receives progress', async () => {
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

test('an aborted worker thread ends immediately', async () => {
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

test('an aborted signal starts no worker thread', async () => {
  const network = await ring(10)
  const left = AbortSignal.abort(new Error('gone'))
  expect(() => runInWorker(network, { name: 'DEGREE' }, left, () => undefined)).toThrow('gone')
})

test('rejects a measure that does not converge', async () => {
  const named = (place: number) => String(place).padStart(6, '0')
  const path = await buildNetwork(
    Array.from({ length: 1_000 }, (_, place) => ({ id: named(place), others: [named(place + 1)], weights: [1] })),
  )
  const outcome = runInWorker(path, { name: 'EIGENVECTOR' }, STAYS, () => undefined)
  await expect(outcome).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
  await expect(outcome).rejects.toThrow('EIGENVECTOR does not')
})
