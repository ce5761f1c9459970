import type { FastifyInstance } from 'fastify'
import type { Graph } from '../../neo4j/graph/graph.ts'

const READY_MS = 1_500

/** `/health` reports that the process runs, `/ready` that the database answers. */
export function healthRoutes(app: FastifyInstance, graph: Graph): void {
  app.get('/health', async () => ({ status: 'ok' }))
  app.get('/ready', async (_request, reply) => {
    const ready = await isReady(graph)
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'the database does not answer' })
  })
}

async function isReady(graph: Graph): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), READY_MS)
  })
  const answer = graph.ping().then(
    () => true,
    () => false,
  )
  return Promise.race([answer, timeout]).finally(() => clearTimeout(timer))
}
