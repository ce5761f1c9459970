import { parentPort, workerData } from 'node:worker_threads'
import { type Measure, measureOf, type Outcome } from './measures.ts'
import type { Network } from './network.ts'

/** What a thread is given to work out. Ids stay where they are: the thread counts places. */
export interface Task {
  readonly order: number
  readonly links: Pick<Network, 'sources' | 'targets' | 'weights'>
  readonly measure: Measure
}

/** What a thread says: how far it has come, and last what came out or why nothing did. */
export type Said = { readonly share: number } | Outcome | { readonly unsettled: true }

const REPORT_MS = 200

/** Started by `computeApart`: works its one task out, says so, and ends. */
function work({ order, links, measure }: Task, say: (said: Said) => void): void {
  const ids = Array.from({ length: order }, (_, place) => String(place))
  let reportedAt = Date.now()
  const report = (share: number) => {
    if (Date.now() - reportedAt < REPORT_MS) return
    reportedAt = Date.now()
    say({ share })
  }
  try {
    say(measureOf({ ids, ...links }, measure, report))
  } catch (error) {
    if (!isUnsettled(error)) throw error
    say({ unsettled: true })
  }
}

/** The libraries say in words alone that the rounds of a measure came to no end. */
const isUnsettled = (error: unknown): boolean => error instanceof Error && error.message.includes('failed to converge')

if (parentPort) {
  const port = parentPort
  work(workerData as Task, (said) => port.postMessage(said))
}
