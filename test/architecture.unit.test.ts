import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { circlesIn, type Imports, importsOf, type Level, upwardImports } from './support/imports.ts'

const SRC = fileURLToPath(new URL('../src', import.meta.url))

const texts: ReadonlyMap<string, string> = new Map(
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(SRC, name), 'utf8')]),
)

const imports: Imports = new Map([...texts].map(([name, text]) => [name, importsOf(name, text)]))

// From the ground up. A room imports from itself and from the levels below; two rooms of one level do not know each other.
const LEVELS: readonly Level[] = [
  ['lib'],
  ['neo4j'],
  ['model'],
  ['write', 'read'],
  ['analysis'],
  ['platform'],
  ['interfaces'],
  ['app'],
  ['main.ts'],
]

describe('rooms', () => {
  test('src/ has the nine rooms and main.ts, and nothing else', () => {
    expect(readdirSync(SRC).sort()).toEqual([...LEVELS.flat()].sort())
  })

  test('each imports only from below', () => {
    expect(upwardImports(imports, LEVELS)).toEqual([])
  })

  test('no files import each other in a circle, types included', () => {
    expect(circlesIn(imports)).toEqual([])
  })
})

describe('the check of rooms fails when it should', () => {
  const added = (from: string, to: string): Imports => new Map([...imports, [from, [...(imports.get(from) ?? []), to]]])

  test('at an import of a room above', () => {
    const upward = upwardImports(added('lib/errors.ts', 'app/schema.ts'), LEVELS)
    expect(upward).toContainEqual(['lib/errors.ts', 'app/schema.ts'])
  })

  test('at an import between read and write', () => {
    const [reader = ''] = [...imports.keys()].filter((name) => name.startsWith('read/'))
    const [writer = ''] = [...imports.keys()].filter((name) => name.startsWith('write/'))
    expect(upwardImports(added(reader, writer), LEVELS)).toContainEqual([reader, writer])
    expect(upwardImports(added(writer, reader), LEVELS)).toContainEqual([writer, reader])
  })

  test('at a circle of two files, and of three', () => {
    const two: Imports = new Map([
      ['a.ts', ['b.ts']],
      ['b.ts', ['a.ts']],
    ])
    const three: Imports = new Map([
      ['a.ts', ['b.ts']],
      ['b.ts', ['c.ts', 'd.ts']],
      ['c.ts', ['a.ts']],
      ['d.ts', []],
    ])
    expect(circlesIn(two)).toEqual([['a.ts', 'b.ts']])
    expect(circlesIn(three)).toEqual([['a.ts', 'b.ts', 'c.ts']])
  })

  test('it sees imports of values, of types, of side effects, re-exports and dynamic ones', () => {
    const text = [
      "import { a } from './a.ts'",
      "import type { B } from '../b.ts'",
      "import './c.ts'",
      "export { d } from './d.ts'",
      "const e = await import('./e.ts')",
      "type F = import('./f.ts').F",
      "import graphql from 'graphql'",
    ].join('\n')
    const seen = ['x/a.ts', 'b.ts', 'x/c.ts', 'x/d.ts', 'x/e.ts', 'x/f.ts', 'graphql']
    expect([...importsOf('x/file.ts', text)].sort()).toEqual([...seen].sort())
  })

  test('it reads the project', () => {
    expect(imports.size).toBeGreaterThan(300)
    expect(imports.get('model/entities/person.ts')).toContain('model/entities/entity.ts')
  })
})

describe('each thing has its one place', () => {
  const roomsThat = (matches: (name: string) => boolean) =>
    new Set([...imports.keys()].filter(matches).map((name) => name.split('/')[0]))

  test.each(['neo4j-driver', 'dataloader'])('only neo4j/ imports %s', (target) => {
    expect(roomsThat((name) => imports.get(name)?.includes(target) ?? false)).toEqual(new Set(['neo4j']))
  })

  test('only platform/config.ts reads the environment', () => {
    const readers = [...texts].filter(([, text]) => /process\.env\b/.test(text)).map(([name]) => name)
    expect(readers).toEqual(['platform/config.ts'])
  })

  test('no file passes 250 lines', () => {
    const long = [...texts].filter(([, text]) => text.split('\n').length > 250).map(([name]) => name)
    expect(long).toEqual([])
  })

  test('the lock file names no place that packages come from', () => {
    const lock = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')
    expect(lock).toContain('"node_modules/graphql"')
    expect(lock).not.toContain('"resolved": "http')
  })
})
