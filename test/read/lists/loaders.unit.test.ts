import { expect, test } from '@jest/globals'
import type { BatchFunction } from '../../../src/neo4j/graph/loaders.ts'
import { createLoaders } from '../../../src/neo4j/graph/loaders.ts'

const upper: BatchFunction<{ readonly mark: string } | null, string> = async (reader, keys, args) => {
  await reader.read('UPPER', { keys })
  return new Map(keys.map((key) => [key, key.toUpperCase() + (args?.mark ?? '')]))
}

function counted() {
  const asked: unknown[] = []
  const loaders = createLoaders({
    async read(_statement, { keys } = {}) {
      asked.push(keys)
      return []
    },
  })
  return { asked, loaders }
}

test('batches keys into one statement per set of arguments', async () => {
  const { asked, loaders } = counted()
  const answers = await Promise.all([
    loaders.load(upper, null, 'a'),
    loaders.load(upper, null, 'b'),
    loaders.load(upper, null, 'a'),
    loaders.load(upper, { mark: '!' }, 'a'),
    loaders.load(upper, { mark: '!' }, 'c'),
  ])
  expect(answers).toEqual(['A', 'B', 'A', 'A!', 'C!'])
  expect(asked).toEqual([
    ['a', 'b'],
    ['a', 'c'],
  ])
})

test('a primed value is read synchronously without a statement', async () => {
  const { asked, loaders } = counted()
  expect(loaders.peek(upper, null, 'a')).toBeUndefined()
  loaders.prime(upper, null, [['a', 'told']])
  expect(loaders.peek(upper, null, 'a')).toBe('told')
  expect(loaders.peek(upper, { mark: '!' }, 'a')).toBeUndefined()
  expect(await loaders.load(upper, null, 'a')).toBe('told')
  expect(asked).toEqual([])
})

test('the first value stays, whether primed or loaded', async () => {
  const { loaders } = counted()
  loaders.prime(upper, null, [['a', 'first']])
  loaders.prime(upper, null, [['a', 'second']])
  expect(loaders.peek(upper, null, 'a')).toBe('first')
  const asked = loaders.load(upper, null, 'b')
  loaders.prime(upper, null, [['b', 'late']])
  expect([loaders.peek(upper, null, 'b'), await asked, await loaders.load(upper, null, 'b')]).toEqual([
    undefined,
    'B',
    'B',
  ])
})

test('load waits for a value primed with a promise', async () => {
  const { asked, loaders } = counted()
  loaders.primeAsync(upper, null, 'a', Promise.resolve('on its way'))
  expect(await loaders.load(upper, null, 'a')).toBe('on its way')
  expect(asked).toEqual([])
})

test('clear makes all keys load again', async () => {
  const { asked, loaders } = counted()
  loaders.prime(upper, null, [['a', 'before']])
  loaders.clear()
  expect([loaders.peek(upper, null, 'a'), await loaders.load(upper, null, 'a')]).toEqual([undefined, 'A'])
  expect(asked).toEqual([['a']])
})
