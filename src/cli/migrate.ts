import { readConfig } from '../config.ts'
import { migrate } from '../graph/migrate.ts'
import { runCommand } from '../start/messageOf.ts'
import { PATHS } from '../start/paths.ts'
import { withGraph } from '../start/withGraph.ts'

await runCommand(async () => {
  const config = readConfig()
  const { applied, total } = await withGraph(config, ({ driver }) =>
    migrate(driver, config.neo4j.database, PATHS.migrations, console.log),
  )
  console.log(`Applied ${applied.length} of ${total} migrations; the others were applied before.`)
})
