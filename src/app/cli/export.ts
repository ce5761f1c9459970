import 'reflect-metadata'
import '../../model/model.ts'
import { Command, Option } from 'commander'
import { Listr } from 'listr2'
import { FORMAT_NAMES, FORMATS, type FormatName } from '../../interfaces/exports/formats.ts'
import { openReading, type Reading, sequenceOf } from '../../interfaces/exports/reading.ts'
import { asOfFrom, whereFrom } from '../../interfaces/exports/whereFrom.ts'
import { type WrittenExport, writeExport } from '../../interfaces/exports/writeExport.ts'
import type { Graph } from '../../neo4j/graph/graph.ts'
import { readConfig } from '../../platform/config.ts'
import { makeSchema } from '../schema.ts'
import { bringUpToDate } from '../start/bringUpToDate.ts'
import { runCommand } from '../start/messageOf.ts'
import { progressBar } from '../start/progressBar.ts'
import { withGraph } from '../start/withGraph.ts'

interface ExportOptions {
  readonly format: FormatName
  readonly where?: string
  readonly asOf?: string
  readonly out?: string
}

const program = new Command('export')
  .description('Writes the graph, or a part of it, to a file or a folder.')
  .addOption(new Option('--format <format>', 'in which form').choices(FORMAT_NAMES).makeOptionMandatory())
  .option('--where <filter>', 'only entities that meet this EntityWhere, as JSON, and what links them')
  .option('--as-of <day>', 'only what may have held on this day, such as 2021-12-03')
  .option('--out <path>', 'the file, or for csv and jsonl the folder; export.<format> when absent')
  .addHelpText(
    'after',
    ['\nFormats:', ...FORMAT_NAMES.map((name) => `  ${name.padEnd(9)}${FORMATS[name].description}`)].join('\n'),
  )
  .action((options: ExportOptions) => runCommand(() => exportGraph(options)))

async function exportGraph({ format, where, asOf, out = `export.${format}` }: ExportOptions): Promise<void> {
  const part = { where: where === undefined ? null : whereFrom(makeSchema(), where), asOf: asOfFrom(asOf) }
  await withGraph(readConfig(), async (graph) => {
    await bringUpToDate(graph)
    const since = Date.now()
    const { reading, written } = await withBar(graph, part, format, out)
    report(reading, written, (Date.now() - since) / 1000)
    await warnOfChanges(graph, reading)
  })
}

type Part = Parameters<typeof openReading>[1]

interface Exported {
  reading: Reading
  written: WrittenExport
}

async function withBar(graph: Graph, part: Part, format: FormatName, out: string): Promise<Exported> {
  const exported = {} as Exported
  const task = {
    title: `Exporting to ${out}`,
    task: async (_: unknown, task: { output: string | undefined }) => {
      task.output = 'looking what there is'
      exported.reading = await openReading(graph, part)
      exported.written = await writeExport(exported.reading, FORMATS[format], out, ({ file, done, total }) => {
        task.output = `${file} ${progressBar(done, total)}`
      })
    },
  }
  await new Listr([task], { fallbackRenderer: 'simple', registerSignalListeners: false }).run()
  return exported
}

function report({ totals, sequence }: Reading, { files, records, bytes }: WrittenExport, seconds: number): void {
  const number = (value: number) => value.toLocaleString('en')
  const lost = totals.entities + totals.relationships - records
  console.log(
    `${number(totals.entities)} entities and ${number(totals.relationships)} relationships as of change ${number(sequence)}: ${files.length} ${files.length === 1 ? 'file' : 'files'}, ${number(bytes)} bytes, in ${seconds.toFixed(1)} s.`,
  )
  if (lost > 0) console.log(`${number(lost)} of these are not in it: no claim that still stands makes them.`)
}

async function warnOfChanges(graph: Graph, { sequence }: Reading): Promise<void> {
  const now = await sequenceOf(graph)
  if (now !== sequence)
    console.log(`${now - sequence} changes were made meanwhile, and may be in it or not. For one moment export again.`)
}

await program.parseAsync()
