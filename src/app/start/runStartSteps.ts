import { Listr } from 'listr2'
import type { Logger } from 'pino'
import { checkPortFree } from '../../neo4j/database/checkPortFree.ts'
import type { EmbeddedServer } from '../../neo4j/database/embeddedServer.ts'
import { superviseServer } from '../../neo4j/database/superviseServer.ts'
import type { Graph } from '../../neo4j/graph/graph.ts'
import { hasKeys } from '../../platform/access/listKeys.ts'
import type { Config } from '../../platform/config.ts'
import { PATHS } from '../../platform/paths.ts'
import { type Api, startServer } from '../server/server.ts'
import { bringUpToDate } from './bringUpToDate.ts'
import { progressBar } from './cliOutput.ts'
import type { Closers } from './closers.ts'
import { foldersToLoad, loadSeeds } from './loadSeeds.ts'
import { openGraph } from './openGraph.ts'
import { embeddedOptions } from './withGraph.ts'

/** The results of the start steps, filled in one after the other. */
export interface Started {
  embedded?: EmbeddedServer
  graph: Graph
  api: Api
  /** Whether the graph contains any key. */
  hasKeys: boolean
}

type Task = { title: string; output: string | undefined }

/** Starts the API: each step shows its progress and adds the resources that it opens to `closers`. */
export async function runStartSteps(config: Config, log: Logger, closers: Closers): Promise<Started> {
  const started = {} as Started
  await checkPortFree(config.host, config.port, 'PORT')
  const steps = new Listr<Started>(
    [
      {
        title: 'Starting Neo4j',
        skip: () => config.neo4j.uri !== undefined,
        task: step((it, task) => startDatabase(config, log, closers, it, task)),
      },
      { title: 'Connecting', task: step((it, task) => openDatabase(config, closers, it, task)) },
      { title: 'Migrating', task: step((it, task) => migrateGraph(it, task)) },
      { title: 'Loading', task: step((it, task) => loadGraph(config, it, task)) },
      { title: 'Serving', task: step((it) => serve(config, log, closers, it)) },
    ],
    { ctx: started, registerSignalListeners: false, fallbackRenderer: 'simple' },
  )
  return steps.run().catch((error: Error) => Promise.reject(error instanceof StepFailed ? error.cause : error))
}

/** Wraps the cause of a failed step, so that the list of steps does not print the message that follows at the end. */
class StepFailed extends Error {
  constructor(cause: unknown) {
    super('see below', { cause })
  }
}

const step = (work: (started: Started, task: Task) => Promise<void>) => (started: Started, task: Task) =>
  work(started, task).catch((error: unknown) => Promise.reject(new StepFailed(error)))

async function startDatabase(
  config: Config,
  log: Logger,
  closers: Closers,
  started: Started,
  task: Task,
): Promise<void> {
  const options = embeddedOptions(config, (text) => {
    task.output = text
  })
  const embedded = await superviseServer(
    options,
    (stop) => closers.add('the database', stop),
    (text) => log.warn(text),
  )
  started.embedded = embedded
  task.title = `Started Neo4j (process ${embedded.pid})`
}

async function openDatabase(config: Config, closers: Closers, started: Started, task: Task): Promise<void> {
  const { uri, user, password, database } = config.neo4j
  const graph = await openGraph({ uri: uri ?? (started.embedded as EmbeddedServer).uri, user, password, database })
  closers.add('the connections', () => graph.close())
  started.graph = graph
  const { version, edition } = await graph.ping()
  task.title = `Connected to Neo4j ${version} (${edition})`
}

async function migrateGraph({ graph }: Started, task: Task): Promise<void> {
  const { applied, total } = await bringUpToDate(graph, (text) => {
    task.output = text
  })
  task.title = `Migrated: ${applied.length} applied, ${total} in all`
}

async function loadGraph(config: Config, started: Started, task: Task): Promise<void> {
  const folders = await foldersToLoad(started.graph, PATHS.seeds, config.load)
  if (folders.length === 0) {
    task.title = 'Loaded: no new folders'
    return
  }
  const since = Date.now()
  const loaded = await loadSeeds(started.graph, PATHS.seeds, folders, ({ step, done, total }) => {
    task.output = `${step} ${progressBar(done, total)}`
  })
  const seconds = (Date.now() - since) / 1000
  const { created, claims, sources } = loaded
  task.title = `Loaded ${folders.join(', ')}: ${created.toLocaleString('en')} records and ${claims.toLocaleString('en')} claims from ${sources} sources in ${seconds.toFixed(1)} s`
}

async function serve(
  { host, port, introspection, access }: Config,
  log: Logger,
  closers: Closers,
  started: Started,
): Promise<void> {
  const api = await startServer(started.graph, log, { host, port, introspection, access })
  closers.add('the API', () => api.close())
  started.api = api
  started.hasKeys = await hasKeys(started.graph)
}
