import type { Graph } from '../neo4j/graph/graph.ts'
import type { Loaders } from '../neo4j/graph/loaders.ts'
import type { CountingReader } from '../neo4j/graph/reader.ts'

/** The roles of API keys, in ascending order: each includes the rights of those before it. */
export const ROLES = ['READER', 'PARTNER', 'EDITOR', 'ADMIN'] as const
export type RoleName = (typeof ROLES)[number]

/** The caller of a request. */
export interface Viewer {
  /** The party that records its claims. */
  readonly name: string
  readonly roles: readonly RoleName[]
  /** The id of the API key of the request, or null. Idempotency keys belong to one API key. */
  readonly keyId: string | null
}

/** The caller of a request without a key. */
export const ANONYMOUS: Viewer = { name: 'anonymous', roles: ['READER'], keyId: null }

/** The party that records the data that the server itself loads. */
export const SYSTEM_PARTY = 'loader'

/** The context of resolvers. A plain object, because Apollo copies it for each operation. */
export interface Context {
  readonly reader: CountingReader
  readonly loaders: Loaders
  /** The graph, for writes and for reads that outlive the request, such as subscriptions. */
  readonly graph: Pick<Graph, 'write' | 'read' | 'counting'>
  readonly viewer: Viewer
  /** Removes a revoked key from the cache of key lookups. */
  readonly forgetKey: (id: string) => void
  /** Is stored in the change log with the writes of the request. */
  readonly requestId: string
  /** Aborts when the client disconnects. */
  readonly signal: AbortSignal
}

/** Whether a caller has the rights of a role. */
export const hasRole = ({ roles }: Viewer, needed: RoleName): boolean =>
  roles.some((role) => ROLES.indexOf(role) >= ROLES.indexOf(needed))
