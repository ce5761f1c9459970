import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  compatible,
  contradicts,
  effectiveWindow,
  ImpossibleDatesError,
  narrowByAttestations,
  periodOf,
  positionDay,
  precision,
  type Validity,
} from '../../../src/lib/time/validity.ts'
import { propertyRuns } from '../../support/propertyRuns.ts'

const bounds = ({ startEarliest, startLatest, endEarliest, endLatest }: Omit<Validity, 'attestedOn'>) => [
  startEarliest,
  startLatest,
  endEarliest,
  endLatest,
]
const own = (dates: Parameters<typeof periodOf>[0], ...days: string[]) => narrowByAttestations(periodOf(dates), days)
const NONE = own({})

describe('periodOf', () => {
  test.each([
    ['nothing', {}, [null, null, null, null]],
    ['an event of one day', { date: '2024-09-18' }, ['2024-09-18', '2024-09-18', '2024-09-18', '2024-09-18']],
    [
      'an event of two days',
      { date: '2018-12-10/2018-12-11' },
      ['2018-12-10', '2018-12-10', '2018-12-11', '2018-12-11'],
    ],
    [
      'an event on an unknown day of a year',
      { date: '2024' },
      ['2024-01-01', '2024-12-31', '2024-01-01', '2024-12-31'],
    ],
    ['an event not before a day', { earliest: '2021-11-01' }, ['2021-11-01', null, '2021-11-01', null]],
    ['a day without its year', { date: 'XXXX-12-03' }, [null, null, null, null]],
    ['since a year', { start: '2018' }, ['2018-01-01', '2018-12-31', '2018-01-01', null]],
    ['until a month', { end: '2018-09' }, [null, '2018-09-30', '2018-09-01', '2018-09-30']],
    [
      'a bound that narrows',
      { start: '2018', startLatest: '2018-06-30' },
      ['2018-01-01', '2018-06-30', '2018-01-01', null],
    ],
  ])('%s', (_what, dates, expected) => {
    expect(bounds(periodOf(dates))).toEqual(expected)
  })

  test.each([
    [{ start: '2020', end: '2019' }, /a start that is not after the end/],
    [{ start: '2018', startLatest: '2019-01-01' }, /within 2018, since bounds only narrow, got 2019-01-01/],
    [{ date: '2024', earliest: '2023-12-31' }, /since bounds only narrow/],
    [{ startLatest: '2018' }, /one day such as/],
  ])('refuses %j', (dates, reason) => {
    expect(() => periodOf(dates)).toThrow(ImpossibleDatesError)
    expect(() => periodOf(dates)).toThrow(reason)
  })
})

describe('narrowByAttestations', () => {
  test('an attested day becomes certain', () => {
    const window = effectiveWindow(own({}, '2024-09-18'), null)
    expect(window).toEqual({ certainFrom: '2024-09-18', certainTo: '2024-09-18', possibleFrom: null, possibleTo: null })
  })

  test('a post since 2018 is possible in May 2018 and certain from an attested day on', () => {
    const post = own({ start: '2018' }, '2019-03-01', '2020-03-01', '2019-03-01')
    expect(post.attestedOn).toEqual(['2019-03-01', '2020-03-01'])
    expect(effectiveWindow(post, null)).toEqual({
      certainFrom: '2018-12-31',
      certainTo: '2020-03-01',
      possibleFrom: '2018-01-01',
      possibleTo: null,
    })
  })

  test('a day outside the period contradicts it and does not narrow it', () => {
    const period = periodOf({ start: '2018', end: '2019' })
    expect(contradicts(period, '2020-01-01')).toBe(true)
    expect(bounds(narrowByAttestations(period, ['2020-01-01']))).toEqual(bounds(period))
  })
})

