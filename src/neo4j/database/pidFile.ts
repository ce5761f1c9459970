import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { Problem } from '../../lib/problem.ts'

/** The server that runs on a data folder, and the API that started it. */
interface Running {
  readonly pid: number
  readonly owner: number
  readonly home: string
}

const STOP_MS = 30_000
const POLL_MS = 100

/**
 * Makes a data folder free: a server that an API left behind when it crashed is stopped, since its process ids are
 * written down. A server whose API still runs is left alone.
 * @throws Problem when another API uses the folder.
 */
export async function stopStale(pidFile: string, onProgress: (text: string) => void): Promise<void> {
  const running = readRunning(pidFile)
  if (running === null) return
  if (isOurs(running)) {
    if (running.owner !== process.pid && isNode(running.owner)) {
      const todo = `stop process ${running.owner} first, or set DATA_DIR to another folder`
      throw new Problem(
        `the process ${running.owner} runs the database in ${running.home}`,
        'a data folder that nobody uses',
        todo,
      )
    }
    onProgress(`stopping the server that an earlier start left behind (process ${running.pid})`)
    await stopProcess(running.pid)
  }
  await rm(pidFile, { force: true })
}

export const writePidFile = (pidFile: string, running: Running): Promise<void> =>
  writeFile(pidFile, JSON.stringify(running))

/** Asks a process to end, waits for it, and ends it when it does not. */
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

/** Process ids are used again, so a number alone proves nothing: the command line must name our folder. */
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
  // A process that has ended but that its parent has not asked after is still listed.
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
