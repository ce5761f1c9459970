import { describe, expect, test } from '@jest/globals'
import type { Name } from '../../../src/model/names/name.ts'
import { bestName } from '../../../src/read/names/bestName.ts'

const name = (value: string, language: string | null, nameKind: string): Name => ({
  value,
  language,
  nameKind,
  entityId: 'x',
  claimed: '',
})

const ALBANIA = [
  name('Republic of Albania', 'en', 'OFFICIAL'),
  name("la République d'Albanie", 'fr', 'OFFICIAL'),
  name('Albanie', 'fr', 'TRANSLATION'),
  name('阿尔巴尼亚', 'zh-Hans', 'TRANSLATION'),
]

describe('bestName', () => {
  test.each([
    ['a translation before the official form', 'Albania', ALBANIA, ['fr'], 'Albanie'],
    ['the first language that has one', 'Albania', ALBANIA, ['de', 'fr', 'en'], 'Albanie'],
    ['a tag takes what is more special', 'Albania', ALBANIA, ['zh'], '阿尔巴尼亚'],
    ['but nothing that only begins alike', 'Albania', ALBANIA, ['z', 'zh-Hant'], 'Albania'],
    ["else the record's own", 'Albania', ALBANIA, ['de'], 'Albania'],
    ['never a former name', 'Türkiye', [name('Turkey', 'en', 'FORMER')], ['en'], 'Türkiye'],
    [
      "the record's own where a source writes it in that language",
      'IOM Council',
      [name('the Council', 'en', 'AS_WRITTEN'), name('IOM council', 'en', 'AS_WRITTEN')],
      ['EN'],
      'IOM council',
    ],
  ])('%s', (_what, own, names, languages, expected) => {
    expect(bestName(own, names, languages)).toBe(expected)
  })
})
