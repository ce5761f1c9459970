import { Command, InvalidArgumentError, Option } from 'commander'
import { Listr } from 'listr2'
import { SIZES, type Size, shapeOf } from './shape.ts'
import { worldOf } from './world.ts'
import { writeWorld } from './write.ts'

interface Options {
  readonly size: Size
  readonly seed: number
  readonly out?: string
}

const program = new Command('generate')
  .description(
    'Writes a synthetic graph of the shape of the domain in the load format. The same seed gives the same bytes.',
  )
  .addOption(new Option('--size <size>', 'how large').choices(Object.keys(SIZES)).default('S'))
  .option('--seed <number>', 'what everything is drawn from', wholeNumber, 1)
  .option('--out <folder>', 'where to; .cache/generated/<size>-<seed> when absent')
  .action(generate)

async function generate({ size, seed, out = `.cache/generated/${size}-${seed}` }: Options): Promise<void> {
  const world = worldOf(seed, shapeOf(SIZES[size]))
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
  console.log(`Load it with: npm run load -- ${out}`)
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError(`Expected a whole number, got ${JSON.stringify(text)}.`)
  return Number(text)
}

await program.parseAsync()
