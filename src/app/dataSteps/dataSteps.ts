import type { DataStep } from '../../neo4j/graph/dataStep.ts'
import { texts } from './012_texts.ts'
import { requestResults } from './013_request_results.ts'

/** The data steps of this release. Their numbers are one sequence with those of `migrations/`: see docs/migrations.md. */
export const DATA_STEPS: readonly DataStep[] = [texts, requestResults]
