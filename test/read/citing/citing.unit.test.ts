import { describe, expect, test } from '@jest/globals'
import '../../../src/model/model.ts'
import type { Claim } from '../../../src/model/claims/claim.ts'
import type { Source } from '../../../src/model/sources/source.ts'
import { createBibliography } from '../../../src/read/citing/bibliography.ts'
import { cslDate } from '../../../src/read/citing/cslDate.ts'

describe('a date is cited with its own precision', () => {
  test.each([
    ['2021-12-03', { 'date-parts': [[2021, 12, 3]] }],
    ['2021-12', { 'date-parts': [[2021, 12]] }],
    ['2021-12-XX', { 'date-parts': [[2021, 12]] }],
    ['2021-XX', { 'date-parts': [[2021]] }],
    ['2021', { 'date-parts': [[2021]] }],
    ['2024~', { 'date-parts': [[2024]], circa: true }],
    ['2023-05?', { 'date-parts': [[2023, 5]], circa: true }],
    ['2021-21', { 'date-parts': [[2021]], season: 1 }],
    ['201X', { 'date-parts': [[2010], [2019]] }],
    ['XXXX-12-03', null],
  ])('%s', (edtf, expected) => {
    expect(cslDate(edtf)).toEqual(expected)
  })
})

const source = (id: string, more: Partial<Source>): Source =>
  ({
    __typename: 'Source',
    id: `source:${id}`,
    sourceKind: 'PRESS_RELEASE',
    title: `Title of ${id}`,
    ...more,
  }) as Source

const claim = (id: string, about: string, on: Source, more: Partial<Claim> = {}): Claim =>
  ({ id: `claim:${id}`, aboutId: about, basis: 'STATED', source: on, ...more }) as Claim

const release = source('mk-press', {
  title: 'President & "friends"',
  publisher: 'Office of the President',
  published: '2024-09~',
  url: 'https://example.org/a_b',
  language: 'en',
})
const news = source('news', { sourceKind: 'NEWS', title: 'A visit', publisher: 'The Daily', published: '2019' })
const bibliography = createBibliography({
  claims: [
    claim('1', 'event:visit', release, { quote: 'met at noon', locator: 'paragraph 2' }),
    claim('2', 'person:a', release, { basis: 'INFERRED' }),
    claim('3', 'person:a', news),
  ],
  unclaimed: [],
  truncated: false,
})

describe('a bibliography', () => {
  test('as plain text lists each source once, with a line per claim', async () => {
    expect(await bibliography.text).toBe(`A visit. (2019). The Daily.
  person:a: (stated)

President & “friends.” (ca. 2024, September). [Press release]. Office of the President. https://example.org/a_b
  event:visit: “met at noon” (paragraph 2, stated)
  person:a: (inferred)`)
    expect((await bibliography.entries).map(({ source }) => source.id)).toEqual(['source:news', 'source:mk-press'])
  })

  test('as CSL-JSON keeps the data of the source', () => {
    expect(JSON.parse(bibliography.cslJson)).toEqual([
      {
        id: 'source:mk-press',
        'citation-key': 'source:mk-press',
        type: 'webpage',
        genre: 'Press release',
        title: 'President & "friends"',
        publisher: 'Office of the President',
        issued: { 'date-parts': [[2024, 9]], circa: true },
        URL: 'https://example.org/a_b',
        language: 'en',
        note: 'event:visit: “met at noon” (paragraph 2, stated); person:a: (inferred)',
      },
      {
        id: 'source:news',
        'citation-key': 'source:news',
        type: 'article-newspaper',
        title: 'A visit',
        'container-title': 'The Daily',
        issued: { 'date-parts': [[2019]] },
        note: 'person:a: (stated)',
      },
    ])
  })

  test('as BibTeX has a key, a year and the claims as a note', async () => {
    expect(bibliography.bibtex).toContain('@misc{source:mk-press,')
    expect(bibliography.bibtex).toContain('title = {President \\& ')
    expect(bibliography.bibtex).toMatch(/year = \{2024\}/)
    expect(bibliography.bibtex).toContain('note = {Published circa 2024-09; event:visit: ')
    expect(bibliography.bibtex).toMatch(/@article\{source:news,[\s\S]*journal = \{The Daily\}/)
    expect((await bibliography.entries)[0]?.bibtex).toMatch(/note = \{person:a: \(stated\)\}/)
  })

  test('of no claims is empty', async () => {
    const nothing = createBibliography({ claims: [], unclaimed: ['person:x'], truncated: false })
    expect([await nothing.text, await nothing.entries]).toEqual(['', []])
    expect([nothing.cslJson, nothing.bibtex]).toEqual(['[]', ''])
  })

  test('of many sources yields to the event loop', async () => {
    const claims = Array.from({ length: 90 }, (_, i) => claim(`${i}`, 'person:a', source(`${i}`, {})))
    let turns = 0
    const counting = setInterval(() => {
      turns += 1
    }, 0)
    expect(await createBibliography({ claims, unclaimed: [], truncated: false }).entries).toHaveLength(90)
    clearInterval(counting)
    expect(turns).toBeGreaterThan(1)
  })
})
