import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { isRecent } from '../../../src/app/start/openGraph.ts'
import { freePort } from '../../support/freePort.ts'
import { ownDatabase } from '../../support/offered.ts'
import { startProgram } from '../../support/program.ts'

let folder: string
let taken: Server
let takenPort: number
let env: Record<string, string>

beforeAll(async () => {
  await ownDatabase()
  folder = mkdtempSync(path.join(tmpdir(), 'governance-failures-'))
  takenPort = await freePort()
  taken = createServer().listen(takenPort, '127.0.0.1')
  env = {
    PATH: process.env.PATH ?? '',
    DATA_DIR: path.join(folder, 'data'),
    PORT: String(await freePort()),
    NEO4J_BOLT_PORT: String(await freePort()),
    NEO4J_HTTP_PORT: String(await freePort()),
  }
})
afterAll(() => {
  taken.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A folder with one program that prints a given text. */
function fake(name: string, prints: string): string {
  const bin = path.join(folder, `${name}-bin`)
  mkdirSync(bin, { recursive: true })
  writeFileSync(path.join(bin, name), `#!/bin/sh\necho '${prints}' >&2\n`)
  chmodSync(path.join(bin, name), 0o755)
  return bin
}

const CASES: readonly (readonly [string, () => Record<string, string>, RegExp])[] = [
  [
    'a port in use',
    () => ({ PORT: String(takenPort) }),
    /Found: port \d+ on 127\.0\.0\.1 is in use\nExpected: a free port for PORT\nTo do: .*PORT/,
  ],
  ['a Bolt port in use', () => ({ NEO4J_BOLT_PORT: String(takenPort) }), /Expected: a free port for NEO4J_BOLT_PORT/],
  [
    'a Browser port in use',
    () => ({ NEO4J_HTTP_PORT: String(takenPort) }),
    /Expected: a free port for NEO4J_HTTP_PORT/,
  ],
  [
    'no Java',
    () => ({ PATH: folder }),
    /Found: no java on the PATH\nExpected: Java 17 or later.*\nTo do: install Java .*NEO4J_URI/,
  ],
  [
    'Java 11',
    () => ({ PATH: fake('java', 'openjdk version "11.0.22" 2024-01-16') }),
    /Found: Java 11 \(.*\)\nExpected: Java 17 or later/,
  ],
  ['Java 8', () => ({ PATH: fake('java', 'java version "1.8.0_392"') }), /Found: Java 8 \(/],
  ['a JAVA_HOME without Java', () => ({ JAVA_HOME: folder }), /Found: no java in JAVA_HOME/],
  [
    'an unreachable database',
    () => ({ NEO4J_URI: 'bolt://127.0.0.1:1' }),
    /Found: no database answers at bolt:\/\/127\.0\.0\.1:1\nExpected: a running Neo4j\nTo do: .*NEO4J_URI/,
  ],
  [
    'a wrong password',
    () => ({ NEO4J_URI: process.env.TEST_NEO4J_URI ?? '', NEO4J_PASSWORD: 'not-the-password' }),
    /rejects the login of the user neo4j\nExpected: .*\nTo do: correct NEO4J_USER and NEO4J_PASSWORD/,
  ],
  [
    'a missing database',
    () => ({ ...own(), NEO4J_DATABASE: 'elsewhere' }),
    /Found: the database elsewhere does not answer/,
  ],
  [
    'a missing folder',
    () => ({ ...own(), LOAD: 'seeds,nowhere' }),
    /Found: LOAD names nowhere\nExpected: folders under seeds\/: governance, reference, seeds/,
  ],
  ['an unknown value of a setting', () => ({ LOG_LEVEL: 'loud' }), /Found: LOG_LEVEL="loud"/],
  ['another user of the embedded database', () => ({ NEO4J_USER: 'root' }), /Found: NEO4J_USER=root/],
]

const own = () => ({
  NEO4J_URI: process.env.TEST_NEO4J_URI ?? '',
  NEO4J_PASSWORD: process.env.TEST_NEO4J_PASSWORD ?? '',
})

describe('a start that fails', () => {
  test.each(CASES)('%s ends with one message and exit code 1', async (_what, change, message) => {
    const { ended, output } = startProgram({ ...env, ...change() })
    expect(await ended).toBe(1)
    expect(output()).toMatch(message)
    expect(output().match(/^To do: /gm)).toHaveLength(1)
    expect(output()).not.toMatch(/^\s+at /m)
  })
})

test.each([
  ['5.26.30', true],
  ['5.25.1', false],
  ['4.4.12', false],
  ['2025.06.0', true],
  ['6.0.0', true],
])('Neo4j %s will do: %s', (version, expected) => {
  expect(isRecent(version)).toBe(expected)
})
