import { describe, expect, test } from '@jest/globals'
import { encodeCursor } from '../../../src/model/paging/cursor.ts'
import { trimLog } from '../../../src/write/changes/trimLog.ts'
import { liveApi } from '../../support/liveApi.ts'
import { logMerge, writePeople } from '../../support/logged.ts'

const live = liveApi()

interface Page {
  readonly nodes: readonly { readonly sequence: number; readonly recordId: string }[]
  readonly edges: readonly { readonly cursor: string }[]
  readonly headCursor: string
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string
  }
}

const PAGE = `query ($after: Cursor, $first: Int, $where: ChangeWhere) {
  changes(after: $after, first: $first, where: $where) {
    nodes { sequence recordId } edges { cursor } headCursor
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`

const pageAfter = async (after: string | null, first?: number, where?: object): Promise<Page> =>
  (await live.data(PAGE, { after, first, where })).changes

const at = (place: number): string => encodeCursor('changes', String(place))

/** All sequence numbers after a position, read in pages to the end of the feed. */
async function numbersAfter(after: string | null, first: number, where?: object): Promise<number[]> {
  const numbers: number[] = []
  for (let place = after; ; ) {
    const { nodes, pageInfo } = await pageAfter(place, first, where)
    numbers.push(...nodes.map(({ sequence }) => sequence))
    if (!pageInfo.hasNextPage) return numbers
    place = pageInfo.endCursor
  }
}

const upTo = (last: number): number[] => Array.from({ length: last }, (_, i) => i + 1)

