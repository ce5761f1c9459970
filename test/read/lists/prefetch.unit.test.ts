import { expect, test } from '@jest/globals'
import { execute, parse } from 'graphql'
import { makeSchema } from '../../../src/app/schema.ts'
import { createLoaders } from '../../../src/neo4j/graph/loaders.ts'
import type { CountingReader } from '../../../src/neo4j/graph/reader.ts'
import type { Row } from '../../../src/neo4j/graph/transaction.ts'

const schema = makeSchema()

/** A fake database that records statements and answers when the test releases it. */
function slowDatabase(rowsFor: (text: string, ids: readonly unknown[]) => readonly Row[]) {
  const asked: { readonly text: string; readonly answer: () => void }[] = []
  const read: CountingReader['read'] = (text, { ids = [] } = {}) =>
    new Promise((resolve) => asked.push({ text, answer: () => resolve(rowsFor(text, ids as unknown[])) }))
  const reader: CountingReader = {
    read,
    causal: () => ({ read }),
    statements: () => asked.length,
    noteScan: () => undefined,
    scans: () => 0,
  }
  const quiet = () => new Promise((resolve) => setImmediate(resolve))
  return {
    asked,
    reader,
    ask(query: string, variableValues: Record<string, unknown> = {}) {
      const contextValue = { reader, loaders: createLoaders(reader) }
      return execute({ schema, document: parse(query), contextValue, variableValues })
    },
    quiet,
    async answerAll() {
      for (let answered = 0; answered < asked.length; answered += 1) {
        asked[answered]?.answer()
        await quiet()
      }
    },
  }
}

const PERSON = { id: 'person:a', label: 'Person', name: 'A' }
const isOfRecord = (text: string) => !/HOLDS_POST|PARTICIPATED_IN|:Claim/.test(text)
// The row that each statement returns, independent of the selected columns.
const found = (text: string): readonly Row[] => {
  if (isOfRecord(text)) return [{ id: PERSON.id, entity: ['Person', [PERSON.id]] }]
  if (text.includes(' AS degrees'))
    return [{ id: PERSON.id, degrees: Array(22).fill(7), parent: ['Person', [PERSON.id]] }]
  if (text.includes(' AS links')) return [{ id: PERSON.id, links: [], total: 7, parent: ['Person', [PERSON.id]] }]
  return []
}

test.each([
  ['a list', '{ person(id: "person:a") { tenures { nodes { title } } } }', 1, 0],
  ['a list with its count', '{ person(id: "person:a") { tenures { totalCount edges { cursor } } } }', 1, 0],
  ['lists and claims', '{ person(id: "person:a") { tenures { nodes { title } } claims { nodes { id } } } }', 2, 0],
  ['a list in a fragment', '{ person(id: "person:a") { ...on Entity { relationships { nodes { id } } } } }', 1, 0],
  ['a count alone', '{ person(id: "person:a") { tenures { totalCount } } }', 1, 0],
  ['claims alone', '{ person(id: "person:a") { claims { nodes { id } } } }', 1, 1],
])('%s is read once, before its record or together with it', async (_, query, lists, records) => {
  const database = slowDatabase(found)
  const answer = database.ask(query)
  await database.quiet()
  expect(database.asked.map(({ text }) => isOfRecord(text)).filter((it) => it)).toHaveLength(records)
  expect(database.asked).toHaveLength(records + lists)
  await database.answerAll()
  const { data, errors } = await answer
  expect(errors).toBeUndefined()
  expect(data?.person).not.toBeNull()
  expect(database.asked).toHaveLength(records + lists)
})

test.each([
  ['left out by a directive', '{ person(id: "person:a") { id tenures @skip(if: true) { totalCount } } }', {}],
  ['below a list of all', '{ people(first: 1) { nodes { tenures { totalCount } } } }', {}],
])('does not prefetch a list that is %s', async (_, query) => {
  const database = slowDatabase(() => [])
  const answer = database.ask(query)
  await database.quiet()
  expect(database.asked).toHaveLength(1)
  await database.answerAll()
  expect((await answer).errors).toBeUndefined()
})

test.each(['totalCount', 'totalCount nodes { title }'])(
  'an id that was merged away has the lists of its survivor (%s)',
  async (fields) => {
    const database = slowDatabase((text, ids) => {
      if (isOfRecord(text)) return [{ id: 'person:old', entity: ['Person', ['person:a']] }]
      return ids[0] === 'person:a' ? found(text) : []
    })
    const answer = database.ask(`{ person(id: "person:old") { id tenures { ${fields} } } }`)
    await database.quiet()
    await database.answerAll()
    expect(await answer).toMatchObject({ data: { person: { id: 'person:a', tenures: { totalCount: 7 } } } })
  },
)

test('reports invalid list arguments once', async () => {
  const database = slowDatabase(found)
  const answer = database.ask('{ person(id: "person:a") { tenures(first: 1000) { nodes { title } } } }')
  await database.quiet()
  await database.answerAll()
  const { errors } = await answer
  expect(errors?.map(({ message }) => message)).toEqual([expect.stringContaining('first')])
})

test('a prefetched record that no resolver loads causes no unhandled rejection', async () => {
  const unheard: unknown[] = []
  const hear = (error: unknown) => unheard.push(error)
  process.on('unhandledRejection', hear)
  try {
    const read = () => Promise.reject(new Error('gone'))
    const reader: CountingReader = { ...slowDatabase(found).reader, read, causal: () => ({ read }) }
    const document = parse(`{ person(id: "person:${'a'.repeat(600)}") { tenures { nodes { title } } } }`)
    const { errors } = await execute({ schema, document, contextValue: { reader, loaders: createLoaders(reader) } })
    expect(errors?.map(({ message }) => message)).toEqual([expect.stringContaining('500 characters')])
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(unheard).toEqual([])
  } finally {
    process.off('unhandledRejection', hear)
  }
})
