import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Problem } from '../../lib/problem.ts'
import { type JarsOptions, resolveJars } from './jars.ts'
import { findJava } from './java.ts'
import { adminArguments } from './neo4jConf.ts'

/** The last stage that the import has told of, such as `(2/4) Node import`. */
const STAGE = /\(\d\/\d\) [\w ]+(?![\s\S]*\(\d\/\d\))/

export interface ImportOptions extends JarsOptions {
  /** The data go to `neo4j` in it, as those of an embedded server. */
  readonly dataDir: string
  /** A folder of tables with their options in `import.args`. */
  readonly tables: string
  readonly heap: string
  readonly javaHome: string | undefined
  /** Stops it when it comes. */
  readonly signal?: AbortSignal
}

/**
 * Makes the store of a database from tables, with the import of neo4j-admin, while no server runs on it.
 * @throws Problem with the last words of the import when it fails.
 */
export async function importTables(options: ImportOptions): Promise<void> {
  const java = findJava(options.searchPath, options.javaHome)
  const jars = await resolveJars(options)
  const home = path.resolve(options.dataDir, 'neo4j')
  const conf = path.join(home, 'conf')
  await mkdir(conf, { recursive: true })
  await writeFile(path.join(conf, 'neo4j.conf'), '')
  const command = ['database', 'import', 'full', '@import.args', '--overwrite-destination=true', 'neo4j']
  const child = spawn(java.command, adminArguments(jars, options.heap, command), {
    cwd: options.tables,
    env: { PATH: options.searchPath, NEO4J_HOME: home, NEO4J_CONF: conf },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.signal ? { signal: options.signal } : {}),
  })
  let last = ''
  const note = (chunk: Buffer) => {
    last = `${last}${chunk.toString('utf8')}`.slice(-1_000)
    const stage = STAGE.exec(last)?.[0]
    if (stage) options.onProgress(stage)
  }
  child.stdout.on('data', note)
  child.stderr.on('data', note)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code === 0) return
  throw new Problem(
    `the import of neo4j-admin ended with ${code}: ${last.trim()}`,
    'a store of the tables',
    'try again',
  )
}
