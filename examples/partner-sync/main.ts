import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import type { Connection } from './connection.ts'
import { Refused, Unanswered } from './failure.ts'
import { BadLines } from './folder.ts'
import { follow, type Onward } from './follow.ts'
import { push } from './push.ts'
import { answer, QUESTIONS, type Question } from './questions.ts'
import { openStore, type Store } from './store.ts'

interface Shared {
  readonly url: string
  readonly data: string
  readonly patience: number
}

const program = new Command('partner-sync').description(
  'Pushes what a partner knows into the graph, and follows what becomes of it. The key is read from GRAPH_KEY.',
)

const withShared = (command: Command): Command =>
  command
    .addOption(new Option('--url <url>', 'of the API').env('GRAPH_URL').default('http://127.0.0.1:4000/graphql'))
    .option('--data <folder>', 'where the program keeps how far it has come', '.data/partner-sync')
    .option('--patience <seconds>', 'how long a request is tried again', number(0, 86_400), 300)

withShared(program.command('push'))
  .description('Sends a folder of JSON Lines. Cut off, it goes on where it was when it is called again.')
  .argument('<folder>')
  .option('--scheme <name>', 'the name of your system, which your keys belong to', 'example-partner')
  .option('--batch <size>', 'how many lines go together', number(1, 500), 100)
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
        console.log(`See ${path.join(dataDir, 'rejected.jsonl')} for what was rejected, and why.`)
    }),
  )

withShared(program.command('follow'))
  .description('Takes the graph into graph.sqlite and keeps that up to date.')
  .option('--once', 'ends when all that there is has come')
  .option('--live', 'listens over a websocket')
  .option('--every <seconds>', 'otherwise looks this often', number(1, 86_400), 10)
  .action((options: Shared & { readonly once?: true; readonly live?: true; readonly every: number }) => {
    const onward: Onward = options.once ? 'stop' : options.live ? 'live' : options.every
    return run(() => withStore(options.data, (store) => follow(store, connectionOf(options), onward)))
  })

const asked = program.command('ask').description('Asks graph.sqlite, with or without a graph to reach.')
for (const [name, question] of Object.entries(QUESTIONS)) {
  asked
    .command(name)
    .description(question.description)
    .argument('<name>')
    .option('--data <folder>', 'where graph.sqlite is', '.data/partner-sync')
    .action((about: string, { data }: { readonly data: string }) => run(() => show(data, question, about)))
}

const show = (data: string, question: Question, about: string): Promise<void> =>
  withStore(data, async (store) => {
    const rows = answer(store, question, about)
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

/** What a person can mend is said in a sentence; anything else with all that is known of it. */
async function run(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    process.exitCode = 1
    if (error instanceof BadLines) console.error(`Nothing was sent; correct these lines:\n${error.message}`)
    else if (error instanceof Refused) console.error(`The graph refused this. ${error.code}: ${error.message}`)
    else if (error instanceof Unanswered)
      console.error(`${error.message}\nGiving up for now; call the same again and it goes on from here.`)
    else throw error
  }
}

await program.parseAsync()
