import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { singleFlight, type Work } from '../../../src/analysis/networks/singleFlight.ts'

interface Found {
  readonly size: number
}

const STAYS = new AbortController().signal

/** A computation that ends when the test calls `finish`. */
function heldWork() {
  let finish: (found: Found) => void = () => undefined
  let tell: (progress: number) => void = () => undefined
  const started: AbortSignal[] = []
  const work: Work<Found, number> = (stop, report) => {
    started.push(stop)
    tell = report
    return new Promise((resolve, reject) => {
      finish = resolve
      stop.addEventListener('abort', () => reject(stop.reason))
    })
  }
  return { work, started, finish: (found: Found) => finish(found), tell: (progress: number) => tell(progress) }
}

const made = (room = 10) => singleFlight<Found, number>(room, ({ size }) => size)

test('computes equal keys once, concurrently or in sequence', async () => {
  const [shared, held] = [made(), heldWork()]
  const asked = [shared.run('a', held.work, STAYS), shared.run('a', held.work, STAYS)]
  await turn()
  held.finish({ size: 1 })
  const [first, second] = await Promise.all(asked)
  expect(first).toBe(second)
  expect(await shared.run('a', held.work, STAYS)).toBe(first)
  expect(held.started).toHaveLength(1)
  expect(shared.cached('a')).toBe(first)
})

test('evicts the least recently used result', async () => {
  const shared = made(10)
  const work = (size: number) => async () => ({ size })
  await shared.run('a', work(4), STAYS)
  await shared.run('b', work(4), STAYS)
  await shared.run('a', work(4), STAYS)
  await shared.run('c', work(4), STAYS)
  expect(['a', 'b', 'c'].map((key) => shared.cached(key) !== undefined)).toEqual([true, false, true])
})

test('does not cache a failure', async () => {
  const shared = made()
  const fails = async () => {
    throw new Error('no')
  }
  await expect(shared.run('a', fails, STAYS)).rejects.toThrow('no')
  expect(await shared.run('a', async () => ({ size: 1 }), STAYS)).toEqual({ size: 1 })
})

describe('a caller that aborts', () => {
  test('gets the reason, and the computation continues for the others', async () => {
    const [shared, held, leaving] = [made(), heldWork(), new AbortController()]
    const leaver = shared.run('a', held.work, leaving.signal)
    const stayer = shared.run('a', held.work, STAYS)
    await turn()
    leaving.abort(new Error('gone'))
    await expect(leaver).rejects.toThrow('gone')
    expect(held.started[0]?.aborted).toBe(false)
    held.finish({ size: 1 })
    expect(await stayer).toEqual({ size: 1 })
  })

  test('as the last one aborts the computation; the next caller starts a new one', async () => {
    const [shared, held, leaving] = [made(), heldWork(), new AbortController()]
    const leaver = shared.run('a', held.work, leaving.signal)
    await turn()
    leaving.abort(new Error('gone'))
    await expect(leaver).rejects.toThrow('gone')
    expect(held.started[0]?.aborted).toBe(true)
    const again = shared.run('a', held.work, STAYS)
    await turn()
    held.finish({ size: 2 })
    expect(await again).toEqual({ size: 2 })
    expect(held.started).toHaveLength(2)
  })

  test('before calling starts nothing', async () => {
    const [shared, held] = [made(), heldWork()]
    await expect(shared.run('a', held.work, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
    expect(held.started).toEqual([])
  })
})

describe('a follower', () => {
  test('gets the latest progress and finally the result', async () => {
    const [shared, held] = [made(), heldWork()]
    const events = shared.follow('a', held.work, STAYS)
    const first = events.next()
    await turn()
    held.tell(1)
    expect(await first).toEqual({ done: false, value: 1 })
    held.tell(2)
    held.tell(3)
    expect(await events.next()).toEqual({ done: false, value: 3 })
    const last = events.next()
    held.finish({ size: 1 })
    expect(await last).toEqual({ done: true, value: { size: 1 } })
  })

  test('of a cached key gets only the result', async () => {
    const shared = made()
    await shared.run('a', async () => ({ size: 1 }), STAYS)
    const events = shared.follow('a', heldWork().work, STAYS)
    expect(await events.next()).toEqual({ done: true, value: { size: 1 } })
  })

  test('that aborts between events ends its wait and the computation', async () => {
    const [shared, held, leaving] = [made(), heldWork(), new AbortController()]
    const next = shared.follow('a', held.work, leaving.signal).next()
    await turn()
    leaving.abort(new Error('gone'))
    await expect(next).rejects.toThrow('gone')
    expect(held.started[0]?.aborted).toBe(true)
  })
})
