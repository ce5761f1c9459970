import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'

const SRC = fileURLToPath(new URL('../src', import.meta.url))

interface SourceFile {
  readonly name: string
  readonly text: string
  /** What it imports: files of its own by their path under src, packages by name. */
  readonly imports: readonly string[]
}

const files: readonly SourceFile[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => {
    const text = readFileSync(path.join(SRC, name), 'utf8')
    const imports = [...text.matchAll(/(?:from|import) '([^']+)'/g)].map(([, target = '']) =>
      target.startsWith('.') ? path.normalize(path.join(path.dirname(name), target)) : target,
    )
    return { name, text, imports }
  })

const folderOf = (name: string): string => (name.includes(path.sep) ? (name.split(path.sep)[0] ?? '') : '')

// From the ground up: a folder imports only from those before it. What is in none of them is a capability, and may
// import from all of these.
const LAYERS = [
  'collections',
  'text',
  'time',
  'graph',
  'paging',
  'record',
  'history',
  'entities',
  'relationships',
] as const
const GROUND = new Set(['scalars.ts', 'errors.ts', 'context.ts', 'problem.ts'])

describe('imports go one way', () => {
  test.each(LAYERS)('%s', (layer) => {
    // Pages are made of records and records have pages: the two are one layer.
    const level = layer === 'paging' ? 'record' : layer
    const allowed = new Set<string>(LAYERS.slice(0, LAYERS.indexOf(level) + 1))
    const wrong = files
      .filter(({ name }) => folderOf(name) === layer)
      .flatMap(({ name, imports }) =>
        imports.filter((target) => target.endsWith('.ts')).map((target) => [name, target]),
      )
      .filter(([, target = '']) => !allowed.has(folderOf(target)) && !GROUND.has(target))
    expect(wrong).toEqual([])
  })

  test('the check sees the imports', () => {
    expect(files.length).toBeGreaterThan(80)
    expect(files.find(({ name }) => name === path.join('entities', 'person.ts'))?.imports).toEqual([
      path.join('entities', 'entity.ts'),
    ])
  })
})

describe('each thing has its one place', () => {
  const importing = (target: string) =>
    files.filter(({ imports }) => imports.includes(target)).map(({ name }) => folderOf(name))

  test.each(['neo4j-driver', 'dataloader'])('only graph/ imports %s', (target) => {
    expect(new Set(importing(target))).toEqual(new Set(['graph']))
  })

  test('only config.ts reads the environment', () => {
    expect(files.filter(({ text }) => /process\.env\b/.test(text)).map(({ name }) => name)).toEqual(['config.ts'])
  })

  test('no file passes 250 lines', () => {
    expect(files.filter(({ text }) => text.split('\n').length > 250).map(({ name }) => name)).toEqual([])
  })

  test('the lock file names no place that packages come from', () => {
    const lock = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')
    expect(lock).toContain('"node_modules/graphql"')
    expect(lock).not.toContain('"resolved": "http')
  })
})
