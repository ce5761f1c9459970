import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { contractViolations } from '../../src/app/contractViolations.ts'

const read = (name: string) => readFileSync(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8')
const [contract, served] = [read('contract'), read('schema')]

const described = (changed: string) => contractViolations(contract, changed).map(({ description }) => description)

describe('the schema and the contract', () => {
  test('no reading part of the contract is missing', () => {
    expect(described(served)).toEqual([])
  })

  test.each([
    ['a query', '  search(', '  searching(', 'Query.search was removed.'],
    ['a field of a type', '  matchedName: String!', '  matched: String!', 'SearchEdge.matchedName was removed.'],
    ['a field of a filter', '  locatedIn: ID', '  inside: ID', 'EntityWhere.locatedIn was removed.'],
    ['a value', '  ATTESTED\n', '  SEEN\n', 'ATTESTED was removed from enum type Certainty.'],
  ])('%s with another name is reported', (_what, name, other, expected) => {
    expect(served).toContain(name)
    expect(described(served.replace(name, other))).toContain(expected)
  })
})
