import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { ofThisRun } from './ofThisRun.ts'

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url))

/** A run of the program as a user starts it. */
export interface Program {
  readonly child: ChildProcess
  readonly output: () => string
  /** Resolves with what matched once the output holds it; rejects with the output when the program ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>
  /** The exit code. */
  readonly ended: Promise<number | null>
}

// Such a program ends before Java's second compiler has paid for itself: its database starts with a third less of the
// processor without it.
const QUICK_START = { JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1' }

/** @param env what the program finds in its environment, and nothing else but that */
export function startProgram(env: Readonly<Record<string, string>>): Program {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...env, ...QUICK_START, ...ofThisRun(), NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const note = (chunk: Buffer) => {
    text += chunk.toString('utf8')
    child.emit('said')
  }
  child.stdout?.on('data', note)
  child.stderr?.on('data', note)
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return { child, output: () => text, says: (pattern) => waitFor(child, () => text, pattern), ended }
}

function waitFor(child: ChildProcess, text: () => string, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const match = pattern.exec(text())
      if (match) resolve(match)
    }
    child.on('said', look)
    child.once('close', () => reject(new Error(`Expected ${pattern} before the program ended, got:\n${text()}`)))
    look()
  })
}

/** The processes whose command line names a folder. */
export function processesIn(folder: string): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,args=', '-ww'], { encoding: 'utf8' }).split('\n')
  return lines
    .filter((line) => line.includes(`--home-dir=${path.resolve(folder)}`))
    .map((line) => Number.parseInt(line, 10))
}

/**
 * Stops a process where it is, until it gets SIGCONT, and waits until it has stopped: on a busy machine its other threads
 * go on for a moment.
 */
export async function freeze(pid: number): Promise<void> {
  process.kill(pid, 'SIGSTOP')
  while (!stateOf(pid).startsWith('T')) await sleep(20)
}

const stateOf = (pid: number): string =>
  execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).trim()
