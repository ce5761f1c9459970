import { groupBy } from '../../lib/collections/groupBy.ts'
import { type Kind, kinds } from '../../model/entities/entity.ts'
import type { Transaction } from '../../neo4j/graph/graph.ts'
import { appendChanges, type Change } from '../changes/appendChanges.ts'
import { lockEntities, readExternalIdOwners } from '../claims/graphState.ts'
import { type RecordState, snapshotOf } from '../claims/recordState.ts'
import { redateLinksOf } from '../claims/redate.ts'
import { readRedirects } from '../claims/redirects.ts'
import { saveEntities, saveExternalIds, saveNames } from '../claims/save.ts'
import { believedAnew } from './believedAnew.ts'
import { type Move, type MovedLink, moveLinks, readSome } from './links.ts'
import { endsWith, entityChange, type MergeAuthor } from './merge.ts'
import { lockMerge, type MergeNode, markUndone } from './mergeNode.ts'
import { MergeRefused } from './refusal.ts'
import { handBack } from './said.ts'
import { recordedSince } from './undecided.ts'

/** What undoing a merge came to. */
export interface Unmerged {
  /** The survivor and the entity that is there again. */
  readonly ids: readonly [string, string]
  /** Relationships that were recorded on the survivor since the merge, and stay with it. */
  readonly undecided: readonly string[]
}

/**
 * Undoes a merge in the caller's transaction: what it moved goes back, as far as it is still there; what came later
 * stays with the survivor.
 * @throws MergeRefused
 */
export async function unmerge(tx: Transaction, author: MergeAuthor): Promise<Unmerged> {
  const { at, mergeId } = author
  const merged = await undoable(tx, mergeId)
  const { fromId } = merged
  const kind = kinds.get(merged.kind) as Kind
  const into = await lockSurvivor(tx, fromId)
  const undecided = await recordedSince(tx, into.id, merged.sequence)
  const back = await handBack(tx, fromId, into.id, merged.redirects)
  const restored = await restore(tx, kind, merged.from, back, at)
  const moved = await moveLinks(tx, await movesBack(tx, merged, into.id), at)
  const left = await leave(tx, kind, into, merged, back, at)
  if (kind.kind === 'EVENT') await redateLinksOf(tx, [into.id, fromId])
  log(tx, kind, { into, left, restored, moved }, author)
  await markUndone(tx, mergeId, at)
  return { ids: [into.id, fromId], undecided }
}

async function undoable(tx: Transaction, id: string): Promise<MergeNode> {
  const merged = await lockMerge(tx, id)
  if (!merged)
    throw new MergeRefused(
      'NOT_FOUND',
      ['mergeId'],
      `Expected the id of a merge, found none with ${JSON.stringify(id)}.`,
    )
  if (merged.undoneAt === null) return merged
  throw new MergeRefused(
    'ALREADY_UNDONE',
    ['mergeId'],
    `Expected a merge that stands, got ${id}, which was undone at ${merged.undoneAt}.`,
  )
}

async function lockSurvivor(tx: Transaction, fromId: string): Promise<RecordState> {
  const id = (await readRedirects(tx, [fromId]))(fromId)
  const found = (await lockEntities(tx, [id])).get(id)
  if (found && id !== fromId) return found.state
  throw new MergeRefused('NOT_FOUND', ['mergeId'], `Expected ${fromId} to lead to an entity that is there, found none.`)
}

type Back = Awaited<ReturnType<typeof handBack>>

/** Makes the entity again that was merged away, with what its claims say by now. */
async function restore(tx: Transaction, kind: Kind, from: RecordState, back: Back, at: string): Promise<RecordState> {
  const believed = await believedAnew(tx, kind, from, back.redirects, at)
  const restored = { ...believed, externalIds: await itsOwn(tx, from.id, believed.externalIds) }
  const made = { id: from.id, head: { entity: kind }, before: null, after: restored }
  saveEntities(tx, [made])
  saveNames(tx, [made])
  saveExternalIds(tx, [{ ...made, before: { ...restored, externalIds: back.externalIds } }])
  return restored
}

/** The relationships that the merge moved and that are still where it moved them. */
async function movesBack(tx: Transaction, { moved, fromId }: MergeNode, intoId: string): Promise<readonly Move[]> {
  const ids = new Map([...groupBy(moved, ({ type }) => type)].map(([type, some]) => [type, some.map(({ id }) => id)]))
  const identities = new Map(moved.map(({ id, identity }) => [id, identity]))
  const links = await readSome(tx, ids)
  return links
    .filter(({ found }) => [found.fromId, found.toId].includes(intoId))
    .map((link) => ({
      link,
      ...endsWith(link, intoId, fromId),
      identity: identities.get(link.found.state.id) as string,
    }))
}

/** Those external ids that no other record has by now: what was bare lost them to a record that somebody claims. */
async function itsOwn(tx: Transaction, id: string, externalIds: readonly string[]): Promise<readonly string[]> {
  const owners = await readExternalIdOwners(tx, externalIds)
  return externalIds.filter((it) => (owners.get(it) ?? id) === id)
}

/** The survivor as it was before the merge, or without what has gone back: so it stays as far as no claim says otherwise. */
async function lastOf(tx: Transaction, into: RecordState, merged: MergeNode): Promise<RecordState> {
  const { content, names, externalIds } = into.id === merged.into.id ? merged.into : into
  return { ...into, content, names, externalIds: await itsOwn(tx, into.id, externalIds) }
}

/** Writes the survivor without what has gone back. */
async function leave(
  tx: Transaction,
  kind: Kind,
  into: RecordState,
  merged: MergeNode,
  back: Back,
  at: string,
): Promise<RecordState> {
  const away = new Set([merged.fromId, ...back.redirects])
  const led = ((into.content.redirectedFrom ?? []) as string[]).filter((id) => !away.has(id))
  const after = await believedAnew(tx, kind, await lastOf(tx, into, merged), led, at)
  const held = { ...into, externalIds: into.externalIds.filter((id) => !back.externalIds.includes(id)) }
  const changed = [{ id: into.id, head: { entity: kind }, before: held, after }]
  saveEntities(tx, changed)
  saveNames(tx, changed)
  saveExternalIds(tx, changed)
  return after
}

interface Undone {
  readonly into: RecordState
  readonly left: RecordState
  readonly restored: RecordState
  readonly moved: readonly MovedLink[]
}

function log(tx: Transaction, kind: Kind, { into, left, restored, moved }: Undone, author: MergeAuthor) {
  const change = { ...entityChange('UNMERGE', kind, into.id), before: snapshotOf(into), after: snapshotOf(left) }
  const made: Change = { ...entityChange('CREATE', kind, restored.id), before: null, after: snapshotOf(restored) }
  appendChanges(tx, [change], author, [made, ...moved.map(({ change }) => change)])
}
