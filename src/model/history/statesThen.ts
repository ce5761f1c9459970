import type { Batch } from '../../neo4j/graph/loaders.ts'
import { padded } from '../../neo4j/graph/padded.ts'
import { LINE, lineThen, MOMENT, readThen, type State, stateFrom } from './lines.ts'

const STATEMENT = `${MOMENT}
UNWIND $ids AS id
WITH id, trimmedAt, sequence WHERE id IS NOT NULL
${lineThen('id')}
RETURN id, trimmedAt, ${LINE} AS line`

/** What a question about a moment is asked with. */
export interface Moment {
  readonly knownAt: string
}

/** Records of any sort by id, as they stood at a moment; one of which a trimmed log has no line any more is absent. */
export const statesThen: Batch<Moment, State> = async (reader, ids, { knownAt }) => {
  const rows = await readThen(reader, STATEMENT, { ids: padded(ids), knownAt })
  return new Map(
    rows.flatMap((row) => {
      const state = stateFrom(row.line, row.trimmedAt)
      return state ? [[String(row.id), state] as const] : []
    }),
  )
}
