import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { pino } from 'pino'
import { follow } from '../../../examples/partner-sync/follow.ts'
import { openStore, type Store } from '../../../examples/partner-sync/store.ts'
import { startServer } from '../../../src/app/server/server.ts'
import { trimLog } from '../../../src/write/changes/trimLog.ts'
import { recordsOfGraph, recordsOfStore } from '../../support/compareStore.ts'
import { keyFor } from '../../support/keys.ts'
import { liveApi } from '../../support/liveApi.ts'
import { compilePartner, dataFolder, startPartner } from '../../support/partner.ts'

const live = liveApi()
const dataDir = dataFolder()
let store: Store
let partner: string
let editor: string

beforeAll(async () => {
  compilePartner()
  store = openStore(path.join(dataDir, 'graph.sqlite'))
  partner = await keyFor(live.graph, 'PARTNER', 'Example Partner')
  editor = await keyFor(live.graph, 'EDITOR', 'An editor')
})
afterAll(() => store.close())

const claim = (title: string) => ({ source: { sourceKind: 'PARTNER', title } })
const key = (value: string) => ({ externalId: { scheme: 'example-partner', value } })

async function write(name: string, input: object, secret = partner, fields = '') {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`
  const { data, errors } = await live.askAs(
    secret,
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { message } } }`,
    { input },
  )
  expect(errors).toBeUndefined()
  expect(data[name].userErrors).toEqual([])
  return data[name]
}

const person = (id: string, more: object = {}) =>
  write('upsertPerson', { key: key(id), name: `Person ${id}`, claim: claim('A list'), ...more })
const post = (id: string, holder: string, start: string, secret = partner) =>
  write(
    'recordTenure',
    {
      key: key(id),
      holder: key(holder),
      employer: key('I'),
      title: 'Head',
      validity: { start },
      claim: claim('A list'),
    },
    secret,
  )

/** Brings the store up to date and returns the differences from the graph. */
async function caughtUp(url = live.api.url): Promise<void> {
  await follow(store, { url: `${url}/graphql`, key: undefined, patience: 20 }, 'stop')
  expect(recordsOfStore(dataDir)).toEqual(await recordsOfGraph(live.graph))
}

const count = (statement: string) => store.all(statement)[0]?.count

test('loads the graph over several pages', async () => {
  await write('upsertInstitution', {
    key: key('I'),
    name: 'Institution I',
    institutionKind: 'OTHER',
    claim: claim('A list'),
  })
  const people = Array.from({ length: 120 }, (_, n) => `P${n}`)
  const items = people.flatMap((id) => [
    { upsertPerson: { key: key(id), name: `Person ${id}`, claim: claim('A list') } },
    // The first entity has more than one page of relationships.
    {
      recordTenure: {
        ...{
          key: key(`${id}-post`),
          holder: key('P0'),
          employer: key('I'),
          title: `Post ${id}`,
          claim: claim('A list'),
        },
      },
    },
  ])
  await write('applyBatch', { items, idempotencyKey: 'all' })
  await caughtUp()
  expect(count('SELECT count(*) AS count FROM relationships')).toBe(120)
})

test('applies creations, changes, disputes, bare entities and deletions', async () => {
  await post('headship', 'P1', '2020')
  await caughtUp()
  await post('headship', 'P1', '2021', editor)
  await person('P1', { description: 'A remark.' })
  await caughtUp()
  expect(count("SELECT count(*) AS count FROM relationships WHERE disputed = 1 AND label = 'Head'")).toBe(1)
  await write('withdrawClaims', { key: key('P1') })
  await write('withdrawClaims', { key: key('P2-post') })
  await write('withdrawClaims', { key: key('P2') })
  await caughtUp()
  expect(count('SELECT count(*) AS count FROM entities WHERE bare = 1')).toBe(1)
  expect(count("SELECT count(*) AS count FROM external_ids WHERE value IN ('P2', 'P2-post')")).toBe(0)
})

test('applies merges, chains of merges and unmerges', async () => {
  const merge = (into: string, from: string) =>
    write('mergeEntities', { into: key(into), from: key(from) }, editor, 'mergeId')
  await post('of three', 'P3', '2020')
  await merge('P4', 'P3')
  const { mergeId } = await merge('P5', 'P4')
  await caughtUp()
  expect(count('SELECT count(*) AS count FROM redirects')).toBe(2)
  await write('unmergeEntities', { mergeId }, editor)
  await caughtUp()
  const [led] = store.all(`SELECT ours.record_id = redirect.to_id AS leads FROM redirects AS redirect
    JOIN external_ids AS ours ON ours.value = 'P4'`)
  expect(led).toEqual({ leads: 1 })
})

test('loads the graph again if the feed was pruned, and removes deleted records', async () => {
  await write('withdrawClaims', { key: key('P6-post') })
  await write('withdrawClaims', { key: key('P6') })
  await trimLog(live.graph, new Date(Date.now() + 60_000).toISOString())
  expect(count("SELECT count(*) AS count FROM external_ids WHERE value = 'P6'")).toBe(1)
  await caughtUp()
  expect(count("SELECT count(*) AS count FROM external_ids WHERE value = 'P6'")).toBe(0)
})

test('receives changes by subscription, and continues after a disconnect', async () => {
  const options = { host: '127.0.0.1', port: 0, access: {} }
  const log = pino({ level: 'silent' })
  const first = await startServer(live.graph, log, options)
  const run = startPartner({ url: first.url, key: partner }, ['follow', '--live', '--data', dataDir])
  await run.waitForOutput(/listening to the feed/)
  await person('heard')
  await run.waitForOutput(/1 change applied/)
  await first.close()
  await person('missed')
  const second = await startServer(live.graph, log, { ...options, port: Number(new URL(first.url).port) })
  await run.waitForOutput(/1 change applied[\s\S]*1 change applied[\s\S]*listening to the feed/)
  await person('heard again')
  await run.waitForOutput(/listening[\s\S]*listening[\s\S]*1 change applied/)
  run.child.kill('SIGKILL')
  await run.ended
  await second.close()
  expect(recordsOfStore(dataDir)).toEqual(await recordsOfGraph(live.graph))
})
