import type { Closers } from './closers.ts'

/** Closes all resources and exits on SIGINT (Ctrl-C) or SIGTERM. Further signals have no effect. */
export function closeOnSignal(closers: Closers): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      console.log('\nStopping …')
      void closers.closeAll(reportCloseFailure).then(() => process.exit(0))
    })
  }
}

/** Prints the resource that could not be closed; for `closeAll`. */
export const reportCloseFailure = (what: string, error: unknown): void =>
  console.error(`Could not close ${what}: ${String(error)}`)
