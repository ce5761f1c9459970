import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import { freePort } from '../../support/freePort.ts'
import { liveApi } from '../../support/liveApi.ts'
import { startProgram } from '../../support/program.ts'

const live = liveApi()
const KEY = fileURLToPath(new URL('../../../dist/app/cli/key.js', import.meta.url))
const VIEWER = '{ viewer { name roles } }'

const env = () => ({
  PATH: process.env.PATH ?? '',
  NEO4J_URI: process.env.TEST_NEO4J_URI ?? '',
  NEO4J_PASSWORD: process.env.TEST_NEO4J_PASSWORD ?? '',
})

/** Runs `npm run key -- …` without npm. */
async function key(...args: readonly string[]): Promise<{ readonly code: number; readonly output: string }> {
  const run = promisify(execFile)(process.execPath, [KEY, ...args], { env: env() })
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    ({ code, stdout, stderr }) => ({ code, output: stdout + stderr }),
  )
}

/** What a start prints about keys. */
async function saysAtStart(): Promise<string> {
  const program = startProgram({ ...env(), PORT: String(await freePort()), LOAD: 'none' })
  await program.says(/Press Ctrl-C to stop/)
  program.child.kill('SIGTERM')
  expect(await program.ended).toBe(0)
  return program.output()
}

test('a key is created as the start message says, used, listed and revoked', async () => {
  await live.graph.write((tx) => tx.run('MATCH (k:ApiKey) DELETE k'))
  expect((await key('list')).output).toBe('There are no keys yet.\n')
  expect(await saysAtStart()).toContain(
    'Keys        none yet; create the first: npm run key -- create --name <name> --role ADMIN',
  )

  const made = await key('create', '--name', 'Hub', '--role', 'PARTNER', '--role', 'ADMIN', '--expires', '2099-01-31')
  const [secret = ''] = /mgg_[0-9a-f]{8}_[\w-]{43}/.exec(made.output) ?? []
  expect(made.output).toContain('This secret is shown only once')
  expect((await live.askAs(secret, VIEWER)).data).toEqual({ viewer: { name: 'Hub', roles: ['PARTNER', 'ADMIN'] } })
  expect(await saysAtStart()).not.toContain('npm run key')

  const prefix = secret.split('_')[1] ?? ''
  const listed = (await key('list')).output
  expect(listed).toMatch(
    new RegExp(`^api_key:\\S+  ${prefix}  Hub  PARTNER, ADMIN  \\(.*expires 2099-01-31T00:00:00.000Z; last used \\d`),
  )
  expect(listed).not.toContain(secret.slice('mgg_00000000_'.length))

  expect((await key('revoke', prefix)).output).toMatch(/^Revoked: api_key:.*revoked \d/)
  expect((await key('list')).output).toMatch(/revoked \d{4}-/)
}, 300_000)

test.each([
  [
    ['create', '--name', 'loader', '--role', 'PARTNER'],
    /Found: .*a name other than the reserved anonymous, loader.*\nExpected: /,
  ],
  [['create', '--name', 'Hub', '--role', 'PARTNER', '--expires', '2020-01-01'], /in the future, got 2020-01-01/],
  [['create', '--name', 'Hub', '--role', 'PARTNER', '--expires', 'soon'], /Expected an instant such as 2027-01-31/],
  [['create', '--name', 'Hub', '--role', 'OWNER'], /Allowed choices are READER, PARTNER, EDITOR, ADMIN/],
  [['create', '--name', 'Hub'], /required option '--role/],
  [['revoke', 'nothing'], /Found: 0 keys with the id or prefix nothing\nExpected: exactly one key/],
])('%j fails with the expected value and exit code 1', async (args, message) => {
  const { code, output } = await key(...args)
  expect([code, output]).toEqual([1, expect.stringMatching(message)])
  expect(output).not.toMatch(/^\s+at /m)
})
