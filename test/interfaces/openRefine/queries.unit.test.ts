import { describe, expect, test } from '@jest/globals'
import '../../../src/model/model.ts'
import { parseQueries } from '../../../src/interfaces/openRefine/parseQueries.ts'
import { objections, published } from './schemas.ts'

describe('query batches of the specification', () => {
  test.each([...published('queries/valid')])('%s is accepted', (_name, batch) => {
    expect(objections('reconciliation-query-batch', batch)).toEqual([])
    expect([...parseQueries(JSON.stringify(batch)).keys()]).toEqual(Object.keys(batch as object))
  })

  test.each([...published('queries/invalid')])('%s is rejected', (_name, batch) => {
    expect(objections('reconciliation-query-batch', batch)).not.toEqual([])
    expect(() => parseQueries(JSON.stringify(batch))).toThrow(/^queries\.q\d/)
  })
})

test('a single value or type equals a list with one item', () => {
  const asked = { query: 'IOM', type: 'Institution', properties: [{ pid: 'acronym', v: 'IOM' }] }
  const inLists = { query: 'IOM', type: ['Institution'], properties: [{ pid: 'acronym', v: ['IOM'] }] }
  const queries = parseQueries(JSON.stringify({ a: asked, b: inLists }))
  expect(queries.get('a')).toEqual({
    query: 'IOM',
    types: ['Institution'],
    strict: 'should',
    limit: 5,
    properties: [{ pid: 'acronym', values: ['IOM'] }],
  })
  expect(queries.get('b')).toEqual(queries.get('a'))
})
