import '../../model/model.ts'
import { readConfig } from '../../platform/config.ts'
import { bringUpToDate } from '../start/bringUpToDate.ts'
import { runCommand } from '../start/cliOutput.ts'
import { withGraph } from '../start/withGraph.ts'

await runCommand(async () => {
  const { applied, total } = await withGraph(readConfig(), (graph) => bringUpToDate(graph, console.log))
  console.log(`Applied ${applied.length} of ${total} migrations; the others had been applied before.`)
})
