import { expect, test } from '@jest/globals'
import { costRegressions } from '../../bench/harness/costRegressions.ts'

const cost = (statements: number, dbHits: number, operators: Readonly<Record<string, number>> = { Limit: 10 }) => ({
  statements,
  dbHits,
  operators,
})

test('growth of up to a tenth and lower costs are accepted', () => {
  expect(costRegressions({ 'by-id, hub': cost(1, 100) }, { 'by-id, hub': cost(1, 110, { Limit: 11 }) })).toEqual([])
  expect(costRegressions({ 'by-id, hub': cost(2, 100) }, { 'by-id, hub': cost(1, 9, {}) })).toEqual([])
})

test('larger growth is reported with the figures', () => {
  expect(costRegressions({ 'by-id, hub': cost(1, 100) }, { 'by-id, hub': cost(2, 111, { Limit: 12 }) })).toEqual([
    'by-id, hub: expected at most 1.1 × 1 statements, got 2.',
    'by-id, hub: expected at most 1.1 × 100 dbHits, got 111.',
    'by-id, hub: expected at most 1.1 × 10 plan operators, got 12.',
  ])
})

test('a new scan is reported, regardless of its cost', () => {
  expect(costRegressions({ a: cost(1, 100) }, { a: cost(1, 10, { NodeByLabelScan: 1 }) })).toEqual([
    'a: expected a plan without NodeByLabelScan, got one with it.',
  ])
})

test('a new operation or one that was not measured is reported', () => {
  const write = 'If this is intended, run npm run bench:counts -- --write.'
  expect(costRegressions({ a: cost(1, 1) }, { b: cost(1, 1) })).toEqual([
    `a: is in bench/counts.json but was not measured. ${write}`,
    `b: is not in bench/counts.json. ${write}`,
  ])
})
