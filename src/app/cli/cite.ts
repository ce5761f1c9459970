import 'reflect-metadata'
import '../../model/model.ts'
import { Command, Option } from 'commander'
import { Problem } from '../../lib/problem.ts'
import { readConfig } from '../../platform/config.ts'
import { bibliographyOf } from '../../read/citing/bibliography.ts'
import { bringUpToDate } from '../start/bringUpToDate.ts'
import { runCommand } from '../start/messageOf.ts'
import { withGraph } from '../start/withGraph.ts'

/** The forms of a bibliography, by what each is called here. */
const FORMS = { text: 'text', csl: 'cslJson', bibtex: 'bibtex' } as const

const program = new Command('cite')
  .description('Prints the sources and claims that records rest on.')
  .argument('<ids...>', 'ids of entities and relationships, such as event:az-iom-profazi')
  .addOption(
    new Option('--format <format>', 'plain text, CSL-JSON or BibTeX').choices(Object.keys(FORMS)).default('text'),
  )
  .action((ids: string[], { format }: { format: keyof typeof FORMS }) => runCommand(() => cite(ids, format)))

async function cite(ids: readonly string[], format: keyof typeof FORMS): Promise<void> {
  const bibliography = await withGraph(readConfig(), async (graph) => {
    await bringUpToDate(graph)
    return bibliographyOf(graph, ids)
  })
  const { unclaimed, truncated } = bibliography
  if (unclaimed.length > 0)
    throw new Problem(
      `nothing claimed about ${unclaimed.join(', ')}`,
      'ids of records that the graph holds',
      'correct or leave out these ids',
    )
  console.log(await bibliography[FORMS[format]])
  if (truncated) console.error('\nSome of these records have more claims than are cited here.')
}

await program.parseAsync()
