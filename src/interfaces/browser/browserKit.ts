import { readFileSync } from 'node:fs'
import cors from '@fastify/cors'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { PATHS } from '../../platform/paths.ts'
import { favouritesArchive } from './favouritesArchive.ts'
import { localAddress } from './guideLink.ts'
import { renderGuide } from './renderGuide.ts'
import { savedQueries } from './savedQueries.ts'

// Neo4j Browser on this machine, on any port.
const LOCAL_ORIGIN = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

// The headers that Browser 5.24 adds to requests for guides and styles.
const HEADERS = ['cache-control', 'pragma', 'sentry-trace', 'baggage']

/** Serves the guide, the style and the saved queries to Neo4j Browser on this machine. */
export async function browserKit(app: FastifyInstance): Promise<void> {
  const queries = savedQueries()
  const guide = renderGuide(queries)
  const style = readFileSync(`${PATHS.browserKit}/style.grass`, 'utf8')
  const favourites = Buffer.from(favouritesArchive(queries))
  await app.register(cors, { origin: LOCAL_ORIGIN, methods: ['GET'], allowedHeaders: HEADERS })
  app.get('/guide.html', ({ port }, reply) => send(reply, 'text/html', guide(localAddress(port))))
  app.get('/style.grass', (_request, reply) => send(reply, 'text/plain', style))
  app.get('/favourites.zip', (_request, reply) => reply.type('application/zip').send(favourites))
  for (const { name, cypher, graphql } of queries) {
    app.get(`/queries/${name}.cypher`, (_request, reply) => send(reply, 'text/plain', cypher.file))
    app.get(`/queries/${name}.graphql`, (_request, reply) => send(reply, 'text/plain', graphql.file))
  }
}

const send = (reply: FastifyReply, type: string, text: string) => reply.type(`${type}; charset=utf-8`).send(text)
