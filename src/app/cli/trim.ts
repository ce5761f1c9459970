import { Command, InvalidArgumentError } from 'commander'
import { readConfig } from '../../platform/config.ts'
import { trimLog } from '../../write/changes/trimLog.ts'
import '../../model/model.ts'
import { bringUpToDate } from '../start/bringUpToDate.ts'
import { runCommand } from '../start/messageOf.ts'
import { withGraph } from '../start/withGraph.ts'

const DAY_MS = 86_400_000

const program = new Command('trim')
  .description(
    'Takes old changes out of the feed. Whoever has not read them by then has to take the graph anew, and knownAt reaches back no further.',
  )
  .requiredOption('--keep-days <days>', 'how many days of changes to keep, at least 1', wholeDays)
  .action(({ keepDays }: { keepDays: number }) => runCommand(() => trim(keepDays)))

async function trim(keepDays: number): Promise<void> {
  const before = new Date(Date.now() - keepDays * DAY_MS).toISOString()
  const { changes, trimmedTo } = await withGraph(readConfig(), async (graph) => {
    await bringUpToDate(graph)
    return trimLog(graph, before)
  })
  console.log(`Took ${changes} changes before ${before} out of the feed; it now begins after number ${trimmedTo}.`)
}

function wholeDays(text: string): number {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text)
  throw new InvalidArgumentError(`Expected a whole number of days from 1 to 99999, got ${text}.`)
}

await program.parseAsync()
