import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { ask, type Connection } from './connection.ts'
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
import { type Place, placeIn, savePlace } from './place.ts'
import { progress } from './progress.ts'
import { type Relationship, removeBefore, saveEntity, saveRelationship } from './records.ts'
import type { Store } from './store.ts'

type List = TypedDocumentNode<TakePeopleQuery, { readonly after?: string | null }>

// Every relationship starts from an entity, so the lists of all kinds hold the whole graph.
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
 * Takes the graph as it stands into the store, page by page; cut off, it goes on from the page where it was. The place
 * in the feed is noted first. What changes while the lists are read can be missed by them or come half; replaying the
 * feed from that place brings all of it again, so the store is right once it has been replayed.
 */
export async function takeGraph(store: Store, connection: Connection): Promise<void> {
  let place = placeIn(store) ?? (await beginAnew(store, connection))
  while (place.list !== null) {
    progress('lists taken', place.list, LISTS.length)
    place = await takePage(store, connection, place, place.list)
  }
}

/** Begins to take the graph again; what is in the store stays until the graph is found not to have it any more. */
export async function beginAnew(store: Store, connection: Connection): Promise<Place> {
  const { changes } = await ask(connection, TakeHeadDocument, {})
  if (!changes) throw new Error('Expected the head of the feed, got none.')
  const generation = (placeIn(store)?.generation ?? 0) + 1
  const place = { cursor: changes.headCursor, generation, list: 0, listCursor: null }
  store.atOnce(() => savePlace(store, place))
  return place
}

interface TakenPage {
  readonly entities: readonly TakenEntityFragment[]
  readonly relationships: readonly Relationship[]
  readonly next: string | null
}

async function takePage(store: Store, connection: Connection, place: Place, number: number): Promise<Place> {
  const { entities, relationships, next } = await readPage(connection, LISTS[number] as List, place.listCursor)
  const list = next === null ? number + 1 : number
  const after = { ...place, list: list === LISTS.length ? null : list, listCursor: next }
  store.atOnce(() => {
    for (const entity of entities) saveEntity(store, entity, place.generation)
    for (const relationship of relationships) saveRelationship(store, relationship, place.generation)
    if (after.list === null) removeBefore(store, place.generation)
    savePlace(store, after)
  })
  return after
}

async function readPage(connection: Connection, document: List, after: string | null): Promise<TakenPage> {
  const { list } = await ask(connection, document, { after })
  if (!list) throw new Error('Expected a list of entities, got none.')
  const lists = await Promise.all(list.nodes.map((entity) => relationshipsFrom(connection, entity)))
  const { hasNextPage, endCursor } = list.pageInfo
  return { entities: list.nodes, relationships: lists.flat(), next: hasNextPage ? (endCursor ?? null) : null }
}

async function relationshipsFrom(
  connection: Connection,
  { id, relationships }: TakenEntityFragment,
): Promise<readonly Relationship[]> {
  const taken: Relationship[] = []
  let page: TakenRelationshipsFragment | null = relationships
  while (page) {
    taken.push(...page.edges.map(({ node, other }) => relationshipFrom(node, id, other.id)))
    const { hasNextPage, endCursor }: TakenRelationshipsFragment['pageInfo'] = page.pageInfo
    page = hasNextPage ? await morePage(connection, id, endCursor ?? null) : null
  }
  return taken
}

/** The next page; none when the entity is gone meanwhile, of which the feed will tell. */
async function morePage(
  connection: Connection,
  id: string,
  after: string | null,
): Promise<TakenRelationshipsFragment | null> {
  const { node } = await ask(connection, TakeMoreRelationshipsDocument, { id, after })
  return node && 'relationships' in node ? node.relationships : null
}

function relationshipFrom(taken: TakenRelationshipFragment, fromId: string, toId: string): Relationship {
  const { id, type, version, disputed, validity, externalIds } = taken
  const { start: began, end: ended } = validity
  return {
    ...{ id, type, fromId, toId, label: labelOf(taken), version, disputed, externalIds },
    ...{ began: began ?? null, ended: ended ?? null },
  }
}

function labelOf(taken: TakenRelationshipFragment): string | null {
  if ('title' in taken) return taken.title
  if ('membershipRole' in taken) return taken.membershipRole
  if ('participationRole' in taken) return taken.participationRole
  if ('adherenceKind' in taken) return taken.adherenceKind
  if ('manner' in taken) return taken.manner
  if ('outcomeKind' in taken) return taken.outcomeKind
  if ('contributionRole' in taken) return taken.contributionRole
  if ('cooperationKind' in taken) return taken.cooperationKind
  return 'derivationKind' in taken ? taken.derivationKind : null
}
