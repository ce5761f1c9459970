import 'reflect-metadata'
import '../../model/model.ts'
import { Command, InvalidArgumentError } from 'commander'
import { Listr } from 'listr2'
import { type Embedded, type EmbeddedOptions, startEmbedded } from '../../neo4j/database/embedded.ts'
import { type Config, readConfig } from '../../platform/config.ts'
import { type CopyMark, copySteps, dataDirOfCopy, markOfCopy } from '../analyst/copy.ts'
import { closeOnSignal, reportFailure } from '../start/closeOnSignal.ts'
import { type Closers, closersStack } from '../start/closers.ts'
import { embeddedOptions } from '../start/embeddedOptions.ts'
import { messageOf } from '../start/messageOf.ts'
import { progressBar } from '../start/progressBar.ts'

interface AnalystOptions {
  readonly refresh?: boolean
  readonly boltPort?: number
  readonly httpPort?: number
}

const program = new Command('analyst')
  .description('Serves a copy of the graph for Neo4j Browser, in which nothing can be written.')
  .option('--refresh', 'take a new copy; without it the last one is served, if there is one')
  .option('--bolt-port <port>', 'the Bolt port of the copy; one above NEO4J_BOLT_PORT when absent', port)
  .option('--http-port <port>', 'the port of its Browser; one above NEO4J_HTTP_PORT when absent', port)
  .action(serve)

interface Task {
  output: string | undefined
}

async function serve(options: AnalystOptions): Promise<void> {
  const closers = closersStack()
  try {
    const config = readConfig()
    const server = serverOf(config, options)
    if (options.refresh || markOfCopy(config) === null) await takeCopy(config, server, closers)
    else closeOnSignal(closers)
    const embedded = await startCopy(server, closers)
    console.log(addresses(embedded, config, markOfCopy(config) as CopyMark))
    await stayWith(embedded)
  } catch (error) {
    await closers.closeAll(reportFailure)
    console.error(`\n${messageOf(error)}`)
    process.exit(1)
  }
}

/** Nothing else keeps this process there: it would end before its server and leave that behind. */
async function stayWith({ exited }: Embedded): Promise<void> {
  const awake = setInterval(() => undefined, 60_000)
  await exited
  clearInterval(awake)
}

async function takeCopy(config: Config, server: EmbeddedOptions, closers: Closers): Promise<void> {
  const copy = copySteps(config, server, closers)
  await inSteps({
    'Copying the graph': (task) =>
      copy.takeTables(({ file, done, total }) => said(task)(`${file} ${progressBar(done, total)}`)),
  })
  // Until here a signal was heard by what had opened the graph.
  closeOnSignal(closers)
  await inSteps({
    'Importing the copy': (task) => copy.importTables(said(task)),
    'Indexing the copy': (task) => copy.index(said(task)),
    'Replacing the last copy': () => copy.replace(),
  })
}

async function startCopy(server: EmbeddedOptions, closers: Closers): Promise<Embedded> {
  const started = {} as { embedded: Embedded }
  const onLaunched = (stop: () => Promise<void>) => closers.add('the database', stop)
  await inSteps({
    'Starting Neo4j, read-only': async (task) => {
      started.embedded = await startEmbedded({ ...server, onProgress: said(task), onLaunched })
    },
  })
  return started.embedded
}

/** Shows each piece of work under its title. */
async function inSteps(work: Readonly<Record<string, (task: Task) => Promise<void>>>): Promise<void> {
  const steps = Object.entries(work).map(([title, step]) => ({ title, task: (_: unknown, task: Task) => step(task) }))
  await new Listr(steps, { registerSignalListeners: false, fallbackRenderer: 'simple' }).run()
}

const said =
  (task: Task) =>
  (text: string): void => {
    task.output = text
  }

function serverOf(config: Config, { boltPort, httpPort }: AnalystOptions): EmbeddedOptions {
  return {
    ...embeddedOptions(config, () => undefined),
    user: 'neo4j',
    dataDir: dataDirOfCopy(config),
    boltPort: boltPort ?? config.neo4j.boltPort + 1,
    httpPort: httpPort ?? config.neo4j.httpPort + 1,
    readOnly: true,
  }
}

const addresses = ({ uri, browserUrl }: Embedded, { neo4j }: Config, mark: CopyMark): string => `
  Browser     ${browserUrl}  (connect to ${uri}, user neo4j, password ${neo4j.password})
  Copy        ${mark.entities.toLocaleString('en')} entities and ${mark.relationships.toLocaleString('en')} relationships, of ${mark.takenAt}, change ${mark.sequence}
  Newer       stop it and run: npm run analyst -- --refresh

  Nothing can be written here. Ctrl-C stops it.
`

function port(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text)
  throw new InvalidArgumentError(`Expected a port from 0 to 65535, got ${text}.`)
}

await program.parseAsync()
