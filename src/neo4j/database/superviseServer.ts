import { setTimeout as sleep } from 'node:timers/promises'
import { type EmbeddedServer, type EmbeddedServerOptions, startEmbeddedServer } from './embeddedServer.ts'

const PAUSE_MS = 1_000

/**
 * Starts the server and restarts it whenever it ends unexpectedly, until it is stopped.
 * @param onLaunched called once, when the first process exists, with the function that stops the server permanently
 * @param onTrouble called with a message when the server ended and when a restart failed
 */
export async function superviseServer(
  options: EmbeddedServerOptions,
  onLaunched: (stop: () => Promise<void>) => void,
  onTrouble: (text: string) => void,
): Promise<EmbeddedServer> {
  let stopping = false
  let stopCurrent = async (): Promise<void> => undefined
  let launched = false
  const start = () =>
    startEmbeddedServer({
      ...options,
      onLaunched(stop) {
        stopCurrent = stop
        if (stopping) void stop()
        if (!launched) onLaunched(stopPermanently)
        launched = true
      },
    })

  async function stopPermanently(): Promise<void> {
    stopping = true
    await stopCurrent()
  }

  async function restartAfter(server: EmbeddedServer): Promise<void> {
    await server.exited
    if (stopping) return
    onTrouble('the embedded database ended unexpectedly; restarting it')
    const restarted = await startUntilUp()
    if (restarted) void restartAfter(restarted)
  }

  async function startUntilUp(): Promise<EmbeddedServer | null> {
    while (!stopping) {
      try {
        return await start()
      } catch (error) {
        onTrouble(`the embedded database could not be restarted: ${(error as Error).message}`)
        await sleep(PAUSE_MS)
      }
    }
    return null
  }

  const first = await start()
  void restartAfter(first)
  return { ...first, stop: stopPermanently }
}
