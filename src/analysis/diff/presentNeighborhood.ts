import type { EntityRow } from '../../model/entities/entity.ts'
import { entityNotFound } from '../../model/entities/entityNotFound.ts'
import { entityFrom } from '../../model/entities/entityRow.ts'
import { withAsOf } from '../../model/record/asOf.ts'
import { relationshipFrom } from '../../model/relationships/relationshipRow.ts'
import type { Reader } from '../../neo4j/graph/reader.ts'
import { dayRangeOfAsOf } from '../../read/filters/validityPredicate.ts'
import {
  MAX_ENTITIES,
  MAX_RELATIONSHIPS,
  neighborhoodAtEitherStatement,
} from '../../read/neighborhood/neighborhoodStatement.ts'
import { isValidAt } from './recordValidity.ts'
import type { DiffScope, NeighborhoodVersions, RecordVersions } from './recordVersions.ts'

/** A neighborhood on two days, by the present state of the graph. */
export async function presentNeighborhood(reader: Reader, scope: DiffScope): Promise<NeighborhoodVersions> {
  const { around, depth, from, to, types, labels } = scope
  const [row] = await reader.read(neighborhoodAtEitherStatement(depth), {
    ...{ around, types, labels, from: dayRangeOfAsOf(from), to: dayRangeOfAsOf(to) },
    limit: MAX_ENTITIES,
    mostLinks: MAX_RELATIONSHIPS + 1,
  })
  if (!row) throw entityNotFound('around', around)
  const entities = new Map((row.entities as readonly unknown[]).map(toEntry))
  const links = (row.relationships as readonly { fromId: string; toId: string }[]).map((link) => {
    const ends = [entities.get(link.fromId), entities.get(link.toId)]
    return relationshipFrom(link, { ...(ends[0] ? { from: ends[0] } : {}), ...(ends[1] ? { to: ends[1] } : {}) })
  })
  const records = [...entities.values(), ...links].map((record) => versionsOf(record, scope))
  return { records, truncated: row.cut === true || links.length > MAX_RELATIONSHIPS }
}

/** The record on each of the two days on which it is valid. Its values are the same on both. */
const versionsOf = (record: NonNullable<RecordVersions['from']>, { from, to }: DiffScope): RecordVersions => ({
  id: record.id,
  from: isValidAt(record, from) ? withAsOf(from, record) : null,
  to: isValidAt(record, to) ? withAsOf(to, record) : null,
})

function toEntry(column: unknown): readonly [string, EntityRow] {
  const entity = entityFrom(column)
  return [entity.id, entity]
}
