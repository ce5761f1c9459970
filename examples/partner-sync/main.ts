import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import type { Connection } from './connection.ts'
import { RejectedError, UnavailableError } from './errors.ts'
import { type FollowMode, follow } from './follow.ts'
import { LOCAL_QUERIES, type LocalQuery, runLocalQuery } from './localQueries.ts'
import { push } from './push.ts'
import { InvalidLinesError } from './readFolder.ts'
import { openStore, type Store } from './store.ts'

interface Shared {
  readonly url: string
  readonly data: string
  readonly patience: number
}

const program = new Command('partner-sync').description(
  'Synchronises a partner system with the graph: pushes records and follows changes. The API key is read from GRAPH_KEY.',
)

const withShared = (command: Command): Command =>
  command
    .addOption(new Option('--url <url>', 'URL of the API').env('GRAPH_URL').default('http://127.0.0.1:4000/graphql'))
    .option('--data <folder>', 'folder for the state of the program', '.data/partner-sync')
    .option('--patience <seconds>', 'how long a request is retried', number(0, 86_400), 300)

withShared(program.command('push'))
  .description('Sends a folder of JSON Lines. An interrupted push resumes when it is started again.')
  .argument('<folder>')
  .option('--scheme <name>', 'external-id scheme of your keys', 'example-partner')
  .option('--batch <size>', 'number of lines per request', number(1, 500), 100)
  .action((folder: string, options: Shared & { readonly scheme: string; readonly batch: number }) =>
    run(async () => {
      const { scheme, batch: batchSize, data: dataDir } = options
      const counts = await push({ connection: connectionOf(options), folder, dataDir, scheme, batchSize })
      console.log(
        Object.entries(counts)
          .map(([what, count]) => `${count} ${what}`)
          .join(', '),
      )
      if (counts.rejected > 0)
        console.log(`See ${path.join(dataDir, 'rejected.jsonl')} for the rejected lines and the reasons.`)
    }),
  )

withShared(program.command('follow'))
  .description('Copies the graph to graph.sqlite and keeps the copy up to date.')
  .option('--once', 'stop when the copy is up to date')
  .option('--live', 'subscribe to changes over WebSocket')
  .option('--every <seconds>', 'polling interval without --live', number(1, 86_400), 10)
  .action((options: Shared & { readonly once?: true; readonly live?: true; readonly every: number }) => {
    const mode: FollowMode = options.once ? 'stop' : options.live ? 'live' : options.every
    return run(() => withStore(options.data, (store) => follow(store, connectionOf(options), mode)))
  })

const ask = program.command('ask').description('Queries graph.sqlite, also offline.')
for (const [name, question] of Object.entries(LOCAL_QUERIES)) {
  ask
    .command(name)
    .description(question.description)
    .argument('<name>')
    .option('--data <folder>', 'folder of graph.sqlite', '.data/partner-sync')
    .action((about: string, { data }: { readonly data: string }) => run(() => show(data, question, about)))
}

const show = (data: string, question: LocalQuery, about: string): Promise<void> =>
  withStore(data, async (store) => {
    const rows = runLocalQuery(store, question, about)
    if (rows.length === 0) console.log('Nothing.')
    else console.table(rows)
  })

const connectionOf = ({ url, patience }: Shared): Connection => ({ url, patience, key: process.env.GRAPH_KEY })

async function withStore(data: string, work: (store: Store) => Promise<void>): Promise<void> {
  mkdirSync(data, { recursive: true })
  const store = openStore(path.join(data, 'graph.sqlite'))
  try {
    await work(store)
  } finally {
    store.close()
  }
}

function number(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (Number.isInteger(value) && value >= least && value <= most) return value
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`)
  }
}

/** Prints a short message for expected errors, and rethrows all others. */
async function run(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    process.exitCode = 1
    if (error instanceof InvalidLinesError) console.error(`Nothing was sent; correct these lines:\n${error.message}`)
    else if (error instanceof RejectedError) console.error(`The API rejected this. ${error.code}: ${error.message}`)
    else if (error instanceof UnavailableError)
      console.error(`${error.message}\nGiving up; run the same command again to resume.`)
    else throw error
  }
}

await program.parseAsync()
