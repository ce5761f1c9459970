import 'reflect-metadata'
import '../../model/model.ts'
import { Command, InvalidArgumentError } from 'commander'
import { Listr } from 'listr2'
import {
  type EmbeddedServer,
  type EmbeddedServerOptions,
  startEmbeddedServer,
} from '../../neo4j/database/embeddedServer.ts'
import { type Config, printablePassword, readConfig } from '../../platform/config.ts'
import { type CopyInfo, copyDataDir, copySteps, readCopyInfo } from '../analyst/copySteps.ts'
import { errorMessage, progressBar } from '../start/cliOutput.ts'
import { closeOnSignal, reportCloseFailure } from '../start/closeOnSignal.ts'
import { type Closers, closerStack } from '../start/closers.ts'
import { embeddedOptions } from '../start/withGraph.ts'

interface AnalystOptions {
  readonly refresh?: boolean
  readonly boltPort?: number
  readonly httpPort?: number
}

const program = new Command('analyst')
  .description('Serves a read-only copy of the graph for Neo4j Browser.')
  .option('--refresh', 'create a new copy; by default the existing copy is served')
  .option('--bolt-port <port>', 'Bolt port of the copy; default: NEO4J_BOLT_PORT + 1', port)
  .option('--http-port <port>', 'Neo4j Browser port of the copy; default: NEO4J_HTTP_PORT + 1', port)
  .action(serve)

interface Task {
  output: string | undefined
}

async function serve(options: AnalystOptions): Promise<void> {
  const closers = closerStack()
  try {
    const config = readConfig()
    const server = serverOf(config, options)
    if (options.refresh || readCopyInfo(config) === null) await createCopy(config, server, closers)
    else closeOnSignal(closers)
    const embedded = await startCopy(server, closers)
    console.log(addresses(embedded, config, readCopyInfo(config) as CopyInfo))
    await waitForExit(embedded)
  } catch (error) {
    await closers.closeAll(reportCloseFailure)
    console.error(`\n${errorMessage(error)}`)
    process.exit(1)
  }
}

/** Waits for the server to exit. Without the timer this process would exit first and leave the server running. */
async function waitForExit({ exited }: EmbeddedServer): Promise<void> {
  const awake = setInterval(() => undefined, 60_000)
  await exited
  clearInterval(awake)
}

async function createCopy(config: Config, server: EmbeddedServerOptions, closers: Closers): Promise<void> {
  const copy = copySteps(config, server, closers)
  await inSteps({
    'Copying the graph': (task) =>
      copy.exportTables(({ file, done, total }) => outputOf(task)(`${file} ${progressBar(done, total)}`)),
  })
  // During the first step, withGraph handles signals.
  closeOnSignal(closers)
  await inSteps({
    'Importing the copy': (task) => copy.importTables(outputOf(task)),
    'Indexing the copy': (task) => copy.index(outputOf(task)),
    'Replacing the previous copy': () => copy.replace(),
  })
}

async function startCopy(server: EmbeddedServerOptions, closers: Closers): Promise<EmbeddedServer> {
  const started = {} as { embedded: EmbeddedServer }
  const onLaunched = (stop: () => Promise<void>) => closers.add('the database', stop)
  await inSteps({
    'Starting Neo4j, read-only': async (task) => {
      started.embedded = await startEmbeddedServer({ ...server, onProgress: outputOf(task), onLaunched })
    },
  })
  return started.embedded
}

/** Runs steps one after the other and shows the progress of each under its title. */
async function inSteps(work: Readonly<Record<string, (task: Task) => Promise<void>>>): Promise<void> {
  const steps = Object.entries(work).map(([title, step]) => ({ title, task: (_: unknown, task: Task) => step(task) }))
  await new Listr(steps, { registerSignalListeners: false, fallbackRenderer: 'simple' }).run()
}

const outputOf =
  (task: Task) =>
  (text: string): void => {
    task.output = text
  }

function serverOf(config: Config, { boltPort, httpPort }: AnalystOptions): EmbeddedServerOptions {
  return {
    ...embeddedOptions(config, () => undefined),
    user: 'neo4j',
    dataDir: copyDataDir(config),
    boltPort: boltPort ?? config.neo4j.boltPort + 1,
    httpPort: httpPort ?? config.neo4j.httpPort + 1,
    readOnly: true,
  }
}

const addresses = ({ uri, browserUrl }: EmbeddedServer, { neo4j }: Config, copy: CopyInfo): string => `
  Browser     ${browserUrl}  (connect to ${uri}, user neo4j, password ${printablePassword(neo4j.password)})
  Copy        ${copy.entities.toLocaleString('en')} entities and ${copy.relationships.toLocaleString('en')} relationships, taken at ${copy.takenAt}, change ${copy.sequence}
  Refresh     stop this process and run: npm run analyst -- --refresh

  The copy is read-only. Press Ctrl-C to stop.
`

function port(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text)
  throw new InvalidArgumentError(`Expected a port from 0 to 65535, got ${text}.`)
}

await program.parseAsync()
