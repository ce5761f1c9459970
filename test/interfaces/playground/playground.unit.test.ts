import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fastify, { type FastifyInstance } from 'fastify'
import { playground } from '../../../src/interfaces/playground/playground.ts'
import { readExamples } from '../../../src/interfaces/playground/readExamples.ts'

let app: FastifyInstance
let page: string

beforeAll(async () => {
  app = fastify()
  await app.register(playground, { graphqlPath: '/graphql' })
  page = (await app.inject('/')).body
})
afterAll(() => app.close())

const files = () => [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file ?? '')

test('every file that the page refers to is served', async () => {
  expect(files()).toHaveLength(7)
  for (const file of files()) {
    const { statusCode, headers, body } = await app.inject(file)
    expect([file, statusCode]).toEqual([file, 200])
    expect(headers['content-type']).toMatch(/^(text\/javascript|text\/css|image\/svg\+xml)/)
    expect(headers['cache-control']).toContain('immutable')
    expect(body.length).toBeGreaterThan(30)
  }
})

test('the page loads nothing from other hosts, and the policy forbids it', async () => {
  expect(files().every((file) => file.startsWith('/playground/'))).toBe(true)
  const { headers } = await app.inject('/')
  expect(headers['content-security-policy']).toMatch(/^default-src 'self';/)
  expect(headers['content-security-policy']).not.toMatch(/https?:|unsafe-eval|\*/)
  const start = (await app.inject(files().find((file) => file.includes('start.js')) ?? '')).body
  expect(start).not.toMatch(/https?:/)
})

test('its tabs are the examples', async () => {
  const start = (await app.inject(files().find((file) => file.includes('start.js')) ?? '')).body
  const tabs = JSON.parse(/const tabs = (.*)\n/.exec(start)?.[1] ?? 'null')
  expect(tabs).toEqual(readExamples())
  expect(tabs).toHaveLength(10)
  for (const { query } of tabs) expect(query).toMatch(/^# .+\?\n/)
})

test('unchanged files are not sent again, and unknown files are not found', async () => {
  const [file = ''] = files()
  const { headers } = await app.inject(file)
  const again = await app.inject({ url: file, headers: { 'if-none-match': String(headers.etag) } })
  expect([again.statusCode, again.body]).toEqual([304, ''])
  expect((await app.inject('/playground/nothing.js')).statusCode).toBe(404)
})
