import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Problem } from '../../lib/problem.ts'
import { setFirstPassword, tryLogin } from '../graph/login.ts'
import { resolveJars } from './jars.ts'
import { findJava } from './java.ts'
import { javaArguments, neo4jConf, type ServerSettings } from './neo4jConf.ts'
import { stopProcess, stopStale, writePidFile } from './pidFile.ts'
import { checkPortFree } from './ports.ts'

export interface EmbeddedOptions extends ServerSettings {
  /** The data go to `neo4j` in it. */
  readonly dataDir: string
  readonly cacheDir: string
  readonly pom: string
  readonly user: string
  readonly password: string
  readonly searchPath: string
  readonly javaHome: string | undefined
  readonly onProgress: (text: string) => void
  /** Called as soon as there is a process to stop, long before it answers. */
  readonly onLaunched?: (stop: () => Promise<void>) => void
}

/** A running server that this process started. */
export interface Embedded {
  readonly uri: string
  readonly browserUrl: string
  readonly pid: number
  /** Stops it in order; safe to call twice. */
  stop(): Promise<void>
  /** Resolves when the process has ended, for whatever reason. */
  readonly exited: Promise<void>
}

const POLL_MS = 150
const START_MS = 90_000

/**
 * Starts the real Neo4j Community server as a child process, on loopback, and gives it back when it lets the user in.
 * @throws Problem when it cannot be started; nothing is left running then.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  if (options.user !== 'neo4j') {
    throw new Problem(
      `NEO4J_USER=${options.user}`,
      'neo4j, the one user of the embedded database',
      'leave NEO4J_USER out, or set NEO4J_URI to a Neo4j of your own',
    )
  }
  const java = findJava(options.searchPath, options.javaHome)
  const jars = await resolveJars(options)
  const home = path.resolve(options.dataDir, 'neo4j')
  const pidFile = path.resolve(options.dataDir, 'neo4j.pid')
  await mkdir(path.join(home, 'conf'), { recursive: true })
  await stopStale(pidFile, options.onProgress)
  await checkPortFree('127.0.0.1', options.boltPort, 'NEO4J_BOLT_PORT')
  await checkPortFree('127.0.0.1', options.httpPort, 'NEO4J_HTTP_PORT')
  await writeFile(path.join(home, 'conf', 'neo4j.conf'), neo4jConf(options))
  const child = launch(java.command, javaArguments(jars, home, path.join(home, 'conf'), options.heap), logOf(home))
  const embedded = embeddedFrom(child, options, pidFile)
  options.onLaunched?.(embedded.stop)
  await writePidFile(pidFile, { pid: embedded.pid, owner: process.pid, home })
  await waitUntilIn(embedded, options, logOf(home)).catch(async (error) => {
    await embedded.stop()
    throw error
  })
  return embedded
}

const logOf = (home: string): string => path.join(home, 'console.log')

/** Away from the terminal's process group: Ctrl-C reaches the API alone, which then stops the server in order. */
function launch(command: string, args: readonly string[], log: string): ChildProcess {
  const output = openSync(log, 'w')
  const child = spawn(command, args, { detached: true, stdio: ['ignore', output, output] })
  closeSync(output)
  child.unref()
  return child
}

function embeddedFrom(child: ChildProcess, { boltPort, httpPort }: ServerSettings, pidFile: string): Embedded {
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const pid = child.pid as number
  let stopping: Promise<void> | undefined
  const stop = async () => {
    // From here on the process waits for it: with nothing else to do Node would end before its child does.
    child.ref()
    if (child.exitCode === null && child.signalCode === null) await stopProcess(pid)
    await exited
    await rm(pidFile, { force: true })
  }
  return {
    uri: `bolt://127.0.0.1:${boltPort}`,
    browserUrl: `http://127.0.0.1:${httpPort}/browser/`,
    pid,
    exited,
    stop() {
      stopping ??= stop()
      return stopping
    },
  }
}

async function waitUntilIn(
  embedded: Embedded,
  { password, user, onProgress }: EmbeddedOptions,
  log: string,
): Promise<void> {
  let ended = false
  void embedded.exited.then(() => {
    ended = true
  })
  const since = Date.now()
  onProgress('waiting for it to answer')
  while (Date.now() - since < START_MS) {
    if (ended) throw failed('it ended', log)
    const login = await tryLogin(embedded.uri, user, password)
    if (login === 'ok') return
    if (login === 'refused') return changeFirstPassword(embedded.uri, password)
    await sleep(POLL_MS)
  }
  throw failed(`it did not answer within ${START_MS / 1000} s`, log)
}

async function changeFirstPassword(uri: string, password: string): Promise<void> {
  const changed = await setFirstPassword(uri, password)
  if (changed === 'ok') return
  throw new Problem(
    'the embedded database does not take the password in NEO4J_PASSWORD',
    'the password that its data were made with',
    'set NEO4J_PASSWORD to that one, or DATA_DIR to another folder to begin anew',
  )
}

function failed(what: string, log: string): Problem {
  const words = readFileSync(log, 'utf8').trim().split('\n').slice(-6).join('\n')
  const locked = /lock/i.test(words)
    ? 'stop what else uses the data folder, then start again'
    : `read ${log}, then start again`
  return new Problem(
    `the embedded database could not be started: ${what}. Its last words:\n${words}`,
    'a server that answers',
    locked,
  )
}
