import { badUserInput, quoted } from '../../lib/errors.ts'
import type { Context } from '../../model/context.ts'
import { entitiesById } from '../../model/entities/entitiesById.ts'
import type { Candidate } from '../../read/reconcile/findCandidates.ts'
import { type ExecutionScope, executeDocument } from './executeDocument.ts'
import type { GivenValue, ReconcileQuery } from './parseQueries.ts'
import { type ListReader, properties } from './properties.ts'

// The same as for a search by name.
const MAX_IDS = 40

interface FoundIds {
  readonly ids: readonly string[]
  /** False if there may be more ids. */
  readonly complete: boolean
}

/**
 * Finds candidates for a query without a name: entities with an external id, or with a relationship to an entity whose id
 * the query gives. The first property that supports a look-up is used; the others only affect the score.
 * @throws BAD_USER_INPUT if no property supports a look-up
 */
export async function findByValues(scope: ExecutionScope, { properties: pairs }: ReconcileQuery) {
  const find = pairs.map(({ pid, values }) => finderOf(pid, values)).find((it) => it !== null)
  if (!find) {
    throw badUserInput(
      'a query, or a property that identifies entities: externalIds.<system>, or a relationship with the id of the entity at its other end',
      quoted(
        pairs
          .map(({ pid }) => pid)
          .join(', ')
          .slice(0, 200),
      ),
    )
  }
  const { ids, complete } = await find(scope)
  return { candidates: await candidatesIn(scope.context, ids), complete }
}

type Find = (scope: ExecutionScope) => Promise<FoundIds>

/** The look-up by one property, or null. A property with several alternative values does not support a look-up. */
function finderOf(pid: string, [value, ...more]: readonly GivenValue[]): Find | null {
  if (value === undefined || more.length > 0) return null
  const text = typeof value === 'object' ? value.id : String(value)
  const [, scheme] = /^externalIds\.(.+)$/.exec(pid) ?? []
  if (scheme !== undefined) return (scope) => byExternalId(scope, scheme, text)
  const [, ownScheme, ownValue] = /^([^:]+):(.+)$/.exec(text) ?? []
  if (pid === 'externalIds' && ownScheme && ownValue) return (scope) => byExternalId(scope, ownScheme, ownValue)
  const selections = typeof value === 'object' ? listsBack(pid) : []
  return selections.length > 0 ? (scope) => fromOtherEnd(scope, text, selections) : null
}

const BY_EXTERNAL_ID = `query ($scheme: String!, $value: String!) {
  entityByExternalId(scheme: $scheme, value: $value) { id }
}`

async function byExternalId(scope: ExecutionScope, scheme: string, value: string): Promise<FoundIds> {
  const { entityByExternalId: entity } = await executeDocument(scope, BY_EXTERNAL_ID, { scheme, value })
  return { ids: entity ? [entity.id] : [], complete: true }
}

/** Selections of the lists that lead from the other end of a relationship back to the entities with the property. */
function listsBack(pid: string): readonly string[] {
  const readers = [...(properties().get(pid)?.readers.values() ?? [])]
  const selections = readers.flatMap(({ list }) => (list?.field === pid ? selectionsBack(list) : []))
  return [...new Set(selections)]
}

function selectionsBack({ relationship: { type, from, to }, near, items }: ListReader): string[] {
  const [here, there] = near === 'from' ? [from, to] : [to, from]
  const end = items === 'edges' ? 'edges { v: other { id } }' : `nodes { v: ${here.fieldName} { id } }`
  return Object.entries(there.listFields).map(
    ([kind, field]) =>
      `... on ${kind} { ${type}_${near}: ${field}(first: ${MAX_IDS}) { pageInfo { hasNextPage } entries: ${end} } }`,
  )
}

interface ListData {
  readonly pageInfo: { readonly hasNextPage: boolean }
  readonly entries: readonly { readonly v: { readonly id: string } }[]
}

async function fromOtherEnd(scope: ExecutionScope, id: string, selections: readonly string[]): Promise<FoundIds> {
  const document = `query ($id: ID!) { node(id: $id) { ${selections.join('\n')} } }`
  const { node } = await executeDocument(scope, document, { id })
  const lists: ListData[] = Object.values(node ?? {})
  const ids = new Set(lists.flatMap(({ entries }) => entries.map(({ v }) => v.id)))
  return { ids: [...ids], complete: lists.every(({ pageInfo }) => !pageInfo.hasNextPage) }
}

async function candidatesIn({ loaders }: Context, ids: readonly string[]): Promise<readonly Candidate[]> {
  const entities = await Promise.all(ids.map((id) => loaders.load(entitiesById, null, id)))
  return entities.flatMap((entity) => (entity ? [{ entity, names: [], inCountry: false, sourceNames: [] }] : []))
}
