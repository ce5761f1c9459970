import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@jest/globals'
import { pendingRequests } from '../../src/app/server/pendingRequests.ts'

/** A server that answers only when it is told to, and the signal of its one caller. */
async function asked() {
  const asking = pendingRequests()
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const leaving = new AbortController()
  const answer = fetch(`http://127.0.0.1:${port}`, { signal: leaving.signal }).catch((error: unknown) => error)
  const [, response] = await once(server, 'request')
  const left = asking.signalFor(response)
  const aborted = new Promise((resolve) => left.addEventListener('abort', resolve))
  return { asking, leaving, response, left, aborted, answer, stop: () => server.close().closeAllConnections() }
}

test('who closes its connection has left', async () => {
  const { leaving, left, aborted, answer, stop } = await asked()
  expect(left.aborted).toBe(false)
  leaving.abort()
  await Promise.all([aborted, answer])
  expect(left.aborted).toBe(true)
  stop()
})

test('who waits is sent away once, when the server says so', async () => {
  const { asking, left, response, answer, stop } = await asked()
  asking.abortAll()
  expect(left.aborted).toBe(true)
  response.end()
  await answer
  stop()
})

test('who has the answer has not left, though the connection closes then', async () => {
  const { asking, left, response, answer, stop } = await asked()
  const closed = once(response, 'close')
  response.end()
  await Promise.all([answer, closed])
  asking.abortAll()
  expect(left.aborted).toBe(false)
  stop()
})
