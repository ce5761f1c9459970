import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { claimableOfEntity, claimableOfRelationship } from '../../../src/model/claims/claimable.ts'
import { type ActiveClaim, believe, sourceDay } from '../../../src/write/claims/belief.ts'
import { event, framework, tenure } from '../../support/definitions.ts'
import { propertyRuns } from '../../support/propertyRuns.ts'

let count = 0
function claim(values: ActiveClaim['values'], rest: Partial<ActiveClaim> = {}): ActiveClaim {
  count += 1
  const id = `claim:${String(count).padStart(6, '0')}`
  return {
    id,
    basis: 'STATED',
    settles: false,
    sourceDate: '',
    recordedAt: '2026-01-01T00:00:00.000Z',
    values,
    ...rest,
  }
}

const post = (...claims: ActiveClaim[]) => believe(claims, claimableOfRelationship(tenure))
const summit = (...claims: ActiveClaim[]) => believe(claims, claimableOfEntity(event))
const compact = (...claims: ActiveClaim[]) => believe(claims, claimableOfEntity(framework))

describe('the winner of a field', () => {
  test.each([
    ['a settling claim', claim({ description: 'a' }, { settles: true, basis: 'OUTSIDE' }), claim({ description: 'b' })],
    ['STATED before ATTRIBUTED', claim({ description: 'a' }), claim({ description: 'b' }, { basis: 'ATTRIBUTED' })],
    [
      'ATTRIBUTED before INFERRED',
      claim({ description: 'a' }, { basis: 'ATTRIBUTED' }),
      claim({ description: 'b' }, { basis: 'INFERRED' }),
    ],
    [
      'INFERRED before OUTSIDE',
      claim({ description: 'a' }, { basis: 'INFERRED' }),
      claim({ description: 'b' }, { basis: 'OUTSIDE' }),
    ],
    [
      'the later source',
      claim({ description: 'a' }, { sourceDate: '2020-02-01' }),
      claim({ description: 'b' }, { sourceDate: '2020-01-01' }),
    ],
    [
      'a dated source before an undated one',
      claim({ description: 'a' }, { sourceDate: '1990-01-01' }),
      claim({ description: 'b' }),
    ],
    [
      'the later record',
      claim({ description: 'a' }, { recordedAt: '2026-02-01T00:00:00.000Z' }),
      claim({ description: 'b' }),
    ],
    ['the greater id', claim({ description: 'a' }, { id: 'claim:z' }), claim({ description: 'b' }, { id: 'claim:y' })],
    ['who says something before who says nothing', claim({ description: 'a' }, { basis: 'OUTSIDE' }), claim({})],
  ])('%s', (_what, winner, loser) => {
    expect(compact(winner, loser).values.description).toBe('a')
    expect(compact(loser, winner).values.description).toBe('a')
  })

  test('the more precise date comes before the later source', () => {
    const belief = compact(claim({ adopted: '2018-12-10' }), claim({ adopted: '2018' }, { sourceDate: '2024-01-01' }))
    expect(belief.values.adopted).toBe('2018-12-10')
    expect(belief.disputedFields).toEqual([])
  })

  test('start and end are believed together', () => {
    const belief = post(claim({ title: 'x', start: '2016', end: '2017' }), claim({ title: 'x', start: '2016-03' }))
    expect(belief.period).toMatchObject({ start: '2016', end: '2017' })
  })
})

describe('a dispute', () => {
  test.each([
    ['days that cannot both be', { start: '2025-01-30' }, { start: '2025-01-31' }, ['validity']],
    ['a day within a month is none', { start: '2018-10' }, { start: '2018-10-01' }, []],
    ['an end that one does not know is none', { start: '2016' }, { start: '2016', end: '2017' }, []],
    ['letter case is none', { title: 'Director General' }, { title: 'director general' }, []],
    ['a flag', { acting: true }, { acting: false }, ['acting']],
    ['the same scope in another order is none', { scopeIds: ['a', 'b'] }, { scopeIds: ['b', 'a'] }, []],
    ['a scope is claimed whole', { scopeIds: ['a', 'b'] }, { scopeIds: ['a'] }, ['scopeIds']],
    ['an attested day after the end', { end: '2019' }, { attestedOn: ['2020-01-01'] }, ['validity']],
  ])('%s', (_what, a, b, disputed) => {
    expect(post(claim({ title: 'x', ...a }), claim({ title: 'x', ...b })).disputedFields).toEqual(disputed)
  })

  test('is over once somebody settles it', () => {
    const rivals = [claim({ start: '2025-01-30' }), claim({ start: '2025-01-31' })]
    const belief = summit(...rivals, claim({ start: '2025-01-30' }, { settles: true }))
    expect(belief.disputedFields).toEqual([])
    expect(belief.period.start).toBe('2025-01-30')
  })
})

test('names, external ids and attested days are the union of what is claimed', () => {
  const belief = summit(
    claim({ names: ['b', 'a'], attestedOn: ['2020-01-02'] }),
    claim({ names: ['b', 'c'], attestedOn: ['2020-01-01'] }),
  )
  expect(belief.sets).toEqual({ names: ['a', 'b', 'c'], externalIds: [], attestedOn: ['2020-01-01', '2020-01-02'] })
})

test('the basis is the strongest of all, and a required field that nobody claims is told', () => {
  const belief = summit(
    claim({ eventKind: 'MEETING' }, { basis: 'OUTSIDE' }),
    claim({ name: 'n' }, { basis: 'INFERRED' }),
  )
  expect(belief.basis).toBe('INFERRED')
  expect(belief.unclaimedRequired).toEqual(['status'])
})

test('a source is as late as its date can mean', () => {
  expect([sourceDay('2021'), sourceDay('2021-03-02'), sourceDay(null), sourceDay('XXXX-01-01')]).toEqual([
    '2021-12-31',
    '2021-03-02',
    '',
    '',
  ])
})

test('the order of the claims decides nothing', () => {
  const text = fc.constantFrom('2018', '2018-10', '2018-10-01', '2019')
  const claims = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 4 }),
      basis: fc.constantFrom('STATED', 'ATTRIBUTED', 'INFERRED', 'OUTSIDE'),
      settles: fc.boolean(),
      sourceDate: fc.constantFrom('', '2020-01-01', '2021-01-01'),
      recordedAt: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'),
      values: fc.record(
        { name: fc.constantFrom('A', 'a', 'B'), start: text, names: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')) },
        { requiredKeys: [] },
      ),
    }),
    { minLength: 1, maxLength: 6, selector: ({ id }) => id },
  )
  fc.assert(
    fc.property(claims, fc.infiniteStream(fc.nat()), (drawn, keys) => {
      const shuffled = drawn.map((it) => [keys.next().value, it] as const).sort(([a], [b]) => a - b)
      expect(summit(...shuffled.map(([, it]) => it))).toEqual(summit(...drawn))
    }),
    { numRuns: propertyRuns(100) },
  )
})
