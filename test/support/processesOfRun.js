import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/**
 * The ids of all processes but this one whose environment says that they belong to a test run: what its workers have
 * started, and what those programs have started in turn, whoever their parent is by now.
 */
export function processesOf(run) {
  const marker = `TEST_RUN=${run}`
  const found = process.platform === 'linux' ? fromProc(marker) : fromPs(marker)
  return found.filter((pid) => pid !== process.pid)
}

const POLL_MS = 50

/** Ends them by force, since their data is temporary, and returns when they are gone. It blocks: it runs before an exit. */
export function endProcessesOf(run) {
  for (let left = processesOf(run); left.length > 0; left = processesOf(run)) {
    for (const pid of left) kill(pid)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, POLL_MS)
  }
}

function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

function fromProc(marker) {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.filter((pid) => environmentOf(pid).includes(marker)).map(Number)
}

function environmentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')
  } catch {
    // It has ended, or belongs to another user.
    return []
  }
}

function fromPs(marker) {
  const lines = execFileSync('ps', ['-E', '-axww', '-o', 'pid=,command='], { encoding: 'utf8' }).split('\n')
  return lines.filter((line) => line.split(' ').includes(marker)).map((line) => Number.parseInt(line, 10))
}
