import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import type { Graph } from '../../../src/neo4j/graph/graph.ts'
import { logFilter } from '../../../src/write/changes/changeWhere.ts'
import { feedWatch } from '../../../src/write/changes/feedWatch.ts'
import { tailChanges } from '../../../src/write/changes/tailChanges.ts'
import { liveApi } from '../../support/liveApi.ts'
import { writePeople } from '../../support/logged.ts'

const live = liveApi()

const gone = (): Error =>
  Object.assign(new Error('The database does not answer.'), { name: 'Neo4jError', code: 'ServiceUnavailable' })

const never = new AbortController().signal

describe('feedWatch', () => {
  test('wakes waiters at another position after the database has become available again', async () => {
    const answers = [gone, gone, () => 7, gone, () => 8]
    let looks = 0
    const watch = feedWatch(async () => {
      const answer = (answers[looks++] ?? (() => 8))()
      if (answer instanceof Error) throw answer
      return answer
    }, 1)
    const woken: string[] = []
    const waits = [
      watch.waitForChange(6, never).then(() => woken.push(`6 after ${looks} looks`)),
      watch.waitForChange(7, never).then(() => woken.push(`7 after ${looks} looks`)),
    ]
    await Promise.all(waits)
    expect(woken).toEqual(['6 after 3 looks', '7 after 5 looks'])
  })

  test('polls only while there are waiters', async () => {
    let looks = 0
    const watch = feedWatch(async () => {
      looks += 1
      return 1
    }, 1)
    await sleep(20)
    expect(looks).toBe(0)
    const ended = new AbortController()
    const waits = Promise.all([watch.waitForChange(1, ended.signal), watch.waitForChange(1, ended.signal)])
    while (looks < 3) await sleep(1)
    ended.abort()
    await waits
    await sleep(20)
    const afterwards = looks
    await sleep(20)
    expect(looks).toBe(afterwards)
    await watch.waitForChange(1, ended.signal)
    await watch.waitForChange(0, never)
    expect(looks).toBe(afterwards + 1)
  })
})

describe('tailChanges', () => {
  test('waits while the database is unavailable, and continues at the same position', async () => {
    let away = false
    const graph: Pick<Graph, 'counting'> = {
      counting: () => ({ ...live.graph.counting(), causal: () => (away ? failing : live.graph.counting().causal()) }),
    }
    const failing = { read: () => Promise.reject(gone()) }
    const watch = feedWatch(async () => {
      if (away) throw gone()
      return Number((await live.graph.read("MATCH (f:Feed {id: 'feed'}) RETURN f.sequence AS head"))[0]?.head)
    }, 5)
    const changes = tailChanges(graph, watch, { after: 0, filter: logFilter(null) })
    const numbers: number[] = []
    const take = async (count: number) => {
      for (let i = 0; i < count; i += 1) numbers.push((await changes.next()).value?.sequence ?? -1)
    }
    await writePeople(live.graph, 'there', 3)
    await take(3)
    away = true
    const next = take(4)
    await writePeople(live.graph, 'away', 4)
    away = false
    await next
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7])
    await changes.return(undefined)
  })

  test('can be ended during the wait', async () => {
    const watch = feedWatch(async () => 7, 5)
    const changes = tailChanges(live.graph, watch, { after: 7, filter: logFilter(null) })
    const next = changes.next()
    await sleep(50)
    await changes.return(undefined)
    expect(await next).toEqual({ done: true, value: undefined })
  })

  test('throws any other error', async () => {
    const broken = { counting: () => ({ ...live.graph.counting(), causal: () => ({ read: async () => [] }) }) }
    const changes = tailChanges(
      broken,
      feedWatch(async () => 0),
      { after: 0, filter: logFilter(null) },
    )
    await expect(changes.next()).rejects.toThrow('Expected the node Feed')
  })
})
