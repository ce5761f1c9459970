import { terminateTransactions } from './cleanUp.ts'
import { type Competitor, cypherCompetitor, graphqlCompetitor } from './competitor.ts'
import type { Database } from './database.ts'
import { type Server, startCypher, startPeer, startProduct } from './serverProcess.ts'

/** Starts all competitors on the database, runs a function with them and stops them. */
export async function withCompetitors<T>(
  { settings, secret }: Database,
  profiled: boolean,
  work: (competitors: readonly Competitor[]) => Promise<T>,
): Promise<T> {
  const servers: Server[] = []
  const started = async (server: Promise<Server>) => {
    servers.push(await server)
    return servers.at(-1) as Server
  }
  try {
    const terminate = () => terminateTransactions(settings)
    return await work([
      graphqlCompetitor('ours', await started(startProduct(settings, profiled)), terminate, secret),
      cypherCompetitor(await started(startCypher(settings, profiled)), terminate),
      graphqlCompetitor('peer', await started(startPeer(settings, profiled)), terminate),
    ])
  } finally {
    for (const server of servers) await server.stop()
  }
}
