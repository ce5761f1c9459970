import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@jest/globals'
import { pendingRequests } from '../../src/app/server/pendingRequests.ts'

/** Starts a server with one pending request, and returns the signal of that request. */
async function pendingRequest() {
  const requests = pendingRequests()
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const client = new AbortController()
  const answer = fetch(`http://127.0.0.1:${port}`, { signal: client.signal }).catch((error: unknown) => error)
  const [, response] = await once(server, 'request')
  const signal = requests.signalFor(response)
  const aborted = new Promise((resolve) => signal.addEventListener('abort', resolve))
  return { requests, client, response, signal, aborted, answer, stop: () => server.close().closeAllConnections() }
}

test('a closed connection aborts the signal of its request', async () => {
  const { client, signal, aborted, answer, stop } = await pendingRequest()
  expect(signal.aborted).toBe(false)
  client.abort()
  await Promise.all([aborted, answer])
  expect(signal.aborted).toBe(true)
  stop()
})

test('abortAll aborts pending requests once', async () => {
  const { requests, signal, response, answer, stop } = await pendingRequest()
  requests.abortAll()
  expect(signal.aborted).toBe(true)
  response.end()
  await answer
  stop()
})

test('a complete response does not abort the signal, although its connection closes', async () => {
  const { requests, signal, response, answer, stop } = await pendingRequest()
  const closed = once(response, 'close')
  response.end()
  await Promise.all([answer, closed])
  requests.abortAll()
  expect(signal.aborted).toBe(false)
  stop()
})
