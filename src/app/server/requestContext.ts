import { randomUUID } from 'node:crypto'
import type { Context, Viewer } from '../../model/context.ts'
import type { Graph } from '../../neo4j/graph/graph.ts'
import { createLoaders } from '../../neo4j/graph/loaders.ts'
import type { Authenticator } from '../../platform/access/authenticator.ts'

/** Creates the context of one request. Its loaders batch and cache only within that request. */
export function requestContext(
  graph: Graph,
  { forgetKey }: Pick<Authenticator, 'forgetKey'>,
  viewer: Viewer,
  {
    timeoutMs,
    signal = NEVER_ABORTED,
  }: { readonly timeoutMs?: number; readonly signal?: AbortSignal | undefined } = {},
): Context {
  const reader = graph.counting(timeoutMs)
  return { reader, loaders: createLoaders(reader), graph, viewer, forgetKey, requestId: randomUUID(), signal }
}

const NEVER_ABORTED = new AbortController().signal
