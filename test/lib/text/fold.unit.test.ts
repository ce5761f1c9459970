import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { fold, sortKey } from '../../../src/lib/text/fold.ts'
import { propertyRuns } from '../../support/propertyRuns.ts'

test.each([
  ['Türkiye', 'turkiye'],
  ['TÜRKİYE', 'turkiye'],
  ['Recep Tayyip Erdoğan', 'recep tayyip erdogan'],
  ['Côte d’Ivoire', "cote d'ivoire"],
  ['Łódź – Ærø', 'lodz - aero'],
  ['Straße', 'strasse'],
  ['Азербайджан', 'азербаиджан'],
  ['مُحَمَّد', 'محمد'],
  ['  two   words ', 'two words'],
  ['ﬁle', 'file'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('folding is idempotent and ignores letter case', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
    { numRuns: propertyRuns(100) },
  )
})

test('a name sorts before longer names that start with it, and equal names are ordered by id', () => {
  const keys = [
    sortKey('Europe and Central Asia', 'place:b'),
    sortKey('“Europe”', 'place:c'),
    sortKey('Europe', 'place:a'),
  ]
  expect([...keys].sort()).toEqual([keys[2], keys[1], keys[0]])
})
