import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { duplicateKey } from '../../../src/write/load/duplicateKey.ts'
import type { InvalidLine } from '../../../src/write/load/invalidLines.ts'
import { countLines, findFiles, readLines } from '../../../src/write/load/jsonLines.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'governance-lines-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function read(content: string | Buffer) {
  const file = path.join(folder, 'entities.jsonl')
  writeFileSync(file, content)
  const invalid: InvalidLine[] = []
  const lines: (readonly [number, unknown])[] = []
  for await (const { number, value } of readLines(file, (line) => invalid.push(line))) lines.push([number, value])
  const count = await countLines({ sources: [], entities: [file], relationships: [], claims: [] })
  return { lines, count, invalid: invalid.map(({ number, reason }) => [number, reason]) }
}

describe('line ends', () => {
  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('%s', async (_, end) => {
    const lines = [
      [1, { a: 1 }],
      [3, { b: 2 }],
    ]
    expect(await read(`{"a":1}${end}${end}{"b":2}${end}`)).toEqual({ lines, count: 3, invalid: [] })
    expect(await read(`{"a":1}${end}${end}{"b":2}`)).toEqual({ lines, count: 3, invalid: [] })
  })

  test('one CR between two records', async () => {
    expect(await read('{"a":1}\n{"b":2}\r{"c":3}\n')).toMatchObject({ count: 3, invalid: [] })
  })

  test('a CRLF that two chunks of the file share', async () => {
    const long = JSON.stringify({ a: 'x'.repeat(65_536 - 9) })
    expect(long).toHaveLength(65_535)
    const { lines, count, invalid } = await read(`${long}\r\n{"b":2}\r\n`)
    expect([lines.map(([number]) => number), count, invalid]).toEqual([[1, 2], 2, []])
  })

  test('a byte order mark at the beginning is left out', async () => {
    expect(await read('\ufeff{"a":1}\n')).toMatchObject({ lines: [[1, { a: 1 }]], invalid: [] })
  })

  test('an empty file has no lines', async () => {
    expect(await read('')).toEqual({ lines: [], count: 0, invalid: [] })
  })
})

describe('bytes that are not UTF-8', () => {
  const reason = 'Expected UTF-8, got bytes in another encoding: save the file as UTF-8.'

  test.each([
    ['Latin-1', Buffer.from('{"name":"Genève"}', 'latin1')],
    ['Windows-1251', Buffer.from([...Buffer.from('{"name":"'), 0xcc, 0xce, 0xcc, ...Buffer.from('"}')])],
    ['a cut sequence', Buffer.from([...Buffer.from('{"name":"'), 0xd0, ...Buffer.from('"}')])],
    ['UTF-16', Buffer.from('{"name":"é"}', 'utf16le')],
  ])('%s is refused with its line', async (_, bytes) => {
    const content = Buffer.concat([Buffer.from('{"a":1}\n'), bytes, Buffer.from('\n{"b":2}\n')])
    const { lines, invalid } = await read(content)
    expect(invalid[0]).toEqual([2, reason])
    expect(lines).toContainEqual([1, { a: 1 }])
  })
})

describe('a key twice', () => {
  test.each([
    ['{"id":"a","id":"b"}', 'id'],
    ['{"id":"a","claims":[{"source":"s","source":"t"}]}', 'source'],
    ['{"i\\u0064":"a","id":"b"}', 'id'],
    ['{"a":{"b":1},"b":{"b":1,"b":2}}', 'b'],
  ])('%s is refused', async (text, key) => {
    expect((await read(text)).invalid).toEqual([[1, `Expected each key once in an object, got "${key}" twice.`]])
  })

  test('a value that looks like a key is none', async () => {
    expect((await read('{"a":"\\"b\\":","b":["c:","\\\\"]}')).invalid).toEqual([])
  })

  test('no JSON document has one that JSON.stringify made', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => duplicateKey(JSON.stringify(value), value) === null))
  })
})

describe('a folder', () => {
  test('without any of the files is an error', async () => {
    writeFileSync(path.join(folder, 'entity.jsonl'), '{}')
    await expect(findFiles([folder])).rejects.toThrow(/no file to load in .*Expected: at least one of sources\.jsonl/s)
  })

  test('with one of them is read', async () => {
    const file = path.join(folder, 'claims.jsonl')
    writeFileSync(file, '')
    expect((await findFiles([folder])).claims).toEqual([file])
  })
})
