import { groupBy } from '../../lib/collections/groupBy.ts'
import { type KindDefinition, kinds } from '../../model/entities/entity.ts'
import type { Transaction } from '../../neo4j/graph/transaction.ts'
import { appendChanges, type Change } from '../changes/appendChanges.ts'
import { readExternalIdOwners } from '../claims/readClaims.ts'
import { recomputeDatesAtEvents } from '../claims/recomputeDates.ts'
import { type RecordState, snapshotOf } from '../claims/recordState.ts'
import { readRedirects } from '../claims/redirects.ts'
import { saveEntities, saveExternalIds, saveNames } from '../claims/saveRecords.ts'
import { lockEntities } from '../claims/storedRecords.ts'
import { type Move, type MovedLink, moveLinks, readLinksById } from './links.ts'
import { entityChange, type MergeAuthor, replaceEnd } from './merge.ts'
import { lockMerge, type MergeNode, markUndone } from './mergeNode.ts'
import { MergeRefusedError } from './mergeRefusedError.ts'
import { type Reassigned, reassignBack } from './reassign.ts'
import { recomputeEntity } from './recomputeEntity.ts'
import { relationshipsRecordedSince } from './relationshipsRecordedSince.ts'

export interface UnmergeResult {
  /** The ids of the survivor and of the restored entity. */
  readonly ids: readonly [string, string]
  /** The ids of relationships that were recorded on the survivor since the merge. They stay with it. */
  readonly undecided: readonly string[]
}

/**
 * Undoes a merge in the caller's transaction: moves back what the merge moved, as far as it still exists. What was
 * recorded later stays with the survivor.
 * @throws MergeRefusedError
 */
export async function unmerge(tx: Transaction, author: MergeAuthor): Promise<UnmergeResult> {
  const { at, mergeId } = author
  const merged = await lockUndoableMerge(tx, mergeId)
  const { fromId } = merged
  const kind = kinds.get(merged.kind) as KindDefinition
  const into = await lockSurvivor(tx, fromId)
  const undecided = await relationshipsRecordedSince(tx, into.id, merged.sequence)
  const reassigned = await reassignBack(tx, fromId, into.id, merged.redirects)
  const restored = await restoreMerged(tx, kind, merged.from, reassigned, at)
  const moved = await moveLinks(tx, await movesBack(tx, merged, into.id), at)
  const remaining = await updateSurvivor(tx, kind, into, merged, reassigned, at)
  if (kind.kind === 'EVENT') await recomputeDatesAtEvents(tx, [into.id, fromId])
  logUnmerge(tx, kind, { into, remaining, restored, moved }, author)
  await markUndone(tx, mergeId, at)
  return { ids: [into.id, fromId], undecided }
}

async function lockUndoableMerge(tx: Transaction, id: string): Promise<MergeNode> {
  const merged = await lockMerge(tx, id)
  if (!merged) {
    const message = `Expected the id of a merge, but no merge has the id ${JSON.stringify(id)}.`
    throw new MergeRefusedError('NOT_FOUND', ['mergeId'], message)
  }
  if (merged.undoneAt === null) return merged
  const message = `Expected a merge that is in force, but ${id} was undone at ${merged.undoneAt}.`
  throw new MergeRefusedError('ALREADY_UNDONE', ['mergeId'], message)
}

async function lockSurvivor(tx: Transaction, fromId: string): Promise<RecordState> {
  const id = (await readRedirects(tx, [fromId]))(fromId)
  const entity = (await lockEntities(tx, [id])).get(id)
  if (entity && id !== fromId) return entity.state
  const message = `Expected ${fromId} to redirect to an entity, but that entity has been deleted.`
  throw new MergeRefusedError('NOT_FOUND', ['mergeId'], message)
}

/** Creates the merged entity again, in the state that follows from its current claims. */
async function restoreMerged(
  tx: Transaction,
  kind: KindDefinition,
  from: RecordState,
  reassigned: Reassigned,
  at: string,
): Promise<RecordState> {
  const state = await recomputeEntity(tx, kind, from, reassigned.redirects, at)
  const restored = { ...state, externalIds: await withoutForeignIds(tx, from.id, state.externalIds) }
  const created = { id: from.id, header: { entity: kind }, before: null, after: restored }
  saveEntities(tx, [created])
  saveNames(tx, [created])
  saveExternalIds(tx, [{ ...created, before: { ...restored, externalIds: reassigned.externalIds } }])
  return restored
}

/** The relationships that the merge moved and that still end at the survivor, with their previous ends. */
async function movesBack(tx: Transaction, { moved, fromId }: MergeNode, intoId: string): Promise<readonly Move[]> {
  const byType = groupBy(moved, ({ type }) => type)
  const ids = new Map([...byType].map(([type, group]) => [type, group.map(({ id }) => id)]))
  const identities = new Map(moved.map(({ id, identity }) => [id, identity]))
  const links = await readLinksById(tx, ids)
  return links
    .filter(({ relationship }) => [relationship.fromId, relationship.toId].includes(intoId))
    .map((link) => ({
      link,
      ...replaceEnd(link, intoId, fromId),
      identity: identities.get(link.relationship.state.id) as string,
    }))
}

/** Removes external ids that belong to another record by now: a stub loses them to a record that claims them. */
async function withoutForeignIds(
  tx: Transaction,
  id: string,
  externalIds: readonly string[],
): Promise<readonly string[]> {
  const owners = await readExternalIdOwners(tx, externalIds)
  return externalIds.filter((externalId) => (owners.get(externalId) ?? id) === id)
}

/** The survivor's state before the merge, which supplies the values that no current claim sets. */
async function stateBeforeMerge(tx: Transaction, into: RecordState, merged: MergeNode): Promise<RecordState> {
  const { content, names, externalIds } = into.id === merged.into.id ? merged.into : into
  return { ...into, content, names, externalIds: await withoutForeignIds(tx, into.id, externalIds) }
}

/** Saves the survivor without what was assigned to the restored entity. */
async function updateSurvivor(
  tx: Transaction,
  kind: KindDefinition,
  into: RecordState,
  merged: MergeNode,
  reassigned: Reassigned,
  at: string,
): Promise<RecordState> {
  const restoredIds = new Set([merged.fromId, ...reassigned.redirects])
  const redirectedFrom = ((into.content.redirectedFrom ?? []) as string[]).filter((id) => !restoredIds.has(id))
  const after = await recomputeEntity(tx, kind, await stateBeforeMerge(tx, into, merged), redirectedFrom, at)
  const before = { ...into, externalIds: into.externalIds.filter((id) => !reassigned.externalIds.includes(id)) }
  const changed = [{ id: into.id, header: { entity: kind }, before, after }]
  saveEntities(tx, changed)
  saveNames(tx, changed)
  saveExternalIds(tx, changed)
  return after
}

interface UnmergeStates {
  readonly into: RecordState
  /** The survivor after the unmerge. */
  readonly remaining: RecordState
  readonly restored: RecordState
  readonly moved: readonly MovedLink[]
}

function logUnmerge(tx: Transaction, kind: KindDefinition, states: UnmergeStates, author: MergeAuthor): void {
  const { into, remaining, restored, moved } = states
  const change = { ...entityChange('UNMERGE', kind, into.id), before: snapshotOf(into), after: snapshotOf(remaining) }
  const creation: Change = { ...entityChange('CREATE', kind, restored.id), before: null, after: snapshotOf(restored) }
  appendChanges(tx, [change], author, [creation, ...moved.map((link) => link.change)])
}
