import { setTimeout as sleep } from 'node:timers/promises'
import { type Embedded, type EmbeddedOptions, startEmbedded } from './embedded.ts'

const PAUSE_MS = 1_000

/**
 * Starts the server and starts it again whenever it ends unasked, so that the API recovers by itself.
 * @param onLaunched gets what stops it for good, as soon as there is a process
 * @param onTrouble hears when it ended and when starting it again failed
 */
export async function keepRunning(
  options: EmbeddedOptions,
  onLaunched: (stop: () => Promise<void>) => void,
  onTrouble: (text: string) => void,
): Promise<Embedded> {
  let stopping = false
  let stopCurrent = async (): Promise<void> => undefined
  let told = false
  const start = () =>
    startEmbedded({
      ...options,
      onLaunched(stop) {
        stopCurrent = stop
        if (stopping) void stop()
        if (!told) onLaunched(stopForGood)
        told = true
      },
    })

  async function stopForGood(): Promise<void> {
    stopping = true
    await stopCurrent()
  }

  async function startAgain(after: Embedded): Promise<void> {
    await after.exited
    if (stopping) return
    onTrouble('the embedded database ended; starting it again')
    const again = await startUntilUp()
    if (again) void startAgain(again)
  }

  async function startUntilUp(): Promise<Embedded | null> {
    while (!stopping) {
      try {
        return await start()
      } catch (error) {
        onTrouble(`the embedded database did not start: ${(error as Error).message}`)
        await sleep(PAUSE_MS)
      }
    }
    return null
  }

  const first = await start()
  void startAgain(first)
  return { ...first, stop: stopForGood }
}
