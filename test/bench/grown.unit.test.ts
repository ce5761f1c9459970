import { expect, test } from '@jest/globals'
import { grown } from '../../bench/harness/grown.ts'

const cost = (statements: number, dbHits: number, operators: Readonly<Record<string, number>> = { Limit: 10 }) => ({
  statements,
  dbHits,
  operators,
})

test('growth of up to a tenth passes, and so does whatever costs less', () => {
  expect(grown({ 'by-id, hub': cost(1, 100) }, { 'by-id, hub': cost(1, 110, { Limit: 11 }) })).toEqual([])
  expect(grown({ 'by-id, hub': cost(2, 100) }, { 'by-id, hub': cost(1, 9, {}) })).toEqual([])
})

test('what grew by more is named, with the figures', () => {
  expect(grown({ 'by-id, hub': cost(1, 100) }, { 'by-id, hub': cost(2, 111, { Limit: 12 }) })).toEqual([
    'by-id, hub: expected at most 1 statements and a tenth, got 2.',
    'by-id, hub: expected at most 100 dbHits and a tenth, got 111.',
    'by-id, hub: expected at most 10 plan operators and a tenth, got 12.',
  ])
})

test('a scan that was not there is named, however little it costs', () => {
  expect(grown({ a: cost(1, 100) }, { a: cost(1, 10, { NodeByLabelScan: 1 }) })).toEqual([
    'a: expected no NodeByLabelScan, which the plan has now.',
  ])
})

test('an operation that is new or was not asked is named', () => {
  const write = 'If that is right, npm run bench:counts -- --write.'
  expect(grown({ a: cost(1, 1) }, { b: cost(1, 1) })).toEqual([
    `a: is in bench/counts.json and was not asked. ${write}`,
    `b: is not in bench/counts.json. ${write}`,
  ])
})
