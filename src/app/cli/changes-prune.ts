import '../../model/model.ts'
import { Command, InvalidArgumentError } from 'commander'
import { readConfig } from '../../platform/config.ts'
import { trimLog } from '../../write/changes/trimLog.ts'
import { bringUpToDate } from '../start/bringUpToDate.ts'
import { runCommand } from '../start/cliOutput.ts'
import { withGraph } from '../start/withGraph.ts'

const DAY_MS = 86_400_000

const program = new Command('changes:prune')
  .description(
    'Deletes old changes from the change feed. Consumers that have not read them must load the graph again, and knownAt does not reach further back.',
  )
  .requiredOption('--keep-days <days>', 'number of days of changes to keep, at least 1', wholeDays)
  .action(({ keepDays }: { keepDays: number }) => runCommand(() => prune(keepDays)))

async function prune(keepDays: number): Promise<void> {
  const before = new Date(Date.now() - keepDays * DAY_MS).toISOString()
  const { changes, trimmedTo } = await withGraph(readConfig(), async (graph) => {
    await bringUpToDate(graph)
    return trimLog(graph, before)
  })
  console.log(`Deleted ${changes} changes before ${before} from the feed, which now begins after number ${trimmedTo}.`)
}

function wholeDays(text: string): number {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text)
  throw new InvalidArgumentError(`Expected a whole number of days from 1 to 99999, got ${text}.`)
}

await program.parseAsync()
