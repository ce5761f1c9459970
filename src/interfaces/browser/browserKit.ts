import { readFileSync } from 'node:fs'
import cors from '@fastify/cors'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { PATHS } from '../../platform/paths.ts'
import { favouritesOf } from './favourites.ts'
import { guideWith } from './guide.ts'
import { addressFor } from './guideLink.ts'
import { savedQueries } from './savedQueries.ts'

// Neo4j Browser on this machine, on whatever port.
const OF_THIS_MACHINE = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

// What Browser 5.24 sends along with a request for a guide or a style.
const HEADERS = ['cache-control', 'pragma', 'sentry-trace', 'baggage']

/** The guide, the style and the saved queries, for the Neo4j Browser of this machine. */
export async function browserKit(app: FastifyInstance): Promise<void> {
  const queries = savedQueries()
  const guide = guideWith(queries)
  const style = readFileSync(`${PATHS.browserKit}/style.grass`, 'utf8')
  const favourites = Buffer.from(favouritesOf(queries))
  await app.register(cors, { origin: OF_THIS_MACHINE, methods: ['GET'], allowedHeaders: HEADERS })
  app.get('/guide.html', ({ port }, reply) => send(reply, 'text/html', guide(addressFor(port))))
  app.get('/style.grass', (_request, reply) => send(reply, 'text/plain', style))
  app.get('/favourites.zip', (_request, reply) => reply.type('application/zip').send(favourites))
  for (const { name, cypher, graphql } of queries) {
    app.get(`/queries/${name}.cypher`, (_request, reply) => send(reply, 'text/plain', cypher.file))
    app.get(`/queries/${name}.graphql`, (_request, reply) => send(reply, 'text/plain', graphql.file))
  }
}

const send = (reply: FastifyReply, type: string, text: string) => reply.type(`${type}; charset=utf-8`).send(text)
