import type { EntityRow } from '../../model/entities/entity.ts'
import { entityFrom } from '../../model/entities/entityRow.ts'
import { noEntity } from '../../model/entities/noEntity.ts'
import { seenAt } from '../../model/record/asOf.ts'
import { relationshipFrom } from '../../model/relationships/relationshipRow.ts'
import type { Reader } from '../../neo4j/graph/graph.ts'
import { daysOfAsOf } from '../../read/filters/holds.ts'
import {
  MOST_ENTITIES,
  MOST_RELATIONSHIPS,
  neighborhoodAtEither,
} from '../../read/neighborhood/neighborhoodStatement.ts'
import type { Sighted, Surroundings, Walk } from './between.ts'
import { held } from './standing.ts'

/** A neighbourhood on two days, by what the graph says now. */
export async function surroundingsNow(reader: Reader, walk: Walk): Promise<Surroundings> {
  const { around, depth, from, to, types, labels } = walk
  const [row] = await reader.read(neighborhoodAtEither(depth), {
    ...{ around, types, labels, from: daysOfAsOf(from), to: daysOfAsOf(to) },
    limit: MOST_ENTITIES,
    mostLinks: MOST_RELATIONSHIPS + 1,
  })
  if (!row) throw noEntity('around', around)
  const entities = new Map((row.entities as readonly unknown[]).map(asEntry))
  const links = (row.relationships as readonly { fromId: string; toId: string }[]).map((link) => {
    const ends = [entities.get(link.fromId), entities.get(link.toId)]
    return relationshipFrom(link, { ...(ends[0] ? { from: ends[0] } : {}), ...(ends[1] ? { to: ends[1] } : {}) })
  })
  const records = [...entities.values(), ...links].map((it) => sightedNow(it, walk))
  return { records, truncated: row.cut === true || links.length > MOST_RELATIONSHIPS }
}

/** The same record, on those of the two days on which it held. */
const sightedNow = (record: NonNullable<Sighted['from']>, { from, to }: Walk): Sighted => ({
  id: record.id,
  from: held(record, from) ? seenAt(from, record) : null,
  to: held(record, to) ? seenAt(to, record) : null,
})

function asEntry(column: unknown): readonly [string, EntityRow] {
  const entity = entityFrom(column)
  return [entity.id, entity]
}
