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
import { writeWorld } from '../generate/writeWorld.ts'
import { resampleIndexes } from './resampleIndexes.ts'
import { freePort, type Server, type Settings, startProduct } from './serverProcess.ts'

const command = (name: string): string => fileURLToPath(new URL(`../../../dist/app/cli/${name}.js`, import.meta.url))
const MARK = 'loaded'
// Credentials of the embedded database.
const LOGIN = { NEO4J_USER: 'neo4j', NEO4J_PASSWORD: 'migration-governance' }

/** A running database with a generated graph, and the API that started it. */
export interface Database {
  readonly api: Server
  /** Environment variables with which another process connects to it. */
  readonly settings: Settings
  /** Secret of a key with the role PARTNER. */
  readonly secret: string
}

export interface DatabaseOptions {
  readonly size: Size
  readonly seed: number
  readonly folder: string
  readonly memory: Settings
  /** Whether the API can profile its statements. */
  readonly profiled: boolean
  readonly onProgress: (text: string) => void
}

/** Starts the database for a size and seed. Generates and loads the graph if it does not exist yet. */
export async function startDatabase(options: DatabaseOptions): Promise<Database> {
  const { folder, memory, profiled, onProgress } = options
  const markFile = path.join(folder, MARK)
  if (!existsSync(markFile)) await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const [bolt, http] = [await freePort(), await freePort()]
  const ports = { NEO4J_BOLT_PORT: String(bolt), NEO4J_HTTP_PORT: String(http) }
  onProgress('starting the database')
  const api = await startProduct({ ...LOGIN, ...ports, ...memory, DATA_DIR: folder, LOAD: 'none' }, profiled)
  try {
    const settings = { ...LOGIN, NEO4J_URI: `bolt://127.0.0.1:${bolt}`, LOAD: 'none' }
    if (!existsSync(markFile)) {
      await generateAndLoad(options, settings)
      await resampleIndexes(settings)
      await writeFile(markFile, new Date().toISOString())
    }
    return { api, settings, secret: await createKey(settings) }
  } catch (error) {
    await api.stop()
    throw error
  }
}

async function generateAndLoad({ size, seed, folder, onProgress }: DatabaseOptions, settings: Settings): Promise<void> {
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

async function createKey(settings: Settings): Promise<string> {
  const args = [command('key'), 'create', '--name', 'bench', '--role', 'PARTNER']
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...process.env, ...settings } })
  const secret = /^ {2}(\S+)$/m.exec(stdout)?.[1]
  if (!secret) throw new Error(`Expected a key, got: ${stdout}`)
  return secret
}
