import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Problem } from '../../lib/problem.ts'
import { checkPortFree } from './checkPortFree.ts'
import { findJava } from './findJava.ts'
import { neo4jConf, type ServerSettings, serverArguments } from './neo4jConf.ts'
import { stopProcess, stopStaleServer, writePidFile } from './pidFile.ts'
import { resolveJars } from './resolveJars.ts'
import { waitForLogin } from './waitForLogin.ts'

export interface EmbeddedServerOptions extends ServerSettings {
  /** The server's home is its subfolder `neo4j`. */
  readonly dataDir: string
  readonly cacheDir: string
  readonly pom: string
  readonly user: string
  readonly password: string
  readonly searchPath: string
  readonly javaHome: string | undefined
  readonly onProgress: (text: string) => void
  /** Called with the function that stops the server, as soon as its process exists and before it accepts connections. */
  readonly onLaunched?: (stop: () => Promise<void>) => void
}

/** The Neo4j server that this process has started. */
export interface EmbeddedServer {
  readonly uri: string
  readonly browserUrl: string
  readonly pid: number
  /** Shuts the server down; repeated calls wait for the same shutdown. */
  stop(): Promise<void>
  /** Resolves when the process has ended, also after a crash. */
  readonly exited: Promise<void>
}

/**
 * Starts a Neo4j Community server as a child process, on loopback, and waits until the user can log in.
 * @throws Problem when the server cannot be started; its process has ended then
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  if (options.user !== 'neo4j') {
    throw new Problem(
      `NEO4J_USER=${options.user}`,
      'neo4j, the only user of the embedded database',
      'unset NEO4J_USER, or set NEO4J_URI to a running Neo4j',
    )
  }
  const java = findJava(options.searchPath, options.javaHome)
  const jars = await resolveJars(options)
  const home = path.resolve(options.dataDir, 'neo4j')
  const pidFile = path.resolve(options.dataDir, 'neo4j.pid')
  await mkdir(path.join(home, 'conf'), { recursive: true })
  await stopStaleServer(pidFile, options.onProgress)
  await checkPortFree('127.0.0.1', options.boltPort, 'NEO4J_BOLT_PORT')
  await checkPortFree('127.0.0.1', options.httpPort, 'NEO4J_HTTP_PORT')
  await writeFile(path.join(home, 'conf', 'neo4j.conf'), neo4jConf(options))
  const child = launch(
    java.command,
    serverArguments(jars, home, path.join(home, 'conf'), options.heap),
    logFileOf(home),
  )
  const server = embeddedServerOf(child, options, pidFile)
  options.onLaunched?.(server.stop)
  await writePidFile(pidFile, { pid: server.pid, owner: process.pid, home })
  await waitForLogin(server, { ...options, logFile: logFileOf(home) }).catch(async (error) => {
    await server.stop()
    throw error
  })
  return server
}

const logFileOf = (home: string): string => path.join(home, 'console.log')

/** Starts the process in a process group of its own, so that Ctrl-C reaches only the API, which shuts the server down. */
function launch(command: string, args: readonly string[], log: string): ChildProcess {
  const output = openSync(log, 'w')
  const child = spawn(command, args, { detached: true, stdio: ['ignore', output, output] })
  closeSync(output)
  child.unref()
  return child
}

function embeddedServerOf(
  child: ChildProcess,
  { boltPort, httpPort }: ServerSettings,
  pidFile: string,
): EmbeddedServer {
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const pid = child.pid as number
  let stopping: Promise<void> | undefined
  const stop = async () => {
    // The child is unreferenced until here; without ref() Node could end before its child.
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
