import { Worker } from 'node:worker_threads'
import { badInput } from '../../lib/errors.ts'
import { NETWORK_LIMITS } from './limits.ts'
import { type Measure, MOST_ROUNDS, type Outcome, type Report } from './measures.ts'
import type { Network } from './network.ts'
import type { Said, Task } from './networkThread.ts'

// What is compiled, also where the sources run as they are: a thread starts plain JavaScript.
const THREAD = new URL('../../../dist/analysis/networks/networkThread.js', import.meta.url)

/**
 * Works a measure out in a thread of its own, so that the server goes on answering. The thread ends with its work, or at
 * once when the signal says that nobody waits for it.
 * @throws BAD_USER_INPUT when the rounds of the measure come to no end on this network
 */
export function computeApart(
  network: Network,
  measure: Measure,
  signal: AbortSignal,
  report: Report,
): Promise<Outcome> {
  signal.throwIfAborted()
  const { sources, targets, weights } = network
  const task: Task = { order: network.ids.length, links: { sources, targets, weights }, measure }
  const thread = new Worker(THREAD, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: NETWORK_LIMITS.threadMegabytes },
  })
  return outcomeOf(thread, measure, signal, report).finally(() => thread.terminate())
}

function outcomeOf(thread: Worker, measure: Measure, signal: AbortSignal, report: Report): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    thread.on('error', reject)
    thread.on('exit', (code) =>
      reject(new Error(`Expected an outcome of a thread, got its end with the code ${code}.`)),
    )
    thread.on('message', (said: Said) => {
      if ('share' in said) report(said.share)
      else if ('unsettled' in said) reject(unsettled(measure))
      else resolve(said)
    })
  })
}

const unsettled = ({ name }: Measure) =>
  badInput(
    `a network on which the measure settles within ${MOST_ROUNDS} rounds, such as one over other types or another measure`,
    `one on which ${name} does not`,
  )