describe('the window of a relationship at an event', () => {
  const event = own({ date: '2018-12-10/2018-12-11' })

  test('without dates of its own it is the window of the event', () => {
    expect(effectiveWindow(NONE, event)).toMatchObject({ certainFrom: '2018-12-10', certainTo: '2018-12-11' })
    expect(positionDay(NONE, event)).toBe('2018-12-10')
  })

  test('its own dates take precedence', () => {
    expect(effectiveWindow(own({}, '2020-01-01'), event)).toMatchObject({ certainFrom: '2020-01-01' })
    expect(positionDay(own({}, '2020-01-01'), event)).toBe('2020-01-01')
    expect(positionDay(own({ start: '2019' }, '2020-01-01'), event)).toBe('2019-01-01')
  })

  test('without any date it sorts last', () => {
    expect(positionDay(NONE, null)).toBe('0000-00-00')
  })

  test('an event on an unknown day of a year is certain on no day', () => {
    expect(effectiveWindow(NONE, own({ date: '2024' }))).toEqual({
      certainFrom: null,
      certainTo: null,
      possibleFrom: '2024-01-01',
      possibleTo: '2024-12-31',
    })
  })
})

describe('two claimed periods', () => {
  test('a month and a day in it are compatible, neighbouring days are not', () => {
    expect(compatible(periodOf({ start: '2018-10' }), periodOf({ start: '2018-10-01' }))).toBe(true)
    expect(compatible(periodOf({ start: '2025-01-30' }), periodOf({ start: '2025-01-31' }))).toBe(false)
    expect(compatible(periodOf({ start: '2016' }), periodOf({ start: '2016', end: '2017' }))).toBe(true)
  })

  test('a day is more precise than a month, and a known end more than an unknown one', () => {
    const [day, month, both] = [{ start: '2018-10-01' }, { start: '2018-10' }, { start: '2018', end: '2020' }].map(
      periodOf,
    )
    expect(precision(day as never)).toBeLessThan(precision(month as never))
    expect(precision(both as never)).toBeLessThan(precision(day as never))
  })
})

describe('properties', () => {
  const day = fc
    .integer({ min: 0, max: 800 })
    .map((n) => new Date(Date.UTC(2019, 0, 1) + n * 86_400_000).toISOString().slice(0, 10))
  const text = day.chain((it) => fc.constantFrom(it, it.slice(0, 7), it.slice(0, 4)))
  const maybe = fc.option(text, { nil: undefined })
  const periods = fc.record({ start: maybe, end: maybe }).filter(isPossible)

  function isPossible(dates: { start: string | undefined; end: string | undefined }): boolean {
    return dates.start === undefined || dates.end === undefined || dates.start.slice(0, dates.end.length) <= dates.end
  }

  test('the computed bounds exclude no possible start and end', () => {
    fc.assert(
      fc.property(periods, day, day, (dates, from, to) => {
        fc.pre(from <= to && from.startsWith(dates.start ?? '') && to.startsWith(dates.end ?? ''))
        const [startEarliest, startLatest, endEarliest, endLatest] = bounds(periodOf(withoutUndefined(dates)))
        expect((startEarliest ?? '') <= from && from <= (startLatest ?? '9')).toBe(true)
        expect((endEarliest ?? '') <= to && to <= (endLatest ?? '9')).toBe(true)
      }),
      { numRuns: propertyRuns(100) },
    )
  })

  test('an attestation never widens a period, and compatibility is symmetric', () => {
    fc.assert(
      fc.property(periods, periods, fc.array(day, { maxLength: 3 }), (a, b, days) => {
        const [first, second] = [periodOf(withoutUndefined(a)), periodOf(withoutUndefined(b))]
        expect(precision(narrowByAttestations(first, days))).toBeLessThanOrEqual(precision(first))
        expect(compatible(first, second)).toBe(compatible(second, first))
        expect(compatible(first, first)).toBe(true)
      }),
      { numRuns: propertyRuns(100) },
    )
  })

  function withoutUndefined(dates: { start: string | undefined; end: string | undefined }) {
    return Object.fromEntries(Object.entries(dates).filter(([, value]) => value !== undefined))
  }
})
