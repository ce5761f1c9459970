import { beforeAll, describe, expect, test } from '@jest/globals'
import { encodeCursor } from '../../../src/model/paging/cursor.ts'
import type { ChangeWhere } from '../../../src/write/changes/changeWhere.ts'
import { numbersFrom } from '../../read/filters/draw.ts'
import { institution, membership, person, tenure } from '../../support/definitions.ts'
import { liveApi } from '../../support/liveApi.ts'
import { logMerge } from '../../support/logged.ts'
import { relationshipHeader, type TestRecord, writeRecords } from '../../support/writeRecords.ts'

const live = liveApi()

const PEOPLE = Array.from({ length: 12 }, (_, i) => `person:${i}`)
const INSTITUTIONS = ['institution:a', 'institution:b', 'institution:c']

const entity = (id: string, name: string): TestRecord => ({
  id,
  header: { entity: id.startsWith('person') ? person : institution },
  values: { name, ...(id.startsWith('person') ? {} : { institutionKind: 'OTHER' }) },
})

const post = (holder: string, employer: string, title: string): TestRecord => ({
  id: `holds_post:${holder.slice(7)}--${employer.slice(12)}`,
  header: relationshipHeader(tenure, holder, employer),
  values: { title },
})

const seat = (member: string, organisation: string): TestRecord => ({
  id: `member_of:${member.slice(7)}--${organisation.slice(12)}`,
  header: relationshipHeader(membership, member, organisation),
  values: { membershipRole: 'MEMBER' },
})

beforeAll(async () => {
  await writeRecords(
    live.graph,
    [...PEOPLE, ...INSTITUTIONS].map((id) => entity(id, `Of ${id}`)),
  )
  for (const [i, holder] of PEOPLE.entries()) {
    const employer = INSTITUTIONS[i % 3] ?? ''
    await writeRecords(live.graph, [post(holder, employer, 'Director'), seat(holder, 'institution:a')])
    await writeRecords(live.graph, [post(holder, employer, 'Director'), entity(holder, `Again ${holder}`)])
  }
  await logMerge(live.graph, 'person:0', 'person:gone', ['holds_post:0--a', 'holds_post:moved'])
  await logMerge(live.graph, 'person:1', 'person:2', ['holds_post:2--c'])
}, 60_000)

interface Logged {
  readonly recordId: string
  readonly kind: string | null
  readonly type: string | null
  readonly fromId: string | null
  readonly toId: string | null
}

interface LoggedChange extends Logged {
  readonly sequence: number
  readonly op: string
  readonly parts: readonly Logged[]
}

const LOGGED = 'recordId kind type fromId toId'
const PAGE = `query ($after: Cursor, $first: Int, $where: ChangeWhere) {
  changes(after: $after, first: $first, where: $where) {
    nodes { sequence op ${LOGGED} parts { ${LOGGED} } } pageInfo { hasNextPage endCursor }
  }
}`

async function all(where: ChangeWhere | null, first: number, from: string | null = null): Promise<LoggedChange[]> {
  const found: LoggedChange[] = []
  for (let after = from; ; ) {
    const { changes } = await live.data(PAGE, { after, first, where })
    found.push(...changes.nodes)
    if (!changes.pageInfo.hasNextPage) return found
    after = changes.pageInfo.endCursor
  }
}

/** The rule of the filter, evaluated in memory. */
function meets(change: LoggedChange, where: ChangeWhere): boolean {
  const logged = [change, ...change.parts]
  const given = <T>(values: readonly T[] | null | undefined, holds: (one: readonly T[]) => boolean) =>
    values == null || holds(values)
  const oneIs = (property: keyof Logged, values: readonly string[]) =>
    logged.some((record) => values.includes(record[property] ?? 'none'))
  return (
    given(where.ops, (ops) => ops.includes(change.op)) &&
    given(where.kinds, (kinds) => oneIs('kind', kinds)) &&
    given(where.types, (types) => oneIs('type', types)) &&
    given(where.recordIds, (ids) => oneIs('recordId', ids)) &&
    given(where.entityIds, (ids) => oneIs('recordId', ids) || oneIs('fromId', ids) || oneIs('toId', ids))
  )
}

const CHOICES = {
  recordIds: [...PEOPLE, 'holds_post:1--b', 'holds_post:2--c', 'member_of:3--a', 'person:gone', 'person:unknown'],
  entityIds: [...PEOPLE, ...INSTITUTIONS, 'person:gone', 'institution:somewhere'],
  kinds: ['PERSON', 'INSTITUTION', 'EVENT'],
  types: ['HOLDS_POST', 'MEMBER_OF', 'COVERS'],
  ops: ['CREATE', 'UPDATE', 'DELETE', 'MERGE', 'UNMERGE'],
}

function draw(number: () => number): ChangeWhere {
  const fields = Object.entries(CHOICES).filter(() => number() < 0.4)
  return Object.fromEntries(
    fields.map(([field, choices]) => [field, choices.filter(() => number() < 2.5 / choices.length)]),
  )
}

test('100 random filters return the changes that meet the rule, in pages of any size', async () => {
  const log = await all(null, 500)
  const number = numbersFrom(5)
  let found = 0
  for (let i = 0; i < 100; i += 1) {
    const where = draw(number)
    const expected = log.filter((change) => meets(change, where)).map(({ sequence }) => sequence)
    const got = (await all(where, 5 + Math.floor(number() * 40))).map(({ sequence }) => sequence)
    expect({ where, got }).toEqual({ where, got: expected })
    found += got.length
  }
  expect(log.length).toBeGreaterThan(50)
  expect(found).toBeGreaterThan(200)
}, 120_000)

describe('a filter', () => {
  test('after a position returns no earlier changes', async () => {
    const where = { entityIds: ['institution:a'] }
    const whole = await all(where, 500)
    const middle = whole[Math.floor(whole.length / 2)]?.sequence ?? 0
    const rest = await all(where, 3, encodeCursor('changes', String(middle)))
    expect(rest).toEqual(whole.filter(({ sequence }) => sequence > middle))
  })

  test('that no change meets still advances the position', async () => {
    const { changes } = await live.data(PAGE, { where: { recordIds: ['person:unknown'] } })
    expect(changes).toEqual({
      nodes: [],
      pageInfo: {
        hasNextPage: false,
        endCursor: (await all(null, 500)).map(({ sequence }) => encodeFeedCursor(sequence)).at(-1),
      },
    })
  })

  test.each([
    ['ids', { recordIds: Array.from({ length: 101 }, (_, i) => `person:${i}`) }, 'at most 100 recordIds, got 101'],
    ['an id', { entityIds: ['x'.repeat(501)] }, 'entityIds of at most 500 characters'],
  ])('with too large %s is refused', async (_what, where, expected) => {
    const [error] = (await live.ask(PAGE, { where })).errors ?? []
    expect(error?.extensions.code).toBe('BAD_USER_INPUT')
    expect(error?.message).toContain(expected)
  })
})

const encodeFeedCursor = (place: number) => encodeCursor('changes', String(place))
