import type { ClassType } from 'type-graphql'
import { type EntityRow, kindNamed } from '../entities/entity.ts'
import { entityFrom, entityMap } from '../entities/entityRow.ts'
import type { Batch } from '../graph/loaders.ts'
import { connectionFrom } from '../paging/connection.ts'
import { keysetOf, readsDown } from '../paging/keyset.ts'
import { type Page, PageArgs, pageOf } from '../paging/pageArgs.ts'
import { type ResolvedField, resolvedFields } from '../record/declare.ts'
import { groupBy } from '../record/groupBy.ts'
import { isSymmetric, type RelationshipKind, type RelationshipRow } from './relationship.ts'
import { relationshipFrom, relationshipMap } from './relationshipRow.ts'

/** The end that a list is asked from. */
type Side = 'from' | 'to'

interface Found {
  /** The entity that the list was asked of. */
  readonly id: string
  readonly relationship: unknown
  readonly other: EntityRow
  readonly direction: 'OUT' | 'IN'
}

/** The lists of one type of relationship, newest first, one field for each kind at each end. */
export function relationshipLists(kind: RelationshipKind): ClassType<object>[] {
  const made: ClassType<object>[] = []
  for (const side of ['from', 'to'] as const) {
    const field = listField(kind, isSymmetric(kind) ? ['from', 'to'] : [side])
    for (const [name, as] of Object.entries(kind[side].fields)) {
      if (side === 'to' && kind.from.fields[name] === as) continue
      made.push(
        resolvedFields<EntityRow, PageArgs>(kindNamed(name).type, {
          [as]: { ...field, description: kind[side].lists },
        }),
      )
    }
  }
  return made
}

function listField(
  kind: RelationshipKind,
  sides: readonly Side[],
): Omit<ResolvedField<EntityRow, PageArgs>, 'description'> {
  const list = `${kind.type}.${sides.join('.')}`
  const rows = rowsOf(kind.type, sides)
  const totals = totalsOf(kind.type, sides)
  return {
    type: () => kind.connection,
    args: PageArgs,
    async resolve(near, args, { loaders }) {
      const page = pageOf(list, args)
      const found = (await loaders.load(rows, page, near.id)) ?? []
      const total = async () => (await loaders.load(totals, null, near.id)) ?? 0
      return connectionFrom(
        list,
        page,
        found.map((it) => entryOf(near, it)),
        total,
      )
    },
  }
}

function entryOf(near: EntityRow, { relationship, other, direction }: Found) {
  const ends = direction === 'OUT' ? { from: near, to: other } : { from: other, to: near }
  const node: RelationshipRow = relationshipFrom(relationship, ends)
  return { key: node.position, edge: { node, other, direction } }
}

/**
 * One statement for all the entities of a level. `ORDER BY r.fromId, r.position` makes the planner walk the index on
 * both and stop at the limit: 81 dbHits for the first 20 of 100,000, against 300,064 for expanding and sorting.
 */
function rowsOf(type: string, sides: readonly Side[]): Batch<Page, readonly Found[]> {
  const newest = rowsStatement(type, sides, 'DESC')
  const oldest = rowsStatement(type, sides, 'ASC')
  return async (reader, ids, page) => {
    const statement = readsDown(page, true) ? newest : oldest
    const rows = await reader.read(statement, { ids, ...keysetOf(page, true) })
    return groupBy(rows.map(foundIn), ({ id }) => id)
  }
}

function rowsStatement(type: string, sides: readonly Side[], order: 'ASC' | 'DESC'): string {
  const branches = sides.map(
    (side) => `    MATCH ${side === 'from' ? `()-[r:${type}]->(other)` : `(other)-[r:${type}]->()`}
    WHERE r.${side}Id = id AND r.position > $low AND r.position < $high
    WITH r, other ORDER BY r.${side}Id ${order}, r.position ${order} LIMIT $limit
    RETURN r, other, '${side === 'from' ? 'OUT' : 'IN'}' AS direction`,
  )
  return `UNWIND $ids AS id
CALL (id) {
  CALL (id) {
${branches.join('\n    UNION ALL\n')}
  }
  WITH r, other, direction ORDER BY r.position ${order} LIMIT $limit
  RETURN r, other, direction
}
RETURN id, ${relationshipMap('r')} AS relationship, ${entityMap('other')} AS other, direction`
}

const foundIn = (row: Readonly<Record<string, unknown>>): Found => ({
  id: String(row.id),
  relationship: row.relationship,
  other: entityFrom(row.other),
  direction: row.direction as 'OUT' | 'IN',
})

/** Without a filter a count reads the degree that Neo4j keeps: 3 dbHits at any hub. */
function totalsOf(type: string, sides: readonly Side[]): Batch<null, number> {
  const counts = sides.map((side) => `COUNT { (n)${side === 'from' ? `-[:${type}]->` : `<-[:${type}]-`}() }`)
  const statement = `UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN id, ${counts.join(' + ')} AS total`
  return async (reader, ids) => {
    const rows = await reader.read(statement, { ids })
    return new Map(rows.map((row) => [String(row.id), Number(row.total)]))
  }
}
