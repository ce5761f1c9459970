import 'reflect-metadata'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { createKey } from '../dist/access/createKey.js'
import { connect } from '../dist/graph/graph.js'
import { startServer } from '../dist/server.js'
import { bringUpToDate } from '../dist/start/bringUpToDate.js'
import { startDatabases } from '../test/support/databases.js'

/**
 * How many facts a second a partner can write over HTTP, in batches of 100, claims and changes included: on a database of
 * its own, which it leaves nothing of. `node scripts/measureBatches.js [clients]`, after `npm run build`.
 */
const CLIENTS = Number(process.argv[2] ?? 2)
const [BATCHES, WARM_UP] = [150, 50]

const claim = { source: { sourceKind: 'PARTNER', title: 'A measurement' } }
const key = (kind, n) => ({ externalId: { scheme: 'measure', value: `${kind}-${n}` } })

/** 100 facts: 25 people, 5 institutions, 5 events, 40 posts and 25 participations. */
function batch(client, n) {
  const at = (kind, i) => key(kind, `${client}-${n}-${i}`)
  const times = (count, make) => Array.from({ length: count }, (_, i) => make(i))
  return [
    ...times(25, (i) => ({
      upsertPerson: { key: at('p', i), name: `Person ${client} ${n} ${i}`, names: [{ value: `P. ${n} ${i}` }], claim },
    })),
    ...times(5, (i) => ({
      upsertInstitution: { key: at('i', i), name: `Body ${client} ${n} ${i}`, institutionKind: 'IGO', claim },
    })),
    ...times(5, (i) => ({
      upsertEvent: {
        key: at('e', i),
        name: `Meeting ${client} ${n} ${i}`,
        eventKind: 'MEETING',
        status: 'REPORTED',
        validity: { start: '2020-02-03', end: '2020-02-03' },
        claim,
      },
    })),
    ...times(40, (i) => ({
      recordTenure: {
        holder: at('p', i % 25),
        employer: at('i', i % 5),
        title: `Post ${i}`,
        validity: { start: '2019', attestedOn: '2020-01-01' },
        claim,
      },
    })),
    ...times(25, (i) => ({
      recordParticipation: { participant: at('p', i), event: at('e', i % 5), participationRole: 'SPEAKER', claim },
    })),
  ]
}

const DOCUMENT = 'mutation ($input: ApplyBatchInput!) { applyBatch(input: $input) { applied userErrors { message } } }'

async function send(url, secret, client, n) {
  const input = { items: batch(client, n), idempotencyKey: `${client}-${n}` }
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify({ query: DOCUMENT, variables: { input } }),
  })
  const { data, errors } = await response.json()
  if (data?.applyBatch?.applied !== 100) throw new Error(JSON.stringify(errors ?? data).slice(0, 500))
}

const folder = mkdtempSync(path.join(tmpdir(), 'governance-measure-'))
const stop = await startDatabases(1)
const { TEST_NEO4J_URI_1: uri, TEST_NEO4J_PASSWORD: password } = process.env
const graph = connect({ uri, user: 'neo4j', password, database: 'neo4j' })
await bringUpToDate(graph)
const { secret } = await createKey(graph, { name: 'measure', roles: ['PARTNER'], expiresAt: null })
const api = await startServer(graph, pino({ level: 'silent' }), { host: '127.0.0.1', port: 0, access: {} })
await api.warmed
try {
  const clients = Array.from({ length: CLIENTS }, (_, i) => i)
  const run = (from, to) =>
    Promise.all(
      clients.map(async (client) => {
        for (let n = from; n < to; n += 1) await send(`${api.url}/graphql`, secret, client, n)
      }),
    )
  await run(0, WARM_UP)
  const since = process.hrtime.bigint()
  await run(WARM_UP, WARM_UP + BATCHES)
  const seconds = Number(process.hrtime.bigint() - since) / 1e9
  const facts = CLIENTS * BATCHES * 100
  const [counts] = await graph.read(
    'RETURN COUNT { (:Claim) } AS claims, COUNT { (:Change) } AS changes, COUNT { (:Entity) } AS entities',
  )
  console.log(
    `${facts} facts in ${seconds.toFixed(1)} s by ${CLIENTS} clients: ${Math.round(facts / seconds)} a second`,
  )
  console.log(counts)
} finally {
  await api.close()
  await graph.close()
  await stop()
  rmSync(folder, { recursive: true, force: true })
}
