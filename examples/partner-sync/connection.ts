import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { print } from 'graphql'
import { errorOf, RejectedError, UnavailableError } from './errors.ts'
import { retry } from './retry.ts'

/** The address of the API and the credentials. */
export interface Connection {
  /** URL of the API, such as http://127.0.0.1:4000/graphql. */
  readonly url: string
  /** Secret of the API key; without it, requests are anonymous. */
  readonly key: string | undefined
  /** How long a request is retried, in seconds. */
  readonly patience: number
}

const ANSWER_WITHIN_MS = 30_000

/**
 * Sends a request and retries it until there is an answer. Writes must have an idempotency key, because a retried write
 * may already have been executed.
 * @throws RejectedError if the API rejects the request; UnavailableError if no retry succeeds in time
 */
export const send = <Result, Variables>(
  connection: Connection,
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> => retry(() => sendOnce(connection, document, variables), connection.patience)

async function sendOnce<Result, Variables>(
  { url, key }: Connection,
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
    body: JSON.stringify({ query: print(document), variables }),
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  }).catch((error: Error) => Promise.reject(new UnavailableError(`${url} does not answer: ${reasonOf(error)}`)))
  return answerIn<Result>(response)
}

/** The actual reason of a failed `fetch`, which is in the cause of its error. */
const reasonOf = ({ message, cause }: Error): string => (cause instanceof Error ? cause.message || message : message)

interface Answer<Result> {
  readonly data?: Result | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

async function answerIn<Result>(response: Response): Promise<Result> {
  const text = await response.text().catch((error: Error) => Promise.reject(new UnavailableError(reasonOf(error))))
  const { data, errors } = parsed<Result>(text)
  const [error] = errors ?? []
  const code = error?.extensions?.code ?? 'UNKNOWN'
  if (error && response.status < 500) throw errorOf({ code, message: error.message })
  // A proxy, or the API in case of an internal error, answers in another format.
  if (response.status >= 500)
    throw new UnavailableError(`HTTP ${response.status}: ${error?.message ?? text.slice(0, 200)}`)
  if (data) return data
  throw new RejectedError(
    'NO_ANSWER',
    `Expected an answer in GraphQL, got HTTP ${response.status}: ${text.slice(0, 200)}`,
  )
}

function parsed<Result>(text: string): Answer<Result> {
  try {
    return JSON.parse(text) as Answer<Result>
  } catch {
    return {}
  }
}
