import { byId, institutionCard, personCard } from './cards.ts'
import { eventPage, parents, participants } from './events.ts'
import { fourLevels, threeLevels } from './levels.ts'
import { filter, rootList, staff, timeline } from './lists.ts'
import { coParticipants, path } from './networks.ts'
import type { Operation } from './operation.ts'
import { search } from './search.ts'
import { feedPage, upsertBatch } from './sync.ts'

/** All operations in the order of the report. Operations that write come last. */
export const operations: readonly Operation[] = [
  ...[byId, personCard, eventPage, participants, institutionCard, timeline, staff, rootList],
  ...[threeLevels, fourLevels, parents, filter, search, coParticipants, path, feedPage, upsertBatch],
]
