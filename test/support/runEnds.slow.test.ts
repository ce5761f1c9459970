import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { endProcessesOf, processesOf } from './processesOfRun.js'
import { temporaryFolders } from './temporary.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const FIXTURE = ['--testRegex', 'runEnds\\.fixture\\.ts$']

const [POLL_MS, GRACE_MS] = [200, 20_000]

const newFolder = temporaryFolders()

/** Runs the fixture as npm runs tests, until it has started its program. */
async function startRun() {
  const file = path.join(newFolder(), 'started')
  const { TEST_RUN: _ofThisRun, ...env } = process.env
  // Without the script that compiles: other tests start programs from its output meanwhile.
  const args = ['run', '--ignore-scripts', 'test:api', '--', ...FIXTURE]
  const npm = spawn('npm', args, { cwd: ROOT, env: { ...env, STARTED_FILE: file }, detached: true, stdio: 'ignore' })
  const ended = once(npm, 'exit')
  while (!existsSync(file) && npm.exitCode === null) await sleep(POLL_MS)
  const run = readFileSync(file, 'utf8')
  return { pid: Number(npm.pid), ended, run }
}

// The terminal sends Ctrl-C to every process of the group, a supervisor sends SIGTERM to the one that it started.
test.each([
  ['Ctrl-C', (pid: number) => process.kill(-pid, 'SIGINT')],
  ['SIGTERM', (pid: number) => process.kill(pid, 'SIGTERM')],
])('%s ends a run with its databases and the programs that its tests have started', async (_, end) => {
  const { pid, ended, run } = await startRun()
  try {
    // The database of the run, and the program with its own.
    expect(processesOf(run).length).toBeGreaterThanOrEqual(3)
    end(pid)
    await ended
    // On Ctrl-C npm ends without waiting for what it has started.
    for (let waited = 0; waited < GRACE_MS && existsSync(run); waited += POLL_MS) await sleep(POLL_MS)
    expect(processesOf(run)).toEqual([])
    expect(existsSync(run)).toBe(false)
  } finally {
    endProcessesOf(run)
  }
})
