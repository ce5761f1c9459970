import { parentPort, workerData } from 'node:worker_threads'
import { computeMeasure, type Measure, type MeasureResult } from './computeMeasure.ts'
import type { Network } from './network.ts'

/** The input of a worker thread. Node ids stay in the main thread; the worker needs only the number of nodes. */
export interface WorkerTask {
  readonly order: number
  readonly links: Pick<Network, 'sources' | 'targets' | 'weights'>
  readonly measure: Measure
}

/** A message from a worker thread: the share of the work that is done, or at the end the result or its failure. */
export type WorkerMessage = { readonly share: number } | MeasureResult | { readonly notConverged: true }

const REPORT_INTERVAL_MS = 200

/** Entry point of a worker thread that `runInWorker` starts: runs one task and posts its result. */
function runTask({ order, links, measure }: WorkerTask, post: (message: WorkerMessage) => void): void {
  const ids = Array.from({ length: order }, (_, index) => String(index))
  let reportedAt = Date.now()
  const report = (share: number) => {
    if (Date.now() - reportedAt < REPORT_INTERVAL_MS) return
    reportedAt = Date.now()
    post({ share })
  }
  try {
    post(computeMeasure({ ids, ...links }, measure, report))
  } catch (error) {
    if (!isNotConverged(error)) throw error
    post({ notConverged: true })
  }
}

/** graphology-metrics gives this error no code, so it is recognized by its message. */
const isNotConverged = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('failed to converge')

if (parentPort) {
  const port = parentPort
  runTask(workerData as WorkerTask, (message) => port.postMessage(message))
}
