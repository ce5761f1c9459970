import { describe, expect, test } from '@jest/globals'
import {
  InvalidIdentifier,
  identifierPage,
  identifierSchemes,
  writtenIdentifier,
} from '../../../src/model/identifiers/identifierSchemes.ts'

describe('spellings of one identifier are one', () => {
  test.each([
    [
      'orcid',
      '0000-0002-1825-0097',
      [
        'https://orcid.org/0000-0002-1825-0097',
        'ORCID: 0000-0002-1825-0097',
        '0000000218250097',
        ' 0000 0002 1825 0097 ',
      ],
    ],
    ['orcid', '0000-0002-1694-233X', ['0000-0002-1694-233x', 'http://orcid.org/0000-0002-1694-233X']],
    [
      'isni',
      '0000000121032683',
      ['0000 0001 2103 2683', 'https://isni.org/isni/0000000121032683', 'ISNI 0000 0001 2103 2683'],
    ],
    [
      'wikidata',
      'Q472311',
      ['q472311', 'https://www.wikidata.org/wiki/Q472311', 'http://www.wikidata.org/entity/Q472311', 'wd:Q472311'],
    ],
    [
      'geonames',
      '2660646',
      ['https://www.geonames.org/2660646/geneve.html', 'https://sws.geonames.org/2660646/', 'geonames:2660646'],
    ],
    ['ror', '05dxps055', ['https://ror.org/05dxps055', '05DXPS055']],
    ['viaf', '130190842', ['https://viaf.org/viaf/130190842/', 'viaf:130190842']],
    ['lei', '5493001KJTIIGC8Y1R12', ['5493001kjtiigc8y1r12', '5493-001K-JTII-GC8Y-1R12']],
    ['iso3166-1.alpha-2', 'NG', ['ng', ' NG ']],
    ['iso3166-1.alpha-3', 'NGA', ['nga']],
    ['iso3166-1.numeric', '004', ['4', '004']],
    ['m49', '566', ['M49:566', 'UN M49:566']],
  ])('%s %s', (scheme, written, spellings) => {
    expect(writtenIdentifier(scheme, written)).toBe(written)
    for (const spelling of spellings)
      expect([spelling, writtenIdentifier(scheme.toUpperCase(), spelling)]).toEqual([spelling, written])
  })
})

describe('what does not fit is refused', () => {
  test.each([
    ['orcid', '0000-0002-1825-0098'],
    ['orcid', '0000-0002-1825'],
    ['isni', '0000000121032684'],
    ['wikidata', 'P31'],
    ['wikidata', 'Q0'],
    ['geonames', 'Geneva'],
    ['ror', '05dxps056'],
    ['ror', '05dxpsi55'],
    ['viaf', 'x'],
    ['lei', '5493001KJTIIGC8Y1R13'],
    ['iso3166-1.alpha-2', 'nigeria'],
    ['iso3166-1.alpha-3', 'N1A'],
    ['iso3166-1.numeric', '5660'],
    ['m49', 'NGA'],
  ])('%s %s', (scheme, value) => {
    expect(() => writtenIdentifier(scheme, value)).toThrow(InvalidIdentifier)
  })

  test('with what was found and what was expected', () => {
    expect(() => writtenIdentifier('orcid', '0000-0002-1825-0098')).toThrow(
      'Expected an ORCID iD such as 0000-0002-1825-0097, with its check digit, got "0000-0002-1825-0098".',
    )
  })
})

test('a scheme of somebody else keeps its values as they are, trimmed and in NFC', () => {
  expect(writtenIdentifier('hub-a', ' Cafe\u0301 7 ')).toBe('Café 7')
})

test('the page of a record follows from its scheme', () => {
  expect(identifierPage('ORCID', '0000-0002-1825-0097')).toBe('https://orcid.org/0000-0002-1825-0097')
  expect(identifierPage('m49', '566')).toBeNull()
  expect(identifierPage('hub-a', '7')).toBeNull()
})

test('each declared scheme takes its own example', () => {
  for (const [scheme, { expected }] of identifierSchemes) {
    const example = /such as ([\w-]+)/.exec(expected)?.[1]
    if (example) expect(() => writtenIdentifier(scheme, example)).not.toThrow()
  }
})
