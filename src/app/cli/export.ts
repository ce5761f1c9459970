import 'reflect-metadata'
import '../../model/model.ts'
import { Command, Option } from 'commander'
import { Listr } from 'listr2'
import { type ExportReader, lastSequence, openExportReader } from '../../interfaces/exports/exportReader.ts'
import { FORMAT_NAMES, FORMATS, type FormatName } from '../../interfaces/exports/formats.ts'
import { parseAsOf, parseWhere } from '../../interfaces/exports/parseWhere.ts'
import { type WrittenExport, writeExport } from '../../interfaces/exports/writeExport.ts'
import type { Graph } from '../../neo4j/graph/graph.ts'
import { readConfig } from '../../platform/config.ts'
import { makeSchema } from '../schema.ts'
import { bringUpToDate } from '../start/bringUpToDate.ts'
import { progressBar, runCommand } from '../start/cliOutput.ts'
import { withGraph } from '../start/withGraph.ts'

interface ExportOptions {
  readonly format: FormatName
  readonly where?: string
  readonly asOf?: string
  readonly out?: string
}

const program = new Command('export')
  .description('Exports the graph or a part of it to a file or folder.')
  .addOption(new Option('--format <format>', 'file format').choices(FORMAT_NAMES).makeOptionMandatory())
  .option(
    '--where <filter>',
    'EntityWhere filter as JSON: exports the matching entities and the relationships between them',
  )
  .option('--as-of <day>', 'exports what may have held on this day, such as 2021-12-03')
  .option('--out <path>', 'output file, or output folder for csv and jsonl; default: export.<format>')
  .addHelpText(
    'after',
    ['\nFormats:', ...FORMAT_NAMES.map((name) => `  ${name.padEnd(9)}${FORMATS[name].description}`)].join('\n'),
  )
  .action((options: ExportOptions) => runCommand(() => exportGraph(options)))

async function exportGraph({ format, where, asOf, out = `export.${format}` }: ExportOptions): Promise<void> {
  const part = { where: where === undefined ? null : parseWhere(makeSchema(), where), asOf: parseAsOf(asOf) }
  await withGraph(readConfig(), async (graph) => {
    await bringUpToDate(graph)
    const since = Date.now()
    const { reading, written } = await withBar(graph, part, format, out)
    report(reading, written, (Date.now() - since) / 1000)
    await warnOfChanges(graph, reading)
  })
}

type Part = Parameters<typeof openExportReader>[1]

interface Exported {
  reading: ExportReader
  written: WrittenExport
}

async function withBar(graph: Graph, part: Part, format: FormatName, out: string): Promise<Exported> {
  const exported = {} as Exported
  const task = {
    title: `Exporting to ${out}`,
    task: async (_: unknown, task: { output: string | undefined }) => {
      task.output = 'counting records'
      exported.reading = await openExportReader(graph, part)
      exported.written = await writeExport(exported.reading, FORMATS[format], out, ({ file, done, total }) => {
        task.output = `${file} ${progressBar(done, total)}`
      })
    },
  }
  await new Listr([task], { fallbackRenderer: 'simple', registerSignalListeners: false }).run()
  return exported
}

function report({ totals, sequence }: ExportReader, { files, records, bytes }: WrittenExport, seconds: number): void {
  const number = (value: number) => value.toLocaleString('en')
  const omitted = totals.entities + totals.relationships - records
  console.log(
    `${number(totals.entities)} entities and ${number(totals.relationships)} relationships as of change ${number(sequence)}: ${files.length} ${files.length === 1 ? 'file' : 'files'}, ${number(bytes)} bytes, in ${seconds.toFixed(1)} s.`,
  )
  if (omitted > 0) console.log(`${number(omitted)} of these were omitted because no active claim creates them.`)
}

async function warnOfChanges(graph: Graph, { sequence }: ExportReader): Promise<void> {
  const now = await lastSequence(graph)
  if (now !== sequence)
    console.log(
      `${now - sequence} changes during the export may or may not be included. For a consistent state, export again.`,
    )
}

await program.parseAsync()
