import neo4j from 'neo4j-driver'

// Together with one attempt to connect, less than the three seconds in which a caller must hear of it.
const SILENCE_MS = 1_800

/**
 * What some work on the database comes to. A database that hangs, or a network that swallows packets, never says that
 * it is gone; so after a silence somebody else asks whether it still answers, and when it does not the wait is over. A
 * statement that only takes its time is left to its own timeout.
 */
export function whileAlive<T>(work: Promise<T>, isAlive: () => Promise<boolean>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const gone = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(async () => {
      if (await isAlive()) return
      reject(unavailable())
    }, SILENCE_MS)
  })
  return Promise.race([work, gone]).finally(() => clearTimeout(timer))
}

const unavailable = (): Error =>
  new neo4j.Neo4jError('The database does not answer.', neo4j.error.SERVICE_UNAVAILABLE, '', '')