describe('paging', () => {
  test('an empty feed has an empty page', async () => {
    expect(await pageAfter(null)).toEqual({
      nodes: [],
      edges: [],
      headCursor: at(0),
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: at(0) },
    })
  })

  test.each([1, 7, 500])(
    'pages of %i return every sequence number once, in order, under concurrent writes',
    async (first) => {
      const [{ sequence: before } = { sequence: 0 }] = await live.graph.read(
        "MATCH (f:Feed {id: 'feed'}) RETURN f.sequence AS sequence",
      )
      let writing = true
      const writers = Promise.all(
        [1, 2, 3].map((writer) => writePeople(live.graph, `pages-${first}-${writer}`, 60, 12)),
      ).finally(() => {
        writing = false
      })
      const numbers: number[] = []
      for (let place: string | null = at(Number(before)); writing || numbers.length < 180; ) {
        const { nodes, pageInfo }: Page = await pageAfter(place, first)
        numbers.push(...nodes.map(({ sequence }) => sequence))
        place = pageInfo.endCursor
      }
      await writers
      expect(numbers).toEqual(upTo(Number(before) + 180).slice(Number(before)))
    },
  )

  test('returns the position of a page and the head of the feed', async () => {
    const page = await pageAfter(at(3), 2)
    expect(page.nodes.map(({ sequence }) => sequence)).toEqual([4, 5])
    expect(page.edges).toEqual([{ cursor: at(4) }, { cursor: at(5) }])
    expect(page.headCursor).toBe(at(540))
    expect(page.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: true,
      startCursor: at(4),
      endCursor: at(5),
    })
  })

  test('has 100 changes by default and at most 500', async () => {
    expect((await pageAfter(null)).nodes).toHaveLength(100)
    expect((await live.ask(PAGE, { first: 501 })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
    expect((await live.ask(PAGE, { first: 0 })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  })

  test('takes two statements, however many changes', async () => {
    const statements = async (first: number) => (await live.ask(PAGE, { first })).extensions.cost.statements
    expect([await statements(1), await statements(500)]).toEqual([2, 2])
  })
})

describe('a change', () => {
  const ONE = `query ($after: Cursor) { changes(first: 1, after: $after) { nodes {
    cursor sequence at op recordId kind type fromId toId before after by requestId
    record { id ... on Person { name } } parts { op recordId kind type fromId toId before after }
  } } }`

  test('has the record before and after it', async () => {
    const { changes } = await live.data(ONE)
    const { record, after, ...change } = changes.nodes[0]
    expect(change).toMatchObject({
      cursor: at(1),
      sequence: 1,
      op: 'CREATE',
      kind: 'PERSON',
      type: null,
      before: null,
      by: 'test',
      requestId: null,
      parts: [],
    })
    expect(record.id).toBe(change.recordId)
    expect(JSON.parse(after)).toMatchObject({ id: change.recordId, name: record.name, version: 1 })
  })

  test('that is a merge lists in its parts what moved', async () => {
    const before = (await pageAfter(null, 1)).headCursor
    await logMerge(live.graph, 'person:survivor', 'person:gone', ['holds_post:a', 'holds_post:b'])
    const { changes } = await live.data(ONE, { after: before })
    expect(changes.nodes[0]).toMatchObject({ op: 'MERGE', recordId: 'person:survivor', requestId: 'request:merge' })
    const [first, ...others] = changes.nodes[0].parts
    expect(first).toMatchObject({
      op: 'UPDATE',
      recordId: 'holds_post:a',
      type: 'HOLDS_POST',
      fromId: 'person:survivor',
    })
    expect(others.map(({ op, recordId }: { op: string; recordId: string }) => [op, recordId])).toEqual([
      ['UPDATE', 'holds_post:b'],
      ['DELETE', 'person:gone'],
    ])
  })

  test('with many parts ends the page, and the next page continues', async () => {
    const before = (await pageAfter(null, 1)).headCursor
    const moved = Array.from({ length: 3_000 }, (_, i) => `holds_post:many-${i}`)
    for (const gone of ['person:m1', 'person:m2', 'person:m3'])
      await logMerge(live.graph, 'person:survivor', gone, moved)
    const page = await pageAfter(before)
    expect(page.nodes).toHaveLength(1)
    expect(page.pageInfo.hasNextPage).toBe(true)
    expect(await numbersAfter(before, 100)).toHaveLength(3)
  })
})

describe('an expired position', () => {
  const refusalAt = async (after: string, where?: object) => (await live.ask(PAGE, { after, where })).errors?.[0]

  test('that the feed has not reached is refused', async () => {
    const error = await refusalAt(at(1_000_000))
    expect(error?.extensions.code).toBe('CURSOR_EXPIRED')
    expect(error?.message).toMatch(
      /^Expected a position in the feed from 0 to \d+, got 1000000: .* Copy the graph again/,
    )
  })

  test('or a cursor of another list is refused', async () => {
    expect((await refusalAt(encodeCursor('sources', '1')))?.extensions.code).toBe('BAD_USER_INPUT')
    expect((await refusalAt(encodeCursor('changes', '-1')))?.extensions.code).toBe('BAD_USER_INPUT')
  })

  test('before trimmed changes is refused, with and without a filter; the position of the mark is accepted', async () => {
    await new Promise((resolve) => setTimeout(resolve, 5))
    const cut = new Date().toISOString()
    await live.graph.write((tx) =>
      tx.run('MATCH (c:Change) WHERE c.sequence > 100 AND c.at < $cut SET c.at = $cut', { cut }),
    )
    expect(await trimLog(live.graph, cut)).toEqual({ changes: 100, trimmedTo: 100 })
    for (const where of [undefined, { recordIds: ['person:x'] }, { ops: ['DELETE'] }])
      expect((await refusalAt(at(99), where))?.extensions.code).toBe('CURSOR_EXPIRED')
    expect((await pageAfter(at(100), 1)).nodes[0]?.sequence).toBe(101)
    expect((await pageAfter(null, 1)).nodes[0]?.sequence).toBe(101)
    expect((await pageAfter(null, 1)).pageInfo.hasPreviousPage).toBe(false)
    const [left] = await live.graph.read('MATCH (c:Change) RETURN min(c.sequence) AS first')
    expect(left?.first).toBe(101)
    expect(await trimLog(live.graph, cut)).toEqual({ changes: 0, trimmedTo: 100 })
  })

  test('is refused while the feed is read in pages, so no change is skipped', async () => {
    await writePeople(live.graph, 'trimmed', 400, 100)
    const from = Number((await live.graph.read("MATCH (f:Feed {id: 'feed'}) RETURN f.sequence AS s"))[0]?.s) - 400
    let trimming = true
    const trimmed = trimLog(live.graph, '2100-01-01T00:00:00.000Z').finally(() => {
      trimming = false
    })
    let expected = from + 1
    for (let place = at(from); trimming || expected === from + 1; ) {
      const { data, errors } = await live.ask(PAGE, { after: place, first: 20 })
      if (errors) {
        expect(errors[0]?.extensions.code).toBe('CURSOR_EXPIRED')
        break
      }
      for (const { sequence } of data.changes.nodes) expect(sequence).toBe(expected++)
      place = data.changes.pageInfo.endCursor
    }
    expect((await trimmed).trimmedTo).toBe(from + 400)
    expect(await pageAfter(null)).toMatchObject({ nodes: [], headCursor: at(from + 400) })
  })
})
