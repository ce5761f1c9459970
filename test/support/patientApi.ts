import { afterAll, beforeAll } from '@jest/globals'
import { apiOver } from './api.ts'
import { type LiveApi, liveApi } from './liveApi.ts'

// A busy machine may plan a long statement for longer than a caller would wait.
const PATIENCE_MS = 60_000

/** The same as `liveApi`, for tests of what is answered, however long it takes. */
export function patientApi(...folders: readonly string[]): LiveApi {
  const live = liveApi(...folders)
  let hasty: LiveApi['api']
  beforeAll(async () => {
    hasty = live.api
    live.api = await apiOver({ ...live.graph, counting: () => live.graph.counting(PATIENCE_MS) })
    await live.api.warmed
  })
  afterAll(() => hasty.close())
  return live
}
