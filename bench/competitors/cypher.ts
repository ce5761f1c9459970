import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import neo4j from 'neo4j-driver'
import { operations } from '../operations/all.ts'
import type { CypherQuestion, Operation, Variables } from '../operations/operation.ts'

/**
 * What a team writes that needs just these answers: a statement for each, behind Node's own HTTP server and nothing else.
 * POST /<operation> with the variables as JSON.
 */
const { NEO4J_URI = '', NEO4J_USER = '', NEO4J_PASSWORD = '' } = process.env
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), { disableLosslessIntegers: true })

const READ = { database: 'neo4j', defaultAccessMode: neo4j.session.READ }
const WRITE = { database: 'neo4j', defaultAccessMode: neo4j.session.WRITE }

type Answering = (variables: Variables) => Promise<unknown>

async function answering({ cypher, writes }: Operation): Promise<Answering> {
  const { parameters = (variables: Variables) => variables, answer = (row) => row.answer } = cypher
  const statement = await statementOf(cypher)
  return async (variables) => {
    const given = toIntegers(await parameters(variables))
    const session = driver.session(writes ? WRITE : READ)
    try {
      const work = (tx: { run: typeof session.run }) => tx.run(statement, given)
      const { records } = await (writes ? session.executeWrite(work) : session.executeRead(work))
      return answer(records[0]?.toObject())
    } finally {
      await session.close()
    }
  }
}

const statementOf = async ({ statement }: CypherQuestion): Promise<string> =>
  typeof statement === 'string' ? statement : statement()

// The driver would send JavaScript's numbers as floats.
const toIntegers = (parameters: Variables): Variables =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      Number.isInteger(value) ? neo4j.int(value as number) : value,
    ]),
  )

const answers = new Map<string, Answering>()
for (const operation of operations) answers.set(`/${operation.name}`, await answering(operation))

async function answerTo(request: IncomingMessage): Promise<unknown> {
  const answer = answers.get(request.url ?? '')
  if (!answer) throw new Error(`Expected one of ${[...answers.keys()].join(', ')}, got ${request.url}.`)
  return answer(JSON.parse(await text(request)))
}

const server = createServer((request, response) => {
  answerTo(request).then(
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
