import 'reflect-metadata'
import '../../model/model.ts'
import { Command, Option } from 'commander'
import { Problem } from '../../lib/problem.ts'
import { readConfig } from '../../platform/config.ts'
import { readBibliography } from '../../read/citing/bibliography.ts'
import { bringUpToDate } from '../start/bringUpToDate.ts'
import { runCommand } from '../start/cliOutput.ts'
import { withGraph } from '../start/withGraph.ts'

/** The fields of a bibliography by format name. */
const FORMATS = { text: 'text', csl: 'cslJson', bibtex: 'bibtex' } as const

const program = new Command('cite')
  .description('Prints a bibliography of the sources of records, with the claims based on them.')
  .argument('<ids...>', 'ids of entities and relationships, such as event:az-iom-profazi')
  .addOption(
    new Option('--format <format>', 'plain text, CSL JSON or BibTeX').choices(Object.keys(FORMATS)).default('text'),
  )
  .action((ids: string[], { format }: { format: keyof typeof FORMATS }) => runCommand(() => cite(ids, format)))

async function cite(ids: readonly string[], format: keyof typeof FORMATS): Promise<void> {
  const bibliography = await withGraph(readConfig(), async (graph) => {
    await bringUpToDate(graph)
    return readBibliography(graph, ids)
  })
  const { unclaimed, truncated } = bibliography
  if (unclaimed.length > 0)
    throw new Problem(
      `no claims about ${unclaimed.join(', ')}`,
      'ids of records in the graph',
      'correct or remove these ids',
    )
  console.log(await bibliography[FORMATS[format]])
  if (truncated)
    console.error('\nThe bibliography is incomplete: some of these records have more claims than it can list.')
}

await program.parseAsync()
