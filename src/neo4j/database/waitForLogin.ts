import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Problem } from '../../lib/problem.ts'
import { setFirstPassword, tryLogin } from '../graph/login.ts'

const POLL_MS = 150
const START_MS = 90_000

/** A server process that is starting. */
interface StartingServer {
  readonly uri: string
  /** Resolves when the process has ended. */
  readonly exited: Promise<void>
}

interface LoginOptions {
  readonly user: string
  readonly password: string
  /** The file with the output of the process. */
  readonly logFile: string
  readonly onProgress: (text: string) => void
}

/**
 * Waits until the user can log in, and sets the password of a new server.
 * @throws Problem when the process ends, rejects the password or does not accept connections within 90 s
 */
export async function waitForLogin(server: StartingServer, options: LoginOptions): Promise<void> {
  const { user, password, logFile, onProgress } = options
  let ended = false
  void server.exited.then(() => {
    ended = true
  })
  const since = Date.now()
  onProgress('waiting for the embedded database to accept connections')
  while (Date.now() - since < START_MS) {
    if (ended) throw startFailure('the process ended', logFile)
    const login = await tryLogin(server.uri, user, password)
    if (login === 'ok') return
    if (login === 'refused') return changeFirstPassword(server.uri, password)
    await sleep(POLL_MS)
  }
  throw startFailure(`it did not accept connections within ${START_MS / 1000} s`, logFile)
}

async function changeFirstPassword(uri: string, password: string): Promise<void> {
  const changed = await setFirstPassword(uri, password)
  if (changed === 'ok') return
  throw new Problem(
    'the embedded database rejects the password in NEO4J_PASSWORD',
    'the password with which its data folder was created',
    'set NEO4J_PASSWORD to that password, or DATA_DIR to another folder to start with an empty database',
  )
}

function startFailure(what: string, logFile: string): Problem {
  const output = readFileSync(logFile, 'utf8').trim().split('\n').slice(-6).join('\n')
  const todo = /lock/i.test(output)
    ? 'stop the other process that uses the data folder, then start again'
    : `read ${logFile}, then start again`
  return new Problem(
    `the embedded database could not be started: ${what}. The end of its output:\n${output}`,
    'a server that accepts connections',
    todo,
  )
}
