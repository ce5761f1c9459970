import type { Graph } from '../neo4j/graph/graph.ts'
import type { Loaders } from '../neo4j/graph/loaders.ts'
import type { CountingReader } from '../neo4j/graph/reader.ts'

/** What a key allows, each beside all that those before it allow. */
export const ROLES = ['READER', 'PARTNER', 'EDITOR', 'ADMIN'] as const
export type RoleName = (typeof ROLES)[number]

/** Who asks. */
export interface Viewer {
  /** The party under whose name its claims are recorded. */
  readonly name: string
  readonly roles: readonly RoleName[]
  /** The id of the key that the request carries: its idempotency keys are its own. Null where it carries none. */
  readonly keyId: string | null
}

/** Whoever carries no key. */
export const ANONYMOUS: Viewer = { name: 'anonymous', roles: ['READER'], keyId: null }

/** The party under whose name the program's own data are recorded. */
export const SYSTEM_PARTY = 'loader'

/** What a resolver gets. A plain object: Apollo copies it for each operation. */
export interface Context {
  readonly reader: CountingReader
  readonly loaders: Loaders
  /** Where mutations write, and what lasts longer than a request, such as a subscription, reads. */
  readonly graph: Pick<Graph, 'write' | 'read' | 'counting'>
  readonly viewer: Viewer
  /** Looks a key up anew the next time it is used: to be called when it was revoked. */
  readonly forgetKey: (id: string) => void
  /** Goes into the log of changes with what the request writes. */
  readonly requestId: string
  /** Aborts when whoever asks has gone and does not wait for the answer any more. */
  readonly signal: AbortSignal
}

/** Whether somebody may do what takes a role. */
export const hasRole = ({ roles }: Viewer, needed: RoleName): boolean =>
  roles.some((role) => ROLES.indexOf(role) >= ROLES.indexOf(needed))
