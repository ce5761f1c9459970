import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { LOAD } from '../generate/loadCommand.ts'
import { HUBS, SIZES, type Size, shapeOf } from '../generate/shape.ts'
import { worldOf } from '../generate/world.ts'
import { writeWorld } from '../generate/write.ts'
import { freePort, type Server, type Settings, startProduct } from './processes.ts'
import { takeStatistics } from './statistics.ts'

const command = (name: string): string => fileURLToPath(new URL(`../../../dist/app/cli/${name}.js`, import.meta.url))
const MARK = 'loaded'
// The database that comes with the project, in every run of the benchmarks.
const LOGIN = { NEO4J_USER: 'neo4j', NEO4J_PASSWORD: 'migration-governance' }

/** A running database that holds a generated graph, and the API that started it. */
export interface Database {
  readonly api: Server
  /** What another process needs to reach it. */
  readonly settings: Settings
  /** The secret of a key that may write. */
  readonly secret: string
}

export interface DatabaseOptions {
  readonly size: Size
  readonly seed: number
  readonly folder: string
  readonly memory: Settings
  /** Whether the API that starts it can profile its statements. */
  readonly counted: boolean
  readonly onProgress: (text: string) => void
}

/** Starts the database of a size and seed, which is generated and loaded when it is not there yet. */
export async function startDatabase(options: DatabaseOptions): Promise<Database> {
  const { folder, memory, counted, onProgress } = options
  const mark = path.join(folder, MARK)
  if (!existsSync(mark)) await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const [bolt, http] = [await freePort(), await freePort()]
  const ports = { NEO4J_BOLT_PORT: String(bolt), NEO4J_HTTP_PORT: String(http) }
  onProgress('starting the database')
  const api = await startProduct({ ...LOGIN, ...ports, ...memory, DATA_DIR: folder, LOAD: 'none' }, counted)
  try {
    const settings = { ...LOGIN, NEO4J_URI: `bolt://127.0.0.1:${bolt}`, LOAD: 'none' }
    if (!existsSync(mark)) {
      await fill(options, settings)
      await takeStatistics(settings)
      await writeFile(mark, new Date().toISOString())
    }
    return { api, settings, secret: await makeKey(settings) }
  } catch (error) {
    await api.stop()
    throw error
  }
}

async function fill({ size, seed, folder, onProgress }: DatabaseOptions, settings: Settings): Promise<void> {
  const data = path.join(folder, 'generated')
  onProgress(`writing the graph of size ${size}`)
  await writeWorld(worldOf(seed, shapeOf(SIZES[size]), HUBS[size]), data)
  onProgress('loading it')
  const load = spawn(process.execPath, [...LOAD, data], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(load, 'exit')
  if (code !== 0) throw new Error(`Expected the graph to load, but it ended with ${code}.`)
  await rm(data, { recursive: true })
}

async function makeKey(settings: Settings): Promise<string> {
  const args = [command('key'), 'create', '--name', 'bench', '--role', 'PARTNER']
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...process.env, ...settings } })
  const secret = /^ {2}(\S+)$/m.exec(stdout)?.[1]
  if (!secret) throw new Error(`Expected a key, got: ${stdout}`)
  return secret
}
