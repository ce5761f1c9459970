import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Graph } from '../../src/graph/graph.ts'
import { load } from '../../src/load/load.ts'
import { PATHS } from '../../src/start/paths.ts'
import { folderOf, SAMPLE } from './partner.ts'

interface Written {
  readonly id: string
  readonly claims: readonly { readonly source: string }[]
}

const linesOf = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

/** Loads those of the seeds that the partner's sample has found out to be its own records, with their sources. */
export async function loadSampleGround(graph: Graph): Promise<void> {
  const matched = new Set(
    ['institutions', 'people', 'events'].flatMap((name) =>
      linesOf(path.join(SAMPLE, `${name}.jsonl`)).map(({ graphId }) => graphId),
    ),
  )
  const sources = linesOf(path.join(PATHS.seeds, 'seeds', 'sources.jsonl'))
  const known = new Set(sources.map(({ id }) => id))
  const entities = (linesOf(path.join(PATHS.seeds, 'seeds', 'entities.jsonl')) as Written[])
    .filter(({ id }) => matched.has(id))
    .map((entity) => ({ ...entity, claims: entity.claims.filter(({ source }) => known.has(source)) }))
  await load(graph, [folderOf({ sources, entities })], { recordedBy: 'loader' })
}
