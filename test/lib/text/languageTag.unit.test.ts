import { describe, expect, test } from '@jest/globals'
import { isLanguageTag } from '../../../src/lib/text/languageTag.ts'
import { isWebAddress } from '../../../src/lib/text/webAddress.ts'

describe('a language tag', () => {
  test.each([
    'en',
    'EN-gb',
    'zh-Hans',
    'az-Cyrl-AZ',
    'de-1996',
    'ar-u-nu-latn',
    'en-t-ru',
    'en-x-iom',
    'x-iom-internal',
    'und',
  ])('%s is well-formed', (tag) => {
    expect(isLanguageTag(tag)).toBe(true)
  })

  test.each(['', 'e', 'english language', 'en_GB', 'en-', 'en-a', 'x', 'en-GB-GB-x', 'Ελληνικά', 'en\u0000'])(
    '%j is not',
    (tag) => {
      expect(isLanguageTag(tag)).toBe(false)
    },
  )
})

describe('a web address', () => {
  test.each(['https://www.iom.int/news', 'http://example.org', 'HTTPS://EXAMPLE.ORG/x?y=%20'])('%s is one', (text) => {
    expect(isWebAddress(text)).toBe(true)
  })

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    'mailto:a@example.org',
    'www.iom.int',
    '//x',
    '',
  ])('%j is none', (text) => {
    expect(isWebAddress(text)).toBe(false)
  })
})
