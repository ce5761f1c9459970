import { type KindDefinition, kindNamed } from '../../model/entities/entity.ts'
import type { Transaction } from '../../neo4j/graph/transaction.ts'
import { appendChanges, type Change } from '../changes/appendChanges.ts'
import { recomputeDatesAtEvents } from '../claims/recomputeDates.ts'
import { snapshotOf } from '../claims/recordState.ts'
import { deleteEntities, saveEntities, saveExternalIds, saveNames } from '../claims/saveRecords.ts'
import { lockEntities, type StoredEntity } from '../claims/storedRecords.ts'
import { type Link, moveLinks, readLinks } from './links.ts'
import { saveMerge } from './mergeNode.ts'
import { MergeRefusedError } from './mergeRefusedError.ts'
import { reassignTo } from './reassign.ts'
import { recomputeEntity } from './recomputeEntity.ts'

/** The origin of a merge or unmerge. */
export interface MergeAuthor {
  readonly mergeId: string
  /** The party. */
  readonly by: string
  /** RFC 3339 instant in UTC. */
  readonly at: string
  readonly requestId: string | null
  readonly reason: string | null
}

export const MAX_LINKS = 10_000

/**
 * Merges one entity into another in the caller's transaction: relationships, names, external ids and claims move, and the
 * old id redirects to the survivor. The log gets one change, with a part for each record that moved.
 * @returns the number of relationships that moved
 * @throws MergeRefusedError
 */
export async function merge(tx: Transaction, intoId: string, fromId: string, author: MergeAuthor): Promise<number> {
  const { mergeId: id, by, at, reason } = author
  const { kind, into, from } = await lockPair(tx, intoId, fromId)
  const links = await linksToMove(tx, intoId, fromId)
  const moves = links.map((link) => ({ link, ...replaceEnd(link, fromId, intoId) }))
  const moved = await moveLinks(tx, moves, at)
  const redirects = await reassignTo(tx, fromId, intoId)
  deleteEntities(tx, [fromId])
  const redirectedFrom = [...((into.state.content.redirectedFrom ?? []) as string[]), fromId, ...redirects]
  // reassignTo has moved the external ids already. With them in `before`, saveExternalIds only deletes dropped ones.
  const before = { ...into.state, externalIds: [...into.state.externalIds, ...from.state.externalIds].sort() }
  const after = await recomputeEntity(tx, kind, before, redirectedFrom, at)
  const changed = [{ id: intoId, header: { entity: kind }, before, after }]
  saveEntities(tx, changed)
  saveNames(tx, changed)
  saveExternalIds(tx, changed)
  if (kind.kind === 'EVENT') await recomputeDatesAtEvents(tx, [intoId])
  const change = { ...entityChange('MERGE', kind, intoId), before: snapshotOf(into.state), after: snapshotOf(after) }
  appendChanges(tx, [change], author, [deletionOf(kind, from), ...moved.map((link) => link.change)])
  saveMerge(tx, {
    id,
    intoId,
    fromId,
    kind: kind.kind,
    by,
    at,
    reason,
    into: into.state,
    from: from.state,
    moved: moved.map(({ id, type, identity }) => ({ id, type, identity })),
    redirects,
    undoneAt: null,
  })
  return moved.length
}

async function lockPair(tx: Transaction, intoId: string, fromId: string) {
  if (intoId === fromId) {
    throw new MergeRefusedError(
      'SAME_RECORD',
      ['from'],
      `Expected two different entities, but both keys lead to ${intoId}.`,
    )
  }
  const entities = await lockEntities(tx, [intoId, fromId])
  const [into, from] = [requireEntity(entities, intoId, 'into'), requireEntity(entities, fromId, 'from')]
  if (into.label !== from.label) {
    const message = `Expected two entities of the same kind, got a ${into.label} (${intoId}) and a ${from.label} (${fromId}).`
    throw new MergeRefusedError('KIND_NOT_ALLOWED', ['from'], message)
  }
  return { kind: kindNamed(into.label), into, from }
}

function requireEntity(entities: ReadonlyMap<string, StoredEntity>, id: string, field: string): StoredEntity {
  const entity = entities.get(id)
  if (entity) return entity
  const message = `Expected the key of an entity, but no entity has the id ${JSON.stringify(id)}.`
  throw new MergeRefusedError('NOT_FOUND', [field], message)
}

async function linksToMove(tx: Transaction, intoId: string, fromId: string): Promise<readonly Link[]> {
  const links = await readLinks(tx, fromId, MAX_LINKS + 1)
  if (links.length > MAX_LINKS) {
    const count = await countLinks(tx, fromId)
    throw new MergeRefusedError(
      'TOO_MANY',
      ['from'],
      `Expected at most ${MAX_LINKS} relationships to move, got ${count}. Exchange \`into\` and \`from\`.`,
    )
  }
  const between = links.filter(({ relationship }) => [relationship.fromId, relationship.toId].includes(intoId))
  if (between.length === 0) return links
  const ids = between.slice(0, 5).map(({ relationship }) => relationship.state.id)
  const list = `${ids.join(', ')}${between.length > ids.length ? ', …' : ''}`
  const message = `Expected two entities without relationships between them, got ${between.length}: ${list}. After the merge they would link the entity to itself.`
  throw new MergeRefusedError('LINKS_ITSELF', ['from'], message)
}

const COUNT = `MATCH (e:Entity {id: $id})
RETURN COUNT { (e)--(:Entity) } AS links`

const countLinks = async (tx: Transaction, id: string): Promise<number> =>
  Number((await tx.run(COUNT, { id }))[0]?.links)

/** The ends of a relationship after one entity has been replaced by another. */
export const replaceEnd = ({ relationship: { fromId, toId } }: Link, oldId: string, newId: string) => ({
  fromId: fromId === oldId ? newId : fromId,
  toId: toId === oldId ? newId : toId,
})

const deletionOf = (kind: KindDefinition, { state }: StoredEntity): Change => ({
  ...entityChange('DELETE', kind, state.id),
  before: snapshotOf(state),
  after: null,
})

export const entityChange = (op: Change['op'], { kind }: KindDefinition, recordId: string) =>
  ({ op, recordId, kind, type: null, fromId: null, toId: null }) as const
