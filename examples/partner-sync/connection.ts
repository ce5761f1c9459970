import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { print } from 'graphql'
import { failureOf, Refused, Unanswered } from './failure.ts'
import { patiently } from './patience.ts'

/** Where the graph is, and as whom we speak to it. */
export interface Connection {
  /** Of the API, such as http://127.0.0.1:4000/graphql. */
  readonly url: string
  /** The secret of our key; without one we read as anybody may. */
  readonly key: string | undefined
  /** How long a request is tried again before we give up, in seconds. */
  readonly patience: number
}

const ANSWER_WITHIN_MS = 30_000

/**
 * Asks until there is an answer. A write must carry an idempotency key: it may be sent again though it was done.
 * @throws Refused when the graph says no; Unanswered when our patience is over
 */
export const ask = <Result, Variables>(
  connection: Connection,
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> => patiently(() => askOnce(connection, document, variables), connection.patience)

async function askOnce<Result, Variables>(
  { url, key }: Connection,
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
    body: JSON.stringify({ query: print(document), variables }),
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  }).catch((error: Error) => Promise.reject(new Unanswered(`${url} does not answer: ${reasonOf(error)}`)))
  return answerIn<Result>(response)
}

/** The reason that `fetch` hides in its cause. */
const reasonOf = ({ message, cause }: Error): string => (cause instanceof Error ? cause.message || message : message)

interface Answer<Result> {
  readonly data?: Result | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

async function answerIn<Result>(response: Response): Promise<Result> {
  const text = await response.text().catch((error: Error) => Promise.reject(new Unanswered(reasonOf(error))))
  const { data, errors } = parsed<Result>(text)
  const [error] = errors ?? []
  const code = error?.extensions?.code ?? 'UNKNOWN'
  if (error && response.status < 500) throw failureOf({ code, message: error.message })
  // Whatever stands between us and the graph answers in its own words, and so does a graph in trouble.
  if (response.status >= 500) throw new Unanswered(`HTTP ${response.status}: ${error?.message ?? text.slice(0, 200)}`)
  if (data) return data
  throw new Refused('NO_ANSWER', `Expected an answer in GraphQL, got HTTP ${response.status}: ${text.slice(0, 200)}`)
}

function parsed<Result>(text: string): Answer<Result> {
  try {
    return JSON.parse(text) as Answer<Result>
  } catch {
    return {}
  }
}
