import neo4j from 'neo4j-driver'

// Together with one connection attempt this stays below the three seconds within which a caller must get an error.
const PROBE_AFTER_MS = 1_800

/**
 * Races work on the database against a liveness probe. A database that hangs, or a network that drops packets, never
 * closes the connection, so after 1,800 ms another connection checks whether the database responds. When it does not,
 * this rejects with the driver's SERVICE_UNAVAILABLE error. A slow statement is left to its own timeout.
 */
export function withLivenessProbe<T>(work: Promise<T>, isAlive: () => Promise<boolean>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const probe = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(async () => {
      if (await isAlive()) return
      reject(unavailable())
    }, PROBE_AFTER_MS)
  })
  return Promise.race([work, probe]).finally(() => clearTimeout(timer))
}

const unavailable = (): Error =>
  new neo4j.Neo4jError('The database does not answer.', neo4j.error.SERVICE_UNAVAILABLE, '', '')
