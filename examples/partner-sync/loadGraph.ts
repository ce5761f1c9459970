import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { type Connection, send } from './connection.ts'
import { logProgress } from './log.ts'
import {
  TakeCountriesDocument,
  TakeEventsDocument,
  TakeFrameworksDocument,
  TakeHeadDocument,
  TakeInstitutionsDocument,
  TakeInstrumentsDocument,
  TakeMoreRelationshipsDocument,
  type TakenEntityFragment,
  type TakenRelationshipFragment,
  type TakenRelationshipsFragment,
  TakePeopleDocument,
  type TakePeopleQuery,
  TakePlacesDocument,
  TakeProjectsDocument,
  TakeTopicsDocument,
} from './operations.ts'
import { type Relationship, removeBefore, saveEntity, saveRelationship } from './records.ts'
import type { Store } from './store.ts'
import { readSyncState, type SyncState, saveSyncState } from './syncState.ts'

type List = TypedDocumentNode<TakePeopleQuery, { readonly after?: string | null }>

// Every relationship starts at an entity, so the lists of all kinds contain the whole graph.
const LISTS = [
  TakePeopleDocument,
  TakeInstitutionsDocument,
  TakeCountriesDocument,
  TakeFrameworksDocument,
  TakeEventsDocument,
  TakeInstrumentsDocument,
  TakeProjectsDocument,
  TakeTopicsDocument,
  TakePlacesDocument,
] as unknown as readonly List[]

/**
 * Loads the current graph into the store page by page; an interrupted load resumes at the same page. It saves the head of
 * the feed first. The lists can miss changes made during the load, or contain only a part of them. Applying the feed from
 * the saved position corrects this.
 */
export async function loadGraph(store: Store, connection: Connection): Promise<void> {
  let state = readSyncState(store) ?? (await restartLoad(store, connection))
  while (state.list !== null) {
    logProgress('lists loaded', state.list, LISTS.length)
    state = await loadPage(store, connection, state, state.list)
  }
}

/** Starts a new load. Existing records stay in the store until the load shows that they no longer exist. */
export async function restartLoad(store: Store, connection: Connection): Promise<SyncState> {
  const { changes } = await send(connection, TakeHeadDocument, {})
  if (!changes) throw new Error('Expected the head of the feed, got none.')
  const generation = (readSyncState(store)?.generation ?? 0) + 1
  const state = { cursor: changes.headCursor, generation, list: 0, listCursor: null }
  store.transaction(() => saveSyncState(store, state))
  return state
}

interface LoadedPage {
  readonly entities: readonly TakenEntityFragment[]
  readonly relationships: readonly Relationship[]
  readonly next: string | null
}

async function loadPage(store: Store, connection: Connection, state: SyncState, number: number): Promise<SyncState> {
  const { entities, relationships, next } = await readPage(connection, LISTS[number] as List, state.listCursor)
  const list = next === null ? number + 1 : number
  const after = { ...state, list: list === LISTS.length ? null : list, listCursor: next }
  store.transaction(() => {
    for (const entity of entities) saveEntity(store, entity, state.generation)
    for (const relationship of relationships) saveRelationship(store, relationship, state.generation)
    if (after.list === null) removeBefore(store, state.generation)
    saveSyncState(store, after)
  })
  return after
}

async function readPage(connection: Connection, document: List, after: string | null): Promise<LoadedPage> {
  const { list } = await send(connection, document, { after })
  if (!list) throw new Error('Expected a list of entities, got none.')
  const lists = await Promise.all(list.nodes.map((entity) => relationshipsFrom(connection, entity)))
  const { hasNextPage, endCursor } = list.pageInfo
  return { entities: list.nodes, relationships: lists.flat(), next: hasNextPage ? (endCursor ?? null) : null }
}

async function relationshipsFrom(
  connection: Connection,
  { id, relationships }: TakenEntityFragment,
): Promise<readonly Relationship[]> {
  const loaded: Relationship[] = []
  let page: TakenRelationshipsFragment | null = relationships
  while (page) {
    loaded.push(...page.edges.map(({ node, other }) => relationshipFrom(node, id, other.id)))
    const { hasNextPage, endCursor }: TakenRelationshipsFragment['pageInfo'] = page.pageInfo
    page = hasNextPage ? await morePage(connection, id, endCursor ?? null) : null
  }
  return loaded
}

/** Reads the next page; null if the entity was deleted meanwhile, which the feed will report. */
async function morePage(
  connection: Connection,
  id: string,
  after: string | null,
): Promise<TakenRelationshipsFragment | null> {
  const { node } = await send(connection, TakeMoreRelationshipsDocument, { id, after })
  return node && 'relationships' in node ? node.relationships : null
}

function relationshipFrom(node: TakenRelationshipFragment, fromId: string, toId: string): Relationship {
  const { id, type, version, disputed, validity, externalIds } = node
  const { start: began, end: ended } = validity
  return {
    ...{ id, type, fromId, toId, label: labelOf(node), version, disputed, externalIds },
    ...{ began: began ?? null, ended: ended ?? null },
  }
}

function labelOf(node: TakenRelationshipFragment): string | null {
  if ('title' in node) return node.title
  if ('membershipRole' in node) return node.membershipRole
  if ('participationRole' in node) return node.participationRole
  if ('adherenceKind' in node) return node.adherenceKind
  if ('manner' in node) return node.manner
  if ('outcomeKind' in node) return node.outcomeKind
  if ('contributionRole' in node) return node.contributionRole
  if ('cooperationKind' in node) return node.cooperationKind
  return 'derivationKind' in node ? node.derivationKind : null
}
