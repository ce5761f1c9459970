import neo4j, { type Session } from 'neo4j-driver'
import type { Settings } from './serverProcess.ts'

/** Runs a function with a new session on the database of the benchmark. */
export async function withSession(
  { NEO4J_URI = '', NEO4J_USER = '', NEO4J_PASSWORD = '' }: Settings,
  work: (session: Session) => Promise<void>,
): Promise<void> {
  const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD))
  const session = driver.session({ database: 'neo4j' })
  try {
    await work(session)
  } finally {
    await session.close()
    await driver.close()
  }
}
