import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Graph } from '../../src/neo4j/graph/graph.ts'
import { PATHS } from '../../src/platform/paths.ts'
import { load } from '../../src/write/load/load.ts'
import { writeFolder } from './partner.ts'

interface SeedLine {
  readonly id: string
  readonly claims?: readonly { readonly source: string }[]
  readonly names?: readonly { readonly source?: string }[]
}

/** The lines of a file of JSON Lines. */
export const linesOf = <T>(file: string): readonly T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

/** Loads some records of the seeds, and the sources that they rest on, and nothing else. */
export async function loadFromSeeds(graph: Graph, ids: ReadonlySet<string>): Promise<void> {
  const files = readdirSync(PATHS.seeds, { recursive: true, encoding: 'utf8' })
  const named = (name: string) =>
    files
      .filter((file) => path.basename(file) === `${name}.jsonl`)
      .flatMap((file) => linesOf<SeedLine>(path.join(PATHS.seeds, file)))
  const records = (name: string) => named(name).filter(({ id }) => ids.has(id))
  const [entities, relationships] = [records('entities'), records('relationships')]
  const used = new Set(
    [...entities, ...relationships].flatMap(({ claims = [], names = [] }) =>
      [...claims, ...names].map(({ source }) => source),
    ),
  )
  const sources = named('sources').filter(({ id }) => used.has(id))
  await load(graph, [writeFolder({ sources, entities, relationships })], { recordedBy: 'loader' })
}
