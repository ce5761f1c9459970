import 'reflect-metadata'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { pino } from 'pino'
import { startServer } from '../dist/app/server/server.js'
import { bringUpToDate } from '../dist/app/start/bringUpToDate.js'
import { connect } from '../dist/neo4j/graph/graph.js'
import { createKey } from '../dist/platform/access/createKey.js'
import { PASSWORD, startDatabase } from '../test/support/startDatabase.js'

/**
 * Measures how many facts per second partners can write over HTTP in batches of 100, including claims and changes. Uses a
 * temporary database. Run `node scripts/measureBatches.js [clients]` after `npm run build`.
 */
const CLIENTS = Number(process.argv[2] ?? 4)
// The JIT compiler of the database needs about 60,000 facts to reach the final speed.
const [BATCHES, WARM_UP] = [150, 150]
const script = new URL('batchClient.js', import.meta.url)

// Tests start their databases without the second compiler.
process.env.JAVA_TOOL_OPTIONS ??= ''
const folder = mkdtempSync(path.join(tmpdir(), 'governance-measure-'))
const server = await startDatabase(folder)
const graph = connect({ uri: server.uri, user: 'neo4j', password: PASSWORD, database: 'neo4j' })
await bringUpToDate(graph)
const { secret } = await createKey(graph, { name: 'measure', roles: ['PARTNER'], expiresAt: null })
const api = await startServer(graph, pino({ level: 'silent' }), { host: '127.0.0.1', port: 0, access: {} })
await api.warmed
const clients = Array.from(
  { length: CLIENTS },
  (_, client) => new Worker(script, { workerData: { url: `${api.url}/graphql`, secret, client } }),
)
try {
  const run = (from, to) =>
    Promise.all(
      clients.map((client) => {
        client.postMessage({ from, to })
        return once(client, 'message')
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
  await Promise.all(clients.map((client) => client.terminate()))
  await api.close()
  await graph.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
