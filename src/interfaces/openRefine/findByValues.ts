import { badInput, quoted } from '../../lib/errors.ts'
import type { Context } from '../../model/context.ts'
import { entitiesById } from '../../model/entities/entitiesById.ts'
import type { Candidate } from '../../read/reconcile/candidates.ts'
import { type Asking, ask } from './ask.ts'
import { type ListReading, properties } from './properties.ts'
import type { GivenValue, Query } from './queries.ts'

// As many as a name finds.
const MOST_FOUND = 40

interface Found {
  readonly ids: readonly string[]
  /** False where there may be more of them. */
  readonly complete: boolean
}

/**
 * Candidates for a query without a name: what bears an id in another system, or has a link to an entity that the query
 * names by id. The first property that leads anywhere finds them; the others are compared like those of any query.
 * @throws BAD_USER_INPUT when none leads anywhere
 */
export async function findByValues(asking: Asking, { properties: given }: Query) {
  const find = given.map(({ pid, values }) => finderOf(pid, values)).find((it) => it !== null)
  if (!find) {
    throw badInput(
      'a query, or a property to find entities by: externalIds.<system>, or a relationship with the id of the entity at its other end',
      quoted(
        given
          .map(({ pid }) => pid)
          .join(', ')
          .slice(0, 200),
      ),
    )
  }
  const { ids, complete } = await find(asking)
  return { candidates: await candidatesIn(asking.context, ids), complete }
}

type Find = (asking: Asking) => Promise<Found>

/** How one value finds; where a property gives several to choose from, none of them finds all. */
function finderOf(pid: string, [value, ...more]: readonly GivenValue[]): Find | null {
  if (value === undefined || more.length > 0) return null
  const text = typeof value === 'object' ? value.id : String(value)
  const [, scheme] = /^externalIds\.(.+)$/.exec(pid) ?? []
  if (scheme !== undefined) return (asking) => byExternalId(asking, scheme, text)
  const [, ownScheme, ownValue] = /^([^:]+):(.+)$/.exec(text) ?? []
  if (pid === 'externalIds' && ownScheme && ownValue) return (asking) => byExternalId(asking, ownScheme, ownValue)
  const ways = typeof value === 'object' ? waysBack(pid) : []
  return ways.length > 0 ? (asking) => fromOtherEnd(asking, text, ways) : null
}

const BY_EXTERNAL_ID = `query ($scheme: String!, $value: String!) {
  entityByExternalId(scheme: $scheme, value: $value) { id }
}`

async function byExternalId(asking: Asking, scheme: string, value: string): Promise<Found> {
  const { entityByExternalId: found } = await ask(asking, BY_EXTERNAL_ID, { scheme, value })
  return { ids: found ? [found.id] : [], complete: true }
}

/** The lists that lead from the other end of a relationship back to whoever has the property. */
function waysBack(pid: string): readonly string[] {
  const readings = [...(properties().get(pid)?.readings.values() ?? [])]
  const ways = readings.flatMap(({ list }) => (list?.field === pid ? waysAlong(list) : []))
  return [...new Set(ways)]
}

function waysAlong({ relationship: { type, from, to }, near, items }: ListReading): string[] {
  const [here, there] = near === 'from' ? [from, to] : [to, from]
  const end = items === 'edges' ? 'edges { v: other { id } }' : `nodes { v: ${here.as} { id } }`
  return Object.entries(there.fields).map(
    ([kind, field]) =>
      `... on ${kind} { ${type}_${near}: ${field}(first: ${MOST_FOUND}) { pageInfo { hasNextPage } found: ${end} } }`,
  )
}

interface ListData {
  readonly pageInfo: { readonly hasNextPage: boolean }
  readonly found: readonly { readonly v: { readonly id: string } }[]
}

async function fromOtherEnd(asking: Asking, id: string, ways: readonly string[]): Promise<Found> {
  const { node } = await ask(asking, `query ($id: ID!) { node(id: $id) { ${ways.join('\n')} } }`, { id })
  const lists: ListData[] = Object.values(node ?? {})
  const ids = new Set(lists.flatMap(({ found }) => found.map(({ v }) => v.id)))
  return { ids: [...ids], complete: lists.every(({ pageInfo }) => !pageInfo.hasNextPage) }
}

async function candidatesIn({ loaders }: Context, ids: readonly string[]): Promise<readonly Candidate[]> {
  const found = await Promise.all(ids.map((id) => loaders.load(entitiesById, null, id)))
  return found.flatMap((entity) => (entity ? [{ entity, names: [], inCountry: false, sourceNames: [] }] : []))
}
