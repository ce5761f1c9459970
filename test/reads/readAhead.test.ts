import { expect, test } from '@jest/globals'
import { execute, parse } from 'graphql'
import type { CountingReader, Row } from '../../src/graph/graph.ts'
import { loadersOver } from '../../src/graph/loaders.ts'
import { makeSchema } from '../../src/schema.ts'

const schema = makeSchema()

/** A database that answers when told to, and notes what it was asked. */
function slowDatabase(rowsFor: (text: string) => readonly Row[]) {
  const asked: { readonly text: string; readonly answer: () => void }[] = []
  const read = (text: string) =>
    new Promise<readonly Row[]>((resolve) => asked.push({ text, answer: () => resolve(rowsFor(text)) }))
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
    ask(query: string, variableValues: Record<string, unknown> = {}) {
      const contextValue = { reader, loaders: loadersOver(reader) }
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
const found = (text: string): readonly Row[] => {
  if (isOfRecord(text)) return [{ id: PERSON.id, entity: { ...PERSON } }]
  return text.includes(' AS total') ? [{ id: PERSON.id, key: PERSON.id, total: 7 }] : []
}

test.each([
  ['a list', '{ person(id: "person:a") { tenures { nodes { title } } } }', 1],
  ['a list with its count', '{ person(id: "person:a") { tenures { totalCount edges { cursor } } } }', 2],
  ['a count alone', '{ person(id: "person:a") { tenures { totalCount } } }', 1],
  ['lists and claims', '{ person(id: "person:a") { tenures { nodes { title } } claims { nodes { id } } } }', 2],
  ['a list in a fragment', '{ person(id: "person:a") { ...on Entity { relationships { nodes { id } } } } }', 1],
])('%s is asked for beside its record, and once', async (_, query, lists) => {
  const database = slowDatabase(found)
  const answer = database.ask(query)
  await database.quiet()
  expect(database.asked.map(({ text }) => isOfRecord(text)).filter((it) => it)).toHaveLength(1)
  expect(database.asked).toHaveLength(1 + lists)
  await database.answerAll()
  const { data, errors } = await answer
  expect(errors).toBeUndefined()
  expect(data?.person).not.toBeNull()
  expect(database.asked).toHaveLength(1 + lists)
})

test.each([
  ['left out by a directive', '{ person(id: "person:a") { id tenures @skip(if: true) { totalCount } } }', {}],
  ['below a list of all', '{ people(first: 1) { nodes { tenures { totalCount } } } }', {}],
])('no list is asked for that is %s', async (_, query) => {
  const database = slowDatabase(() => [])
  const answer = database.ask(query)
  await database.quiet()
  expect(database.asked).toHaveLength(1)
  await database.answerAll()
  expect((await answer).errors).toBeUndefined()
})

test('an id that was merged away has the lists of its survivor', async () => {
  const database = slowDatabase((text) =>
    isOfRecord(text) ? [{ id: 'person:old', entity: { ...PERSON } }] : [{ id: 'person:a', total: 7 }],
  )
  const answer = database.ask('{ person(id: "person:old") { id tenures { totalCount } } }')
  await database.quiet()
  await database.answerAll()
  expect(await answer).toEqual({ data: { person: { id: 'person:a', tenures: { totalCount: 7 } } } })
})

test('a list that is asked wrongly says so once', async () => {
  const database = slowDatabase(found)
  const answer = database.ask('{ person(id: "person:a") { tenures(first: 1000) { nodes { title } } } }')
  await database.quiet()
  await database.answerAll()
  const { errors } = await answer
  expect(errors?.map(({ message }) => message)).toEqual([expect.stringContaining('first')])
})
