import path from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { recordsOfGraph, recordsOfStore } from '../../support/compareStore.ts'
import { linesOf, loadFromSeeds } from '../../support/fromSeeds.ts'
import { keyFor } from '../../support/keys.ts'
import { liveApi } from '../../support/liveApi.ts'
import { compilePartner, dataFolder, type Files, runPartner, SAMPLE, writeFolder } from '../../support/partner.ts'

const live = liveApi()
let to: { url: string; key: string }

beforeAll(async () => {
  compilePartner()
  await loadFromSeeds(live.graph, matchedIds())
  to = { url: live.api.url, key: await keyFor(live.graph, 'PARTNER', 'Example Partner') }
})

const push = (folder: string, dataDir = dataFolder(), ...more: string[]) =>
  runPartner(to, ['push', folder, '--data', dataDir, '--patience', '20', ...more])

const sequence = async () => (await live.graph.read("MATCH (f:Feed {id: 'feed'}) RETURN f.sequence AS at"))[0]?.at

/** The records of the graph that the sample is matched with. */
const matchedIds = () =>
  new Set(
    ['institutions', 'people', 'events']
      .flatMap((name) => linesOf<{ readonly graphId?: string }>(path.join(SAMPLE, `${name}.jsonl`)))
      .flatMap(({ graphId }) => graphId ?? []),
  )

interface Rejected {
  readonly file: string
}

const rejectedIn = (dataDir: string) => linesOf<Rejected>(path.join(dataDir, 'rejected.jsonl'))

const SOURCES = [{ key: 'S', kind: 'PARTNER', title: 'What the example partner knows' }]
const person = (key: string, more: object = {}) => ({ key, name: `Person ${key}`, source: 'S', ...more })

