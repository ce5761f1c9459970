import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Problem } from '../../lib/problem.ts'
import { findJava } from './findJava.ts'
import { adminArguments } from './neo4jConf.ts'
import { type JarsOptions, resolveJars } from './resolveJars.ts'

/** The last stage in the output of the import, such as `(2/4) Node import`. */
const STAGE = /\(\d\/\d\) [\w ]+(?![\s\S]*\(\d\/\d\))/

export interface ImportOptions extends JarsOptions {
  /** The store is written to its subfolder `neo4j`, like that of the embedded server. */
  readonly dataDir: string
  /** A folder with the CSV tables and an argument file `import.args`. */
  readonly tables: string
  readonly heap: string
  readonly javaHome: string | undefined
  /** Aborts the import. */
  readonly signal?: AbortSignal
}

/**
 * Creates the store of a database from tables with `neo4j-admin database import`. No server may be running on the store.
 * @throws Problem with the end of the import's output when it fails
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
  let output = ''
  const onOutput = (chunk: Buffer) => {
    output = `${output}${chunk.toString('utf8')}`.slice(-1_000)
    const stage = STAGE.exec(output)?.[0]
    if (stage) options.onProgress(stage)
  }
  child.stdout.on('data', onOutput)
  child.stderr.on('data', onOutput)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code === 0) return
  throw new Problem(
    `neo4j-admin database import ended with exit code ${code}: ${output.trim()}`,
    'exit code 0',
    'fix the cause that the output names, then run the command again',
  )
}
