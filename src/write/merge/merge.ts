import { type Kind, kindNamed } from '../../model/entities/entity.ts'
import type { Transaction } from '../../neo4j/graph/graph.ts'
import { appendChanges, type Change } from '../changes/appendChanges.ts'
import { type FoundEntity, lockEntities } from '../claims/graphState.ts'
import { snapshotOf } from '../claims/recordState.ts'
import { redateLinksOf } from '../claims/redate.ts'
import { deleteEntities, saveEntities, saveExternalIds, saveNames } from '../claims/save.ts'
import { believedAnew } from './believedAnew.ts'
import { type Link, moveLinks, readLinks } from './links.ts'
import { saveMerge } from './mergeNode.ts'
import { MergeRefused } from './refusal.ts'
import { handOn } from './said.ts'

/** Who merges, when and why. */
export interface MergeAuthor {
  readonly mergeId: string
  readonly by: string
  readonly at: string
  readonly requestId: string | null
  readonly reason: string | null
}

const MOST_LINKS = 10_000

/**
 * Merges one entity into another in the caller's transaction: relationships, names, external ids and claims move, and
 * the old id leads to the survivor from then on. It is one change, with a part for each record that it moved.
 * @returns how many relationships moved
 * @throws MergeRefused
 */
export async function merge(tx: Transaction, intoId: string, fromId: string, author: MergeAuthor): Promise<number> {
  const { at } = author
  const { kind, into, from } = await lockPair(tx, intoId, fromId)
  const links = await linksToMove(tx, intoId, fromId)
  const moved = await moveLinks(
    tx,
    links.map((link) => ({ link, ...endsWith(link, fromId, intoId) })),
    at,
  )
  const redirects = await handOn(tx, fromId, intoId)
  deleteEntities(tx, [fromId])
  const led = [...((into.state.content.redirectedFrom ?? []) as string[]), fromId, ...redirects]
  // The external ids have been handed on already, so only what the survivor no longer has is taken out.
  const held = { ...into.state, externalIds: [...into.state.externalIds, ...from.state.externalIds].sort() }
  const after = await believedAnew(tx, kind, held, led, at)
  const changed = [{ id: intoId, head: { entity: kind }, before: held, after }]
  saveEntities(tx, changed)
  saveNames(tx, changed)
  saveExternalIds(tx, changed)
  if (kind.kind === 'EVENT') await redateLinksOf(tx, [intoId])
  const parts = [goneOf(kind, from), ...moved.map(({ change }) => change)]
  const change = { ...entityChange('MERGE', kind, intoId), before: snapshotOf(into.state), after: snapshotOf(after) }
  appendChanges(tx, [change], author, parts)
  const { mergeId: id, by, reason } = author
  const marks = moved.map(({ id, type, identity }) => ({ id, type, identity }))
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
    moved: marks,
    redirects,
    undoneAt: null,
  })
  return moved.length
}

async function lockPair(tx: Transaction, intoId: string, fromId: string) {
  if (intoId === fromId) {
    throw new MergeRefused(
      'SAME_RECORD',
      ['from'],
      `Expected two entities, got ${intoId} as both: they are one already.`,
    )
  }
  const found = await lockEntities(tx, [intoId, fromId])
  const [into, from] = [existing(found, intoId, 'into'), existing(found, fromId, 'from')]
  if (into.label !== from.label) {
    const message = `Expected two entities of one kind, got a ${into.label} (${intoId}) and a ${from.label} (${fromId}).`
    throw new MergeRefused('KIND_NOT_ALLOWED', ['from'], message)
  }
  return { kind: kindNamed(into.label), into, from }
}

function existing(found: ReadonlyMap<string, FoundEntity>, id: string, field: string): FoundEntity {
  const entity = found.get(id)
  if (entity) return entity
  throw new MergeRefused('NOT_FOUND', [field], `Expected the key of an entity, found none with ${JSON.stringify(id)}.`)
}

async function linksToMove(tx: Transaction, intoId: string, fromId: string): Promise<readonly Link[]> {
  const links = await readLinks(tx, fromId, MOST_LINKS + 1)
  if (links.length > MOST_LINKS) {
    const count = await countLinks(tx, fromId)
    throw new MergeRefused(
      'TOO_MANY',
      ['from'],
      `Expected at most ${MOST_LINKS} relationships to move, got ${count}. Merge the other way round.`,
    )
  }
  const between = links.filter(({ found }) => [found.fromId, found.toId].includes(intoId))
  if (between.length === 0) return links
  const ids = between.slice(0, 5).map(({ found }) => found.state.id)
  const message = `Expected two entities that nothing links to one another, got ${between.length} relationships between them, which would link it to itself: ${ids.join(', ')}${between.length > ids.length ? ' …' : ''}.`
  throw new MergeRefused('LINKS_ITSELF', ['from'], message)
}

const COUNT = `MATCH (e:Entity {id: $id})
RETURN COUNT { (e)--(:Entity) } AS links`

const countLinks = async (tx: Transaction, id: string): Promise<number> =>
  Number((await tx.run(COUNT, { id }))[0]?.links)

/** The ends of a link with one entity in another's place. */
export const endsWith = ({ found: { fromId, toId } }: Link, old: string, now: string) => ({
  fromId: fromId === old ? now : fromId,
  toId: toId === old ? now : toId,
})

/** The part of a change by which an entity goes that was merged away. */
const goneOf = (kind: Kind, { state }: FoundEntity): Change => ({
  ...entityChange('DELETE', kind, state.id),
  before: snapshotOf(state),
  after: null,
})

export const entityChange = (op: Change['op'], { kind }: Kind, recordId: string) =>
  ({ op, recordId, kind, type: null, fromId: null, toId: null }) as const
