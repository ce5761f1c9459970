import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { resolveJars } from '../../../src/neo4j/database/resolveJars.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'governance-jars-'))
  writeFileSync(path.join(folder, 'pom.xml'), '<project/>')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A fake Maven that logs its runs and writes one jar, or fails. */
function fakeMaven(fails = false): string {
  const script = `#!/bin/sh
echo run >> '${folder}/runs'
for argument in "$@"; do case "$argument" in -DoutputDirectory=*) out="\${argument#-DoutputDirectory=}";; esac; done
${fails ? "echo '[ERROR] Could not find artifact org.neo4j:neo4j:jar:0'; exit 1" : `/bin/mkdir -p "$out"; echo jar > "$out/neo4j.jar"; echo 'Copying neo4j.jar'`}
`
  mkdirSync(path.join(folder, 'bin'), { recursive: true })
  writeFileSync(path.join(folder, 'bin', 'mvn'), script)
  chmodSync(path.join(folder, 'bin', 'mvn'), 0o755)
  return path.join(folder, 'bin')
}

const resolve = (searchPath: string) =>
  resolveJars({
    pom: path.join(folder, 'pom.xml'),
    cacheDir: path.join(folder, 'cache'),
    searchPath,
    onProgress: () => undefined,
  })
const runs = () =>
  existsSync(path.join(folder, 'runs')) ? readFileSync(path.join(folder, 'runs'), 'utf8').trim().split('\n').length : 0

describe('resolveJars', () => {
  test('runs Maven once for a pom, and again when the pom has changed', async () => {
    const bin = fakeMaven()
    const first = await resolve(bin)
    expect(readdirSync(first)).toEqual(['neo4j.jar'])
    expect(await resolve('')).toBe(first)
    expect(runs()).toBe(1)
    writeFileSync(path.join(folder, 'pom.xml'), '<project><!-- newer --></project>')
    expect(await resolve(bin)).not.toBe(first)
    expect(runs()).toBe(2)
  })

  test('two concurrent calls result in one complete folder', async () => {
    const bin = fakeMaven()
    const [a, b] = await Promise.all([resolve(bin), resolve(bin)])
    expect(a).toBe(b)
    expect(readdirSync(path.join(folder, 'cache'))).toEqual([path.basename(a)])
  })

  test('without Maven reports what to install', async () => {
    await expect(resolve(folder)).rejects.toThrow(/Found: no mvn on the PATH\nExpected: Maven.*\nTo do: install Maven/)
  })

  test('reports the error of Maven, and does not keep an incomplete folder', async () => {
    await expect(resolve(fakeMaven(true))).rejects.toThrow(
      /Found: Maven ended with exit code 1: \[ERROR\] Could not find artifact/,
    )
    await expect(resolve(fakeMaven(true))).rejects.toThrow(/Maven ended with exit code 1/)
    expect(await resolve(fakeMaven())).toEqual(expect.any(String))
  })
})
