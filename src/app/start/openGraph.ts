import { Problem } from '../../lib/problem.ts'
import { connect, type Graph, type GraphOptions } from '../../neo4j/graph/graph.ts'
import { tryLogin } from '../../neo4j/graph/login.ts'

/** The oldest supported version. Statements use dynamic labels and types, which 5.26 introduced. */
const OLDEST = [5, 26] as const

// The first statement after the start of a server takes long to plan, especially on a busy machine.
const FIRST_ANSWER_MS = 60_000

/**
 * Connects to a database and checks that it can be used.
 * @throws Problem if no server answers, it rejects the credentials or it is too old.
 */
export async function openGraph(options: GraphOptions): Promise<Graph> {
  const { uri, user, password, database } = options
  const login = await tryLogin(uri, user, password)
  if (login === 'unreachable') {
    throw new Problem(
      `no database answers at ${uri}`,
      'a running Neo4j',
      'start it or correct NEO4J_URI; if NEO4J_URI is absent, the embedded server is started',
    )
  }
  if (login === 'refused') {
    throw new Problem(
      `${uri} rejects the login of the user ${user}`,
      'a valid user and password',
      'correct NEO4J_USER and NEO4J_PASSWORD',
    )
  }
  const graph = connect(options)
  const problem = await problemWith(graph, database)
  if (problem === null) return graph
  await graph.close()
  throw problem
}

async function problemWith(graph: Graph, database: string): Promise<Problem | null> {
  const version = await graph.ping(FIRST_ANSWER_MS).then(
    (it) => it.version,
    (error: Error) => error,
  )
  if (version instanceof Error) {
    return new Problem(
      `the database ${database} does not answer: ${version.message}`,
      'a database that is online',
      'correct NEO4J_DATABASE',
    )
  }
  if (isRecent(version)) return null
  return new Problem(
    `Neo4j ${version}`,
    `Neo4j ${OLDEST.join('.')} or later`,
    'upgrade it, or remove NEO4J_URI to use the embedded server',
  )
}

/** Whether a version is supported. Version numbers are like 5.26.30, and since 2025 like 2025.06.0. */
export function isRecent(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])
}
