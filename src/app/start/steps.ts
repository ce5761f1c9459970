import { Listr } from 'listr2'
import type { Logger } from 'pino'
import type { Embedded } from '../../neo4j/database/embedded.ts'
import { keepRunning } from '../../neo4j/database/keepRunning.ts'
import { checkPortFree } from '../../neo4j/database/ports.ts'
import type { Graph } from '../../neo4j/graph/graph.ts'
import { hasKeys } from '../../platform/access/listKeys.ts'
import type { Config } from '../../platform/config.ts'
import { PATHS } from '../../platform/paths.ts'
import { type Api, startServer } from '../server.ts'
import { bringUpToDate } from './bringUpToDate.ts'
import type { Closers } from './closers.ts'
import { embeddedOptions } from './embeddedOptions.ts'
import { openGraph } from './openGraph.ts'
import { progressBar } from './progressBar.ts'
import { foldersToLoad, loadSeeds } from './seeds.ts'

/** What the steps of a start make, one after the other. */
export interface Started {
  embedded?: Embedded
  graph: Graph
  api: Api
  /** Whether anybody has a key yet. */
  hasKeys: boolean
}

type Task = { title: string; output: string | undefined }

/** From settings to a running API: each step shows how far it is, and hands what must be closed to `closers`. */
export async function runSteps(config: Config, log: Logger, closers: Closers): Promise<Started> {
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

/** The list of steps shows that one failed; why is said once, at the end. */
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
  const embedded = await keepRunning(
    options,
    (stop) => closers.add('the database', stop),
    (text) => log.warn(text),
  )
  started.embedded = embedded
  task.title = `Started Neo4j (process ${embedded.pid})`
}

async function openDatabase(config: Config, closers: Closers, started: Started, task: Task): Promise<void> {
  const { uri, user, password, database } = config.neo4j
  const graph = await openGraph({ uri: uri ?? (started.embedded as Embedded).uri, user, password, database })
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
    task.title = 'Loaded: nothing new to load'
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
