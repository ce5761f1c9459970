import type { CountingReader } from './graph/graph.ts'
import type { Loaders } from './graph/loaders.ts'

/** What a resolver gets. A plain object: Apollo copies it for each operation. */
export interface Context {
  readonly reader: CountingReader
  readonly loaders: Loaders
}
