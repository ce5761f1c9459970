import { spawnSync } from 'node:child_process'
import { Command, InvalidArgumentError, Option } from 'commander'
import { Listr } from 'listr2'
import { LOAD } from './loadCommand.ts'
import { HUBS, SIZES, type Size, shapeOf } from './shape.ts'
import { worldOf } from './world.ts'
import { writeWorld } from './writeWorld.ts'

interface Options {
  readonly size: Size
  readonly seed: number
  readonly out?: string
  readonly hubs?: boolean
  readonly load?: boolean
  readonly recordsOnly?: boolean
}

const program = new Command('generate')
  .description(
    'Generates a synthetic graph with the structure of the domain in the load format. The same seed gives the same bytes.',
  )
  .addOption(new Option('--size <size>', 'size of the graph').choices(Object.keys(SIZES)).default('S'))
  .option('--seed <number>', 'seed of the random numbers', wholeNumber, 1)
  .option('--out <folder>', 'output folder; default: .cache/generated/<size>-<seed>')
  .option('--hubs', 'add two employers with many staff')
  .option('--load', 'also load the graph into the database that npm run load uses')
  .option('--records-only', 'load the graph without claims and changes into an empty database')
  .action(generate)

async function generate({ size, seed, out = `.cache/generated/${size}-${seed}`, ...options }: Options): Promise<void> {
  const world = worldOf(seed, shapeOf(SIZES[size]), options.hubs ? HUBS[size] : [])
  let counts: Readonly<Record<string, number>> = {}
  const task = {
    title: `Writing ${out}`,
    task: async (_: unknown, task: { output: string | undefined }) => {
      counts = await writeWorld(world, out, (file, lines) => {
        task.output = `${file}: ${lines.toLocaleString('en')} lines`
      })
    },
  }
  await new Listr([task], { fallbackRenderer: 'simple', silentRendererCondition: false }).run()
  for (const [file, lines] of Object.entries(counts)) console.log(`${file}: ${lines.toLocaleString('en')} lines`)
  if (options.load || options.recordsOnly) loadFolder(out, options.recordsOnly ? ['--records-only'] : [])
  else console.log(`Load it with: npm run load -- ${out}`)
}

/** Loads in a child process, because a load keeps all its ids in memory. */
function loadFolder(folder: string, options: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [...LOAD, folder, ...options], { stdio: 'inherit' })
  process.exitCode = status ?? 1
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError(`Expected a whole number, got ${JSON.stringify(text)}.`)
  return Number(text)
}

await program.parseAsync()
