import 'reflect-metadata'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { json } from 'node:stream/consumers'
import neo4j from 'neo4j-driver'
import { wordsOf } from '../dist/lib/text/words.js'
import { toParameters } from '../dist/neo4j/graph/parameters.js'
import { allWordsQuery } from '../dist/read/search/luceneQuery.js'
import { searchParameters } from '../dist/read/search/searchEntities.js'
import { MAX_RANKED_NAMES, searchStatement } from '../dist/read/search/searchStatement.js'

/**
 * Compares the time of search as you type over HTTP with the same statement through the driver and with the full-text
 * index call alone, for each API of the driver, in alternation. Needs a running `npm start`:
 * `node scripts/measureTyping.js [graphql url] [bolt url] [password]`.
 */
const [url = 'http://127.0.0.1:4000/graphql', bolt = 'bolt://127.0.0.1:7687', password = 'migration-governance'] =
  process.argv.slice(2)
const ROUNDS = 15
const TEXTS = [
  ...['intern', 'internat', 'internation', 'international', 'international o', 'international org'],
  ...['international organiz', 'international organization for mig', 'mig', 'migr', 'migra', 'migration'],
  ...['min', 'minis', 'ministry of', 'ministry of int', 'khart', 'europ', 'african un', 'dir'],
]
const DOCUMENT =
  'query ($text: String!) { search(text: $text, first: 10) { edges { score matchedName node { id name } } } }'
const PROJECTION = ['id', 'name']
const SEARCH = searchStatement(PROJECTION)
const INDEX = "CALL db.index.fulltext.queryNodes('names', $query, {limit: $most}) YIELD node, score RETURN node, score"

const driver = neo4j.driver(bolt, neo4j.auth.basic('neo4j', password), { disableLosslessIntegers: true })

const READ = { database: 'neo4j', defaultAccessMode: neo4j.session.READ }

async function inSession(work) {
  const session = driver.session(READ)
  const result = await work(session)
  await session.close()
  return result
}

/** The ways to run a statement with the driver, the fastest first. */
const CALLS = {
  'session.run': (text, parameters) => inSession((session) => session.run(text, parameters)),
  'driver.executeQuery': (text, parameters) =>
    driver.executeQuery(text, parameters, { database: 'neo4j', routing: 'READ' }),
  'session.executeRead': (text, parameters) =>
    inSession((session) => session.executeRead((tx) => tx.run(text, parameters))),
}

// A request of node:http over one connection has less overhead in the client than fetch.
const agent = new Agent({ keepAlive: true, maxSockets: 1 })

async function overHttp(text) {
  const body = JSON.stringify({ query: DOCUMENT, variables: { text } })
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  const sent = request(url, { method: 'POST', agent, headers })
  sent.end(body)
  const [response] = await once(sent, 'response')
  const { errors } = await json(response)
  if (errors) throw new Error(JSON.stringify(errors))
}

const STATEMENTS = {
  'the same statement': (text) => [
    SEARCH,
    searchParameters({ text }, { words: wordsOf(text), page: { size: 10, after: null }, projection: PROJECTION }),
  ],
  'the index alone': (text) => [INDEX, { query: allWordsQuery(wordsOf(text)), most: MAX_RANKED_NAMES }],
}

const byDriver = (call, statement) => async (text) => {
  const [cypher, parameters] = statement(text)
  const { records } = await call(cypher, toParameters(parameters))
  return records.map((record) => record.toObject())
}

const WAYS = { 'over HTTP': overHttp }
for (const [what, statement] of Object.entries(STATEMENTS))
  for (const [how, call] of Object.entries(CALLS)) WAYS[`${what}, ${how}`] = byDriver(call, statement)

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]

/** @returns the median time of each way, in milliseconds */
async function round(number) {
  const times = Object.fromEntries(Object.keys(WAYS).map((way) => [way, []]))
  const ways = Object.entries(WAYS)
  const first = number % ways.length
  for (const [way, ask] of [...ways.slice(first), ...ways.slice(0, first)]) {
    for (const text of TEXTS) {
      const since = performance.now()
      await ask(text)
      times[way].push(performance.now() - since)
    }
  }
  return Object.fromEntries(Object.entries(times).map(([way, all]) => [way, median(all)]))
}

for (let warm = 0; warm < ROUNDS; warm += 1) await round(warm)
const rounds = []
for (let number = 0; number < ROUNDS; number += 1) rounds.push(await round(number))
for (const [way, ask] of Object.entries(WAYS)) {
  const [times, ratios] = [rounds.map((it) => it[way]), rounds.map((it) => it['over HTTP'] / it[way])]
  const [ms, ratio, least, most] = [median(times), median(ratios), Math.min(...ratios), Math.max(...ratios)]
  const beside = `; HTTP takes ${ratio.toFixed(2)} × of it (${least.toFixed(2)} to ${most.toFixed(2)})`
  console.log(`${way}: ${ms.toFixed(2)} ms${ask === overHttp ? '' : beside}`)
}
agent.destroy()
await driver.close()
