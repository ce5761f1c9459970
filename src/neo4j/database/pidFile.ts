import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { Problem } from '../../lib/problem.ts'

/** Process ids of the server that uses a data folder and of the API that started it. */
interface Running {
  readonly pid: number
  /** Process id of the API. */
  readonly owner: number
  readonly home: string
}

const STOP_MS = 30_000
const POLL_MS = 100

/**
 * Stops the server that a crashed API left running on a data folder, as recorded in its pid file.
 * @throws Problem when the API that started the server is still running
 */
export async function stopStaleServer(pidFile: string, onProgress: (text: string) => void): Promise<void> {
  const running = readRunning(pidFile)
  if (running === null) return
  if (isOurs(running)) {
    if (running.owner !== process.pid && isNode(running.owner)) {
      throw new Problem(
        `process ${running.owner} uses the database in ${running.home}`,
        'a data folder that no other process uses',
        `stop process ${running.owner}, or set DATA_DIR to another folder`,
      )
    }
    onProgress(`stopping the database server left running by an earlier start (process ${running.pid})`)
    await stopProcess(running.pid)
  }
  await rm(pidFile, { force: true })
}

export const writePidFile = (pidFile: string, running: Running): Promise<void> =>
  writeFile(pidFile, JSON.stringify(running))

/** Sends SIGTERM to a process and waits until it has ended; after 30 s it sends SIGKILL. */
export async function stopProcess(pid: number): Promise<void> {
  signal(pid, 'SIGTERM')
  for (let waited = 0; waited < STOP_MS && isAlive(pid); waited += POLL_MS) await sleep(POLL_MS)
  if (isAlive(pid)) signal(pid, 'SIGKILL')
  while (isAlive(pid)) await sleep(POLL_MS)
}

function readRunning(pidFile: string): Running | null {
  try {
    return JSON.parse(readFileSync(pidFile, 'utf8')) as Running
  } catch {
    return null
  }
}

/** The operating system reuses process ids, so the command line must contain the home folder too. */
const isOurs = ({ pid, home }: Running): boolean => isAlive(pid) && commandOf(pid).includes(`--home-dir=${home}`)

const isNode = (pid: number): boolean => isAlive(pid) && /node|npm|jest/.test(commandOf(pid))

function commandOf(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'args=', '-ww', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

function isAlive(pid: number): boolean {
  if (!signal(pid, 0)) return false
  // A zombie, whose parent has not read its exit status yet, still accepts signals.
  return !/^Z/.test(stateOf(pid))
}

function stateOf(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return 'Z'
  }
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, name)
    return true
  } catch {
    return false
  }
}
