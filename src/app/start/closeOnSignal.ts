import type { Closers } from './closers.ts'

/** Ctrl-C and SIGTERM stop everything that was started, in order; a second one is not needed and does nothing. */
export function closeOnSignal(closers: Closers): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      console.log('\nStopping …')
      void closers.closeAll(reportFailure).then(() => process.exit(0))
    })
  }
}

/** Says what could not be closed, for `closeAll`. */
export const reportFailure = (what: string, error: unknown): void =>
  console.error(`Could not close ${what}: ${String(error)}`)
