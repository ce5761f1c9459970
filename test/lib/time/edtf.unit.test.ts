import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { dayOf } from '../../../src/lib/time/calendar.ts'
import { InvalidEdtfError, parseDates, parseEdtf } from '../../../src/lib/time/edtf.ts'
import { propertyRuns } from '../../support/propertyRuns.ts'

const FORMS: readonly (readonly [text: string, earliest: string | null, latest: string | null])[] = [
  ['2021', '2021-01-01', '2021-12-31'],
  ['2021-02', '2021-02-01', '2021-02-28'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2021-12-03', '2021-12-03', '2021-12-03'],
  ['2024-02-29', '2024-02-29', '2024-02-29'],
  ['2021~', '2021-01-01', '2021-12-31'],
  ['2021?', '2021-01-01', '2021-12-31'],
  ['2024-06-26?', '2024-06-26', '2024-06-26'],
  ['2021-12%', '2021-12-01', '2021-12-31'],
  ['201X', '2010-01-01', '2019-12-31'],
  ['20XX', '2000-01-01', '2099-12-31'],
  ['2021-XX', '2021-01-01', '2021-12-31'],
  ['2021-1X', '2021-10-01', '2021-12-31'],
  ['2021-12-XX', '2021-12-01', '2021-12-31'],
  ['2021-12-1X', '2021-12-10', '2021-12-19'],
  ['2021-02-2X', '2021-02-20', '2021-02-28'],
  ['2021-XX-XX', '2021-01-01', '2021-12-31'],
  ['2021-23', '2021-01-01', '2021-12-31'],
  ['XXXX', null, null],
  ['XXXX-12-03', null, null],
  ['XXXX-02-29', null, null],
  ['XXXX-12-XX', null, null],
]

const REFUSED = [
  '',
  '21',
  '2021-13',
  '2021-00',
  '2021-02-30',
  '2023-02-29',
  'XXXX-02-30',
  '2021-04-31',
  '2021-12-32',
  '2021-12-00',
  '2021/2022',
  '[2021,2022]',
  '{2021}',
  '2021-12-03T10:00',
  'Y12021',
  '-2021',
  'X021',
  '2X21',
  '2021-XX-03',
  '2021-21-01',
  '2021-25',
  '2021 ',
  ' 2021',
  '03.12.2021',
  '2021-X2',
  '2021-?',
  '2021??',
  '?2021',
]

describe('parseEdtf', () => {
  test.each(FORMS)('%s means %s to %s', (text, earliest, latest) => {
    expect(parseEdtf(text)).toEqual({ earliest, latest })
  })

  test.each(REFUSED)('rejects %j and says what it expects', (text) => {
    expect(() => parseEdtf(text)).toThrow(InvalidEdtfError)
    expect(() => parseEdtf(text)).toThrow(/Expected an EDTF level 1 date such as .*, got /)
  })

  test('gives the first and the last day that match the pattern', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.nat({ max: 6 }), (date, hidden) => {
        const day = date.toISOString().slice(0, 10)
        const pattern = hideDigits(day, hidden)
        expect(parseEdtf(pattern)).toEqual(fittingDays(pattern))
      }),
      { numRuns: propertyRuns(100) },
    )
  })
})

/** Replaces that many digits with X, from the right. */
function hideDigits(day: string, count: number): string {
  let hidden = ''
  let left = count
  for (const character of [...day].reverse()) {
    const hide = character !== '-' && left > 0
    if (hide) left -= 1
    hidden = (hide ? 'X' : character) + hidden
  }
  return hidden
}

/** The result by brute force over all days of the possible years. */
function fittingDays(pattern: string) {
  const matcher = new RegExp(`^${pattern.replaceAll('X', '\\d')}$`)
  const years = [
    Number(pattern.slice(0, 4).replaceAll('X', '0')),
    Number(pattern.slice(0, 4).replaceAll('X', '9')),
  ] as const
  const fits = (year: number) => {
    const days: string[] = []
    for (let at = Date.UTC(year, 0, 1); new Date(at).getUTCFullYear() === year; at += 86_400_000) {
      const date = new Date(at)
      const day = dayOf(year, date.getUTCMonth() + 1, date.getUTCDate())
      if (matcher.test(day)) days.push(day)
    }
    return days
  }
  return { earliest: fits(years[0])[0], latest: fits(years[1]).at(-1) }
}

describe('parseDates', () => {
  test.each([
    ['2018-12-10/2018-12-11', '2018-12-10', '2018-12-11'],
    ['2019-02/2019-07-15', '2019-02', '2019-07-15'],
    ['2024-06-25?/2024-06-26?', '2024-06-25?', '2024-06-26?'],
    ['2024', '2024', '2024'],
    ['XXXX-10-12', 'XXXX-10-12', 'XXXX-10-12'],
    ['2021-03/..', '2021-03', null],
    ['/2021-03', null, '2021-03'],
  ])('%s runs from %s to %s', (text, start, end) => {
    expect(parseDates(text)).toEqual({ start, end })
  })

  test.each(['../..', '/', '2021/2022/2023', '2021/soon'])('rejects %j', (text) => {
    expect(() => parseDates(text)).toThrow(InvalidEdtfError)
  })
})
