import { beforeAll, describe, expect, test } from '@jest/globals'
import { merge } from '../../../src/write/merge/merge.ts'
import { unmerge } from '../../../src/write/merge/unmerge.ts'
import { institution, parthood, person, tenure } from '../../support/definitions.ts'
import { liveApi } from '../../support/liveApi.ts'
import { relationshipHeader, type TestRecord, writeRecords } from '../../support/writeRecords.ts'

const live = liveApi()

const human = (name: string): TestRecord => ({ id: `person:${name}`, header: { entity: person }, values: { name } })
const office = (name: string): TestRecord => ({
  id: `institution:${name}`,
  header: { entity: institution },
  values: { name, institutionKind: 'OFFICE' },
})
const post = (holder: string): TestRecord => ({
  id: `holds_post:${holder}`,
  header: relationshipHeader(tenure, `person:${holder}`, 'institution:i'),
  values: { title: `Post of ${holder}`, scopeIds: ['institution:old'] },
})
const part: TestRecord = {
  id: 'part_of:i--old',
  header: relationshipHeader(parthood, 'institution:i', 'institution:old'),
  values: {},
}

const [A, B, C] = ['person:a', 'person:b', 'person:c'] as const

const editor = (mergeId: string, at: string) => ({ mergeId, at, by: 'editor', requestId: null, reason: null })

const RECORDED = '2030-01-15T00:00:00.000Z'
const B_INTO_A = '2030-02-15T00:00:00.000Z'
const A_INTO_C = '2030-03-15T00:00:00.000Z'
const A_AGAIN = '2030-04-15T00:00:00.000Z'

beforeAll(async () => {
  const records = [...['a', 'b', 'c'].map(human), office('i'), office('old'), part, post('a'), post('b')]
  await writeRecords(live.graph, records, '2030-01-01T00:00:00.000Z')
  await live.graph.write((tx) => merge(tx, A, B, editor('merge:1', '2030-02-01T00:00:00.000Z')))
  await live.graph.write((tx) => merge(tx, C, A, editor('merge:2', '2030-03-01T00:00:00.000Z')))
  await live.graph.write((tx) => unmerge(tx, editor('merge:2', '2030-04-01T00:00:00.000Z')))
})

const SELECTION = 'id redirectedFrom tenures { totalCount nodes { id holder { id } } }'
const seen = (holder: string, redirectedFrom: readonly string[], ...posts: readonly string[]) => ({
  id: holder,
  redirectedFrom,
  tenures: { totalCount: posts.length, nodes: posts.map((id) => ({ id, holder: { id: holder } })) },
})
const [POST_A, POST_B] = ['holds_post:a', 'holds_post:b'] as const

const known = async (id: string, knownAt: string) => {
  const at = `(id: "${id}", asOf: { knownAt: "${knownAt}" })`
  const { person, node } = await live.data(
    `{ person${at} { ${SELECTION} } node${at} { ... on Person { ${SELECTION} } } }`,
  )
  expect(node).toEqual(person)
  return person
}

const MOMENTS = [
  ['before the merge each id is its own record', RECORDED, A, seen(A, [], POST_A)],
  ['before the merge each id is its own record', RECORDED, B, seen(B, [], POST_B)],
  ['after it both lead to the survivor', B_INTO_A, B, seen(A, [B], POST_B, POST_A)],
  ['after it both lead to the survivor', B_INTO_A, A, seen(A, [B], POST_B, POST_A)],
  ['the next survivor is not concerned yet', B_INTO_A, C, seen(C, [])],
  ['after two the first one leads to the last survivor', A_INTO_C, B, seen(C, [A, B], POST_B, POST_A)],
  ['after the way back the survivor of before has it all again', A_AGAIN, B, seen(A, [B], POST_B, POST_A)],
  ['after the way back the other one has nothing more', A_AGAIN, C, seen(C, [])],
] as const

describe('the id of a merged entity', () => {
  test.each(MOMENTS)('%s (%s, %s)', async (_what, knownAt, id, expected) => {
    expect(await known(id, knownAt)).toEqual(expected)
  })

  test('is at the ends of its relationships before the merge', async () => {
    const holders = async (knownAt: string) => {
      const { institution } = await live.data(
        `{ institution(id: "institution:i", asOf: { knownAt: "${knownAt}" }) { tenures { nodes { id holder { id name } } } } }`,
      )
      return institution.tenures.nodes.map((node: { holder: { id: string } }) => node.holder.id)
    }
    expect(await holders(RECORDED)).toEqual([B, A])
    expect(await holders(B_INTO_A)).toEqual([A, A])
    expect(await holders(A_INTO_C)).toEqual([C, C])
  })

  test('has the lists of the remaining entity when a field below has a later moment', async () => {
    const { person } = await live.data(
      `{ person(id: "${B}", asOf: { knownAt: "${RECORDED}" }) { id tenures(asOf: { knownAt: "${A_INTO_C}" }) { nodes { holder { id } } } } }`,
    )
    expect(person).toEqual({ id: B, tenures: { nodes: [{ holder: { id: C } }, { holder: { id: C } }] } })
  })
})

describe('after the log is trimmed', () => {
  const trimmed = '2030-01-15T00:00:00.000Z'
  const asked = `{ institution(id: "institution:i", asOf: { knownAt: "MOMENT" }) { name version names { value } wholes { nodes { id whole { name } } }
    tenures { totalCount nodes { id scope { name } holder { id name } } } relationships { totalCount nodes { id } } } }`
  const ask = (knownAt: string) => live.data(asked.replace('MOMENT', knownAt))
  const before: unknown[] = []

  beforeAll(async () => {
    for (const [, knownAt] of MOMENTS) before.push(await ask(knownAt))
    await live.graph.write((tx) =>
      tx.run('MATCH (c:Change|ChangePart) WHERE c.at <= $trimmed DETACH DELETE c', { trimmed }),
    )
    await live.graph.write((tx) => tx.run("MATCH (f:Feed {id: 'feed'}) SET f.trimmedAt = $trimmed", { trimmed }))
  })

  test.each(MOMENTS)('%s, as before (%s, %s)', async (_what, knownAt, id, expected) => {
    expect(await known(id, knownAt)).toEqual(expected)
  })

  test('records without a log entry are as in the graph', async () => {
    const after: unknown[] = []
    for (const [, knownAt] of MOMENTS) after.push(await ask(knownAt))
    expect(after).toEqual(before)
    expect(JSON.stringify(after[0])).toContain('part_of:i--old')
  })

  test('rejects a moment before the start of the log', async () => {
    const { errors } = await live.ask(asked.replace('MOMENT', '2030-01-14T23:59:59Z'))
    expect(errors?.[0]?.message).toBe(
      'Expected a knownAt of 2030-01-15T00:00:00.000Z or later, the time of the oldest entry of the change log, got "2030-01-14T23:59:59.000Z".',
    )
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  })
})
