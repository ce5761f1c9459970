import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import neo4j from 'neo4j-driver'
import { operations } from '../operations/all.ts'
import type { Variables } from '../operations/benchmarkRecords.ts'
import type { CypherQuery, Operation } from '../operations/operation.ts'

/**
 * A server with one hand-written statement for each operation, based on the HTTP server of Node.js without a framework.
 * POST /<operation> with the variables as JSON.
 */
const { NEO4J_URI = '', NEO4J_USER = '', NEO4J_PASSWORD = '' } = process.env
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), { disableLosslessIntegers: true })

const READ = { database: 'neo4j', defaultAccessMode: neo4j.session.READ }
const WRITE = { database: 'neo4j', defaultAccessMode: neo4j.session.WRITE }

type Handler = (variables: Variables) => Promise<unknown>

async function handlerOf({ cypher, writes }: Operation): Promise<Handler> {
  const { parameters = (variables: Variables) => variables, answer = (row) => row.answer } = cypher
  const statement = await statementOf(cypher)
  return async (variables) => {
    const values = toIntegers(await parameters(variables))
    const session = driver.session(writes ? WRITE : READ)
    try {
      const work = (tx: { run: typeof session.run }) => tx.run(statement, values)
      const { records } = await (writes ? session.executeWrite(work) : session.executeRead(work))
      return answer(records[0]?.toObject())
    } finally {
      await session.close()
    }
  }
}

const statementOf = async ({ statement }: CypherQuery): Promise<string> =>
  typeof statement === 'string' ? statement : statement()

// The driver sends JavaScript numbers as floats.
const toIntegers = (parameters: Variables): Variables =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      Number.isInteger(value) ? neo4j.int(value as number) : value,
    ]),
  )

const handlers = new Map<string, Handler>()
for (const operation of operations) handlers.set(`/${operation.name}`, await handlerOf(operation))

async function handle(request: IncomingMessage): Promise<unknown> {
  const handler = handlers.get(request.url ?? '')
  if (!handler) throw new Error(`Expected one of ${[...handlers.keys()].join(', ')}, got ${request.url}.`)
  return handler(JSON.parse(await text(request)))
}

const server = createServer((request, response) => {
  handle(request).then(
    (answer) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(answer))
    },
    (error) => {
      response.statusCode = 500
      response.end(String(error))
    },
  )
})

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  process.send?.({ url: `http://127.0.0.1:${port}` })
})
