import { Worker } from 'node:worker_threads'
import { badUserInput } from '../../lib/errors.ts'
import { MAX_ITERATIONS, type Measure, type MeasureResult, type ReportProgress } from './computeMeasure.ts'
import type { Network } from './network.ts'
import { NETWORK_LIMITS } from './networkLimits.ts'
import type { WorkerMessage, WorkerTask } from './worker.ts'

// Worker threads run plain JavaScript, so this is the compiled file even when the sources are run directly.
const WORKER_FILE = new URL('../../../dist/analysis/networks/worker.js', import.meta.url)

/**
 * Computes a measure in a worker thread, so that the server can serve other requests meanwhile. The thread is terminated
 * when the computation ends or the signal aborts.
 * @throws BAD_USER_INPUT when the measure does not converge on this network
 */
export function runInWorker(
  network: Network,
  measure: Measure,
  signal: AbortSignal,
  report: ReportProgress,
): Promise<MeasureResult> {
  signal.throwIfAborted()
  const { sources, targets, weights } = network
  const task: WorkerTask = { order: network.ids.length, links: { sources, targets, weights }, measure }
  const worker = new Worker(WORKER_FILE, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: NETWORK_LIMITS.workerMegabytes },
  })
  return resultOf(worker, measure, signal, report).finally(() => worker.terminate())
}

function resultOf(
  worker: Worker,
  measure: Measure,
  signal: AbortSignal,
  report: ReportProgress,
): Promise<MeasureResult> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    worker.on('error', reject)
    worker.on('exit', (code) =>
      reject(new Error(`Expected a result from the worker thread, but it exited with code ${code}.`)),
    )
    worker.on('message', (message: WorkerMessage) => {
      if ('share' in message) report(message.share)
      else if ('notConverged' in message) reject(notConverged(measure))
      else resolve(message)
    })
  })
}

const notConverged = ({ name }: Measure) =>
  badUserInput(
    `a network on which the measure converges within ${MAX_ITERATIONS} iterations; try other types or another measure`,
    `a network on which ${name} does not converge`,
  )
