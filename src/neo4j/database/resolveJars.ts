import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Problem } from '../../lib/problem.ts'
import { digest } from '../../lib/text/digest.ts'
import { findExecutable } from './findExecutable.ts'

export interface JarsOptions {
  readonly pom: string
  /** The folder that keeps the jars between starts. */
  readonly cacheDir: string
  readonly searchPath: string
  readonly onProgress: (text: string) => void
}

/**
 * The folder with the server's jars. Maven resolves them the first time and whenever the pom has changed.
 * @throws Problem when Maven is not installed or fails
 */
export async function resolveJars({ pom, cacheDir, searchPath, onProgress }: JarsOptions): Promise<string> {
  const hash = digest(readFileSync(pom), 16)
  const jars = path.join(cacheDir, hash)
  if (existsSync(jars)) return jars
  const maven = findExecutable('mvn', searchPath)
  if (maven === null) {
    const todo =
      'install Maven (on Debian: apt install maven); or set NEO4J_URI to a running Neo4j, or use docker compose'
    throw new Problem('no mvn on the PATH', 'Maven, which downloads the embedded database the first time', todo)
  }
  // Maven writes to a temporary folder, so that a folder under the final name is always complete.
  await mkdir(cacheDir, { recursive: true })
  const temporary = await mkdtemp(`${jars}.`)
  await copyDependencies(maven, pom, temporary, onProgress)
  await rename(temporary, jars).catch(async (error) => {
    await rm(temporary, { recursive: true, force: true })
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
  const outputDirectory = `-DoutputDirectory=${path.resolve(folder)}`
  const args = ['-B', '-f', pom, 'dependency:copy-dependencies', '-DincludeScope=runtime', outputDirectory]
  const child = spawn(maven, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  // Maven must not continue after this process has ended.
  const stop = () => child.kill()
  process.once('exit', stop)
  let output = ''
  let fetched = 0
  const report = skippingRepeats((count: number) =>
    onProgress(`downloading the embedded database with Maven: ${count} files`),
  )
  const onOutput = (chunk: Buffer) => {
    const text = chunk.toString('utf8')
    output = `${output}${text}`.slice(-2_000)
    fetched += text.match(/Downloaded from|Copying .*\.jar/g)?.length ?? 0
    report(Math.floor(fetched / 25) * 25)
  }
  child.stdout.on('data', onOutput)
  child.stderr.on('data', onOutput)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      process.off('exit', stop)
      if (code === 0) return resolve()
      const errors = output
        .split('\n')
        .filter((line) => line.includes('ERROR'))
        .slice(0, 3)
        .join(' ')
      reject(
        new Problem(
          `Maven ended with exit code ${code}: ${errors || output.slice(-300)}`,
          'the jars of the embedded database',
          'check the connection to the Maven repository and start again; completed downloads are kept',
        ),
      )
    })
  })
}

/** Calls a function only with a value that differs from the previous one. */
function skippingRepeats(call: (value: number) => void): (value: number) => void {
  let last: number | undefined
  return (value) => {
    if (value === last) return
    last = value
    call(value)
  }
}
