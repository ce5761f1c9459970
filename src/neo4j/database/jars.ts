import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Problem } from '../../lib/problem.ts'
import { digest } from '../../lib/text/digest.ts'
import { onPath } from './executable.ts'

export interface JarsOptions {
  readonly pom: string
  /** Where jars are kept between starts. */
  readonly cacheDir: string
  readonly searchPath: string
  readonly onProgress: (text: string) => void
}

/**
 * The folder with the server's jars, resolved by Maven the first time and whenever the pom has changed.
 * @throws Problem when there is no Maven or it fails.
 */
export async function resolveJars({ pom, cacheDir, searchPath, onProgress }: JarsOptions): Promise<string> {
  const hash = digest(readFileSync(pom), 16)
  const jars = path.join(cacheDir, hash)
  if (existsSync(jars)) return jars
  const maven = onPath('mvn', searchPath)
  if (maven === null) {
    const todo =
      'install Maven (for Debian: apt install maven); or set NEO4J_URI to a Neo4j of your own, or use docker compose'
    throw new Problem('no mvn on the PATH', 'Maven, to fetch the embedded database the first time', todo)
  }
  // Into a folder of its own first: one that is there under its final name is whole.
  await mkdir(cacheDir, { recursive: true })
  const unfinished = await mkdtemp(`${jars}.`)
  await copyDependencies(maven, pom, unfinished, onProgress)
  await rename(unfinished, jars).catch(async (error) => {
    await rm(unfinished, { recursive: true, force: true })
    if (!existsSync(jars)) throw error
  })
  return jars
}

function copyDependencies(
  maven: string,
  pom: string,
  folder: string,
  onProgress: (text: string) => void,
): Promise<void> {
  const output = `-DoutputDirectory=${path.resolve(folder)}`
  const args = ['-B', '-f', pom, 'dependency:copy-dependencies', '-DincludeScope=runtime', output]
  const child = spawn(maven, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  // Maven does not outlive the start that wanted it.
  const end = () => child.kill()
  process.once('exit', end)
  let last = ''
  let fetched = 0
  const report = onceFor((count: number) => onProgress(`resolving it with Maven: ${count} files`))
  const note = (chunk: Buffer) => {
    const text = chunk.toString('utf8')
    last = `${last}${text}`.slice(-2_000)
    fetched += text.match(/Downloaded from|Copying .*\.jar/g)?.length ?? 0
    report(Math.floor(fetched / 25) * 25)
  }
  child.stdout.on('data', note)
  child.stderr.on('data', note)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      process.off('exit', end)
      if (code === 0) return resolve()
      const words = last
        .split('\n')
        .filter((line) => line.includes('ERROR'))
        .slice(0, 3)
        .join(' ')
      reject(
        new Problem(
          `Maven ended with ${code}: ${words || last.slice(-300)}`,
          'the jars of the embedded database',
          'check the connection to your Maven repository and start again; what was fetched is kept',
        ),
      )
    })
  })
}

/** Passes a value on only when it is another than the last. */
function onceFor(pass: (value: number) => void): (value: number) => void {
  let last: number | undefined
  return (value) => {
    if (value === last) return
    last = value
    pass(value)
  }
}
