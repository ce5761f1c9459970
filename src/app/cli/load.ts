import 'reflect-metadata'
import '../../model/model.ts'
import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { Listr } from 'listr2'
import { Problem } from '../../lib/problem.ts'
import { SYSTEM_PARTY } from '../../model/context.ts'
import { readConfig } from '../../platform/config.ts'
import { type LoadOptions, type LoadProgress, type LoadResult, load } from '../../write/load/load.ts'
import { bringUpToDate } from '../start/bringUpToDate.ts'
import { progressBar, runCommand } from '../start/cliOutput.ts'
import { withGraph } from '../start/withGraph.ts'

const program = new Command('load')
  .description('Loads folders of JSON Lines (see seeds/README.md). Loading the same content again changes nothing.')
  .argument(
    '<folders...>',
    'folders with sources.jsonl, entities.jsonl, relationships.jsonl or claims.jsonl, at any depth',
  )
  .option('--as <party>', 'party under whose name the claims are recorded', SYSTEM_PARTY)
  .option('--records-only', 'load records without claims and changes into an empty graph, for benchmarks')
  .action((folders: string[], { as, recordsOnly }: { as: string; recordsOnly?: boolean }) =>
    runCommand(() => loadFolders(folders, { recordedBy: as, recordsOnly })),
  )

async function loadFolders(folders: readonly string[], options: LoadOptions): Promise<void> {
  const missing = folders.filter((folder) => !existsSync(folder))
  if (missing.length > 0) throw new Problem(`no folder ${missing.join(', ')}`, 'existing folders', 'correct the path')
  const config = readConfig()
  await withGraph(config, async (graph) => {
    await bringUpToDate(graph)
    const since = Date.now()
    const loaded = await withBar((onProgress) => load(graph, folders, { ...options, onProgress }))
    report(loaded, (Date.now() - since) / 1000)
  })
}

async function withBar(
  work: (onProgress: (progress: LoadProgress) => void) => Promise<LoadResult>,
): Promise<LoadResult> {
  let loaded: LoadResult | undefined
  const task = {
    title: 'Loading',
    task: async (_: unknown, task: { output: string | undefined }) => {
      loaded = await work(({ step, done, total }) => {
        task.output = `${step} ${progressBar(done, total)}`
      })
    },
  }
  await new Listr([task], {
    fallbackRenderer: 'simple',
    registerSignalListeners: false,
    silentRendererCondition: false,
  }).run()
  return loaded as LoadResult
}

function report({ lines, sources, created, changed, claims }: LoadResult, seconds: number): void {
  console.log(
    `${lines} records and ${sources} sources read in ${seconds.toFixed(1)} s: ${created} created, ${changed} changed, ${claims} claims written.`,
  )
}

await program.parseAsync()
