import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { anchorsIn, codePathsIn, linksIn, scriptsIn, tableRowsIn } from '../support/markdown.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FOLDERS = ['.github', 'bench', 'docs', 'examples', 'seeds', 'test']
// Reports of past measurements, and specifications of others.
const IS_SKIPPED = /^(node_modules|results|specification)$/

const pagesBelow = (folder: string): readonly string[] =>
  readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name)
    if (entry.isDirectory()) return IS_SKIPPED.test(entry.name) ? [] : pagesBelow(name)
    return name.endsWith('.md') ? [name] : []
  })

/** Every page of the project by its path from the root. */
const pages: ReadonlyMap<string, string> = new Map(
  [...readdirSync(ROOT).filter((name) => name.endsWith('.md')), ...FOLDERS.flatMap(pagesBelow)].map((name) => [
    name,
    readFileSync(path.join(ROOT, name), 'utf8'),
  ]),
)

const page = (name: string): string => {
  const text = pages.get(name)
  if (text === undefined) throw new Error(`Expected the page ${name}.`)
  return text
}

const exists = (name: string): boolean => existsSync(path.join(ROOT, name))

/** The links of a page that lead nowhere: to a missing file, or to a heading that its page does not have. */
const brokenLinks = (name: string, text: string): readonly string[] =>
  linksIn(text)
    .filter(({ target }) => !/^[a-z]+:/.test(target))
    .filter(({ target }) => {
      const [file = '', anchor] = target.split('#')
      const found = path.posix.join(path.posix.dirname(name), file)
      if (file !== '' && !exists(found)) return true
      return anchor !== undefined && !anchorsIn(file === '' ? text : (pages.get(found) ?? '')).has(anchor)
    })
    .map(({ target, line }) => `${name}:${line} ${target}`)

describe('links', () => {
  test('lead to files and headings that exist', () => {
    expect([...pages].flatMap(([name, text]) => brokenLinks(name, text))).toEqual([])
  })

  test('a link to a missing file or heading is found', () => {
    const text = '# A page\n[a](#a-page) [b](api.md) [c](#b-page) [d](nothing.md)\n[e](api.md#nothing)\n'
    expect(brokenLinks('docs/page.md', text)).toEqual([
      'docs/page.md:2 #b-page',
      'docs/page.md:2 nothing.md',
      'docs/page.md:3 api.md#nothing',
    ])
  })

  test('the README links to every page of docs/', () => {
    const linked = linksIn(page('README.md')).map(({ target }) => target)
    const pagesOfDocs = [...pages.keys()].filter((name) => path.posix.dirname(name) === 'docs')
    expect(pagesOfDocs.filter((name) => !linked.includes(name))).toEqual([])
  })
})

/** Paths in code that stand for many files or for one that the reader writes. */
const isPattern = (name: string): boolean => /[*<>…{}]|NNN/.test(name)

// The changelog names what a version had; the page about new kinds names files that the reader creates.
const NAMES_OTHER_FILES = new Set(['CHANGELOG.md', 'docs/adding.md'])

test('files that pages name in code exist', () => {
  const named = [...pages]
    .filter(([name]) => !NAMES_OTHER_FILES.has(name))
    .flatMap(([name, text]) => codePathsIn(text).map((file) => ({ name, file })))
    .filter(({ file }) => !isPattern(file))
  expect(named.length).toBeGreaterThan(30)
  expect(named.filter(({ file }) => !exists(file))).toEqual([])
})

describe('commands', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>
  }
  /** Steps of other scripts, which nobody calls. */
  const isStep = (script: string): boolean =>
    script.endsWith(':build') || (script.startsWith('pre') && scripts[script.slice(3)] !== undefined)

  test('that pages name exist', () => {
    const named = [...pages]
      .filter(([name]) => name !== 'CHANGELOG.md')
      .flatMap(([name, text]) => [...scriptsIn(text)].map((script) => ({ name, script })))
    expect(named.length).toBeGreaterThan(30)
    expect(named.filter(({ script }) => scripts[script] === undefined)).toEqual([])
  })

  test('docs/commands.md lists every script', () => {
    const listed = scriptsIn(tableRowsIn(page('docs/commands.md')).flat().join('\n'))
    expect(Object.keys(scripts).filter((script) => !isStep(script) && !listed.has(script))).toEqual([])
  })
})

describe('README.md', () => {
  test('has at most 165 lines', () => {
    expect(page('README.md').split('\n').length).toBeLessThanOrEqual(165)
  })

  test('quotes figures of the results to which it links', () => {
    const [results = ''] = linksIn(page('README.md'))
      .map(({ target }) => target)
      .filter((target) => /^bench\/results\/.+\.md$/.test(target))
    const measured = tableRowsIn(readFileSync(path.join(ROOT, results), 'utf8')).map(
      ([operation, stratum, api, , , overCypher, overOther]) =>
        [operation, stratum, api, ratio(overCypher), ratio(overOther)].join(' | '),
    )
    const quoted = tableRowsIn(page('README.md')).filter((cells) => cells.length === 5 && cells[0] !== 'operation')
    expect(quoted).toHaveLength(6)
    expect(quoted.map((cells) => cells.join(' | ')).filter((row) => !measured.includes(row))).toEqual([])
  })
})

/** `**0.887** (0.867–1.04)` as 0.887. */
const ratio = (cell = ''): string => /\*\*([\d.]+)\*\*/.exec(cell)?.[1] ?? cell

describe('docs/glossary.md', () => {
  const rows = tableRowsIn(page('docs/glossary.md')).slice(1)
  const terms = rows.map(([term = '']) => term.replaceAll('`', ''))

  test('defines each term once, in alphabetical order', () => {
    expect(terms.length).toBeGreaterThan(60)
    expect(terms).toEqual([...new Set(terms)].sort((a, b) => a.localeCompare(b, 'en')))
  })

  test('defines each term in one sentence, with a link to a file', () => {
    const incomplete = rows.filter(
      ([, meaning = '', file = '', ...rest]) =>
        !/^[^.!?]*(?:\.[^\s.!?][^.!?]*)*\.$/.test(meaning) || linksIn(file).length === 0 || rest.length > 0,
    )
    expect(incomplete).toEqual([])
  })

  test.each(['claim', 'belief', 'basis', 'disputed', 'tenure', 'as-of', 'attested', 'keyset'])('defines %s', (term) => {
    expect(terms).toContain(term)
  })
})

test('docs/decisions/README.md lists every decision', () => {
  const listed = linksIn(page('docs/decisions/README.md')).map(({ target }) => `docs/decisions/${target}`)
  const decisions = [...pages.keys()].filter((name) => /^docs\/decisions\/\d{3}-/.test(name)).sort()
  expect(listed).toEqual(decisions)
})

test('examples/README.md lists every operation with the question in its first line', () => {
  const examples = readdirSync(path.join(ROOT, 'examples')).filter((name) => name.endsWith('.graphql'))
  const questions = examples.map((name) => {
    const [first = ''] = readFileSync(path.join(ROOT, 'examples', name), 'utf8').split('\n')
    return `[${name}](${name}) | ${first.replace(/^# /, '')}`
  })
  const listed = tableRowsIn(page('examples/README.md')).map((cells) => cells.join(' | '))
  expect(questions.length).toBeGreaterThan(0)
  expect(questions.filter((row) => !listed.includes(row))).toEqual([])
})
