import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isVisible, textProblem } from '../../../src/lib/text/textProblem.ts'

describe('a text that cannot be stored', () => {
  test.each([
    ['Half \ud83d name', 'U+D83D at character 6: half of a surrogate pair'],
    ['\udc00', 'U+DC00 at character 1: half of a surrogate pair'],
    ['😀\u0000', 'U+0000 at character 2: a control character'],
    ['bell\u0007', 'U+0007 at character 5: a control character'],
    ['next\u0085line', 'U+0085 at character 5: a control character'],
    ['\ufdd0', 'U+FDD0 at character 1: a code point that Unicode reserves for internal use'],
    ['a\uffff', 'U+FFFF at character 2: a code point that Unicode reserves for internal use'],
    ['\u{1fffe}', 'U+1FFFE at character 1: a code point that Unicode reserves for internal use'],
    ['\u{10ffff}', 'U+10FFFF at character 1: a code point that Unicode reserves for internal use'],
  ])('%j', (text, problem) => {
    expect(textProblem(text)).toBe(problem)
  })
})

describe('a text that can be stored', () => {
  test.each(['IOM', 'a\tb\r\nc', 'می\u200cخواهم', 'Fantasie\u00adkammer', '👩‍👧', '\ue000', ''])('%j', (text) => {
    expect(textProblem(text)).toBeNull()
  })

  test('survives UTF-8 encoding on every plane', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        if (textProblem(text) === null) expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text)
      }),
    )
  })
})

describe('isVisible', () => {
  test.each([
    ['', false],
    [' \u00a0\u2003', false],
    ['\u200b\u200d\ufeff', false],
    ['\u00ad', false],
    ['\u3164', false],
    ['\u2800', false],
    ['\u0301', false],
    ['\u{e0041}', false],
    ['a', true],
    ['\u200bа\u200b', true],
    ['国', true],
    ['—', true],
    ['7', true],
    ['€', true],
  ])('%j: %s', (text, visible) => {
    expect(isVisible(text)).toBe(visible)
  })
})