describe('the sample', () => {
  const dataDir = dataFolder()

  test('is pushed in one batch: matched records get claims, the others are created', async () => {
    const { code, output } = await push(SAMPLE, dataDir)
    expect(output).toContain('batches acknowledged: 1 of 1 (100 %)')
    expect(output).toContain('31 created, 27 changed, 0 unchanged, 1 gone, 0 rejected')
    expect(code).toBe(0)
    const { institution } = await live.data(`{
      institution(id: "institution:iom") {
        externalIds { scheme value }
        claims(first: 50) { nodes { recordedBy } }
      }
    }`)
    expect(institution.externalIds).toContainEqual({ scheme: 'example-partner', value: 'ORG-01' })
    expect(institution.claims.nodes.map(({ recordedBy }: { recordedBy: string }) => recordedBy)).toContain(
      'Example Partner',
    )
  })

  test('a second push changes nothing and adds nothing to the feed', async () => {
    const before = await sequence()
    const { code, output } = await push(SAMPLE, dataDir)
    expect(output).toContain('0 created, 0 changed, 58 unchanged, 1 gone, 0 rejected')
    expect([code, await sequence()]).toEqual([0, before])
  })

  test('arrives in the local store through the feed and can be queried', async () => {
    const { code } = await runPartner(to, ['follow', '--once', '--data', dataDir])
    expect(code).toBe(0)
    expect(recordsOfStore(dataDir)).toEqual(await recordsOfGraph(live.graph))
    const asked = async (...question: string[]) => {
      const { output } = await runPartner({ url: 'http://127.0.0.1:1' }, ['ask', ...question, '--data', dataDir])
      return output
    }
    expect(await asked('met', 'Vusal Huseynov')).toMatch(/Antonio Vitorino' +│ 2 +│/)
    expect(await asked('posts', 'International Organization for Migration')).toContain('Director General')
    expect(await asked('keys', 'example-partner')).toMatch(/'ORG-01' +│ 'institution:iom' +│ 2 +│/)
    expect(await asked('posts', 'Nowhere')).toBe('Nothing.\n')
  })
})

describe('rejected lines', () => {
  const files: Files = {
    sources: SOURCES,
    people: [person('A'), person('B', { graphId: 'person:nobody' }), person('C', { ifVersion: 4 })],
    events: [{ key: 'E', name: 'Event E', kind: 'NO_SUCH_KIND', source: 'S' }],
    posts: [
      { key: 'P1', person: 'A', institution: 'I', title: 'Head', since: '2020', source: 'S' },
      { key: 'P2', person: 'A', institution: 'I', title: 'Deputy', since: 'long ago', source: 'S' },
      { key: 'P3', person: 'C', institution: 'I', title: 'Head', source: 'S' },
    ],
    institutions: [{ key: 'I', name: 'Institution I', kind: 'OTHER', source: 'S' }],
  }

  test('are written to a file with reason and advice, and the others are accepted', async () => {
    const dataDir = dataFolder()
    const folder = writeFolder(files)
    const { code, output } = await push(folder, dataDir, '--scheme', 'set-aside')
    expect(output).toContain('3 created, 0 changed, 0 unchanged, 0 gone, 5 rejected')
    expect(code).toBe(0)
    expect(rejectedIn(dataDir).map(({ file, ...rest }) => ({ file: path.basename(file), ...rest }))).toEqual([
      ...[
        { file: 'people.jsonl', number: 2, code: 'NOT_FOUND', field: ['key'] },
        { file: 'people.jsonl', number: 3, code: 'CONFLICT', field: ['ifVersion'] },
        { file: 'events.jsonl', number: 1, code: 'BAD_USER_INPUT', field: null },
        { file: 'posts.jsonl', number: 2, code: 'BAD_USER_INPUT', field: null },
        { file: 'posts.jsonl', number: 3, code: 'NOT_FOUND', field: ['holder'] },
      ].map((it) => ({ ...it, message: expect.stringMatching(/expected|invalid/i), todo: expect.any(String) })),
    ])
    const { entityByExternalId } = await live.data(
      '{ entityByExternalId(scheme: "set-aside", value: "A") { name relationships { totalCount } } }',
    )
    expect(entityByExternalId).toEqual({ name: 'Person A', relationships: { totalCount: 1 } })
    // A second push writes the same rejections once.
    await push(folder, dataDir, '--scheme', 'set-aside')
    expect(rejectedIn(dataDir)).toHaveLength(5)
  })

  test('a key without the role stops the run, and nothing is written', async () => {
    const before = await sequence()
    const key = await keyFor(live.graph, 'READER')
    const args = ['push', writeFolder(files), '--data', dataFolder()]
    const { code, output } = await runPartner({ ...to, key }, args)
    expect([code, await sequence()]).toEqual([1, before])
    expect(output).toMatch(/The API rejected this. FORBIDDEN: .*PARTNER/)
  })
})

test('invalid lines are reported with file and number, and nothing is sent', async () => {
  const before = await sequence()
  const folder = writeFolder({
    sources: SOURCES,
    people: [person('A'), '{"key": "B"', { key: 'C', source: 'S' }, person('D', { source: 'T' })],
    posts: [{ key: 'P', person: 'A', institution: 'I', title: 'Head', salary: 1, source: 'S' }],
  })
  const { code, output } = await push(folder)
  expect([code, await sequence()]).toEqual([1, before])
  expect(output).toMatch(/people\.jsonl:2: Expected one JSON object, got: /)
  expect(output).toMatch(/people\.jsonl:3: .*name/)
  expect(output).toMatch(/people\.jsonl:4: Expected the key of a line of sources\.jsonl, got T\./)
  expect(output).toMatch(/posts\.jsonl:1: .*salary/)
})

test('absent values stay, null withdraws a value, and a deletion removes the record', async () => {
  const dataDir = dataFolder()
  const send = (people: readonly unknown[]) =>
    push(writeFolder({ sources: SOURCES, people }), dataDir, '--scheme', 'left-out')
  const found = async () =>
    (await live.data('{ entityByExternalId(scheme: "left-out", value: "A") { name description } }')).entityByExternalId
  await send([person('A', { description: 'A remark.' })])
  await send([person('A', { name: 'Person A, renamed' })])
  expect(await found()).toEqual({ name: 'Person A, renamed', description: 'A remark.' })
  await send([person('A', { description: null })])
  expect(await found()).toEqual({ name: 'Person A', description: null })
  expect((await send([{ key: 'A', deleted: true }])).output).toContain('1 changed')
  expect(await found()).toBeNull()
  expect((await send([{ key: 'A', deleted: true, reason: 'still' }])).output).toContain('1 gone')
})
