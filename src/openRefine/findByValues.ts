import type { Context } from '../context.ts'
import { entitiesById } from '../entities/entitiesById.ts'
import { badInput, quoted } from '../errors.ts'
import type { Candidate } from '../reconcile/candidates.ts'
import { type Asking, ask } from './ask.ts'
import { properties } from './properties.ts'
import type { GivenValue, Query } from './queries.ts'

// As many as a name finds.
const MOST_FOUND = 40

/**
 * Candidates for a query without a name: what bears an id in another system, or has a link to an entity that the query
 * names by id.
 * @throws BAD_USER_INPUT when no property of it leads anywhere
 */
export async function findByValues(asking: Asking, { properties: given }: Query): Promise<readonly Candidate[]> {
  const [found] = await Promise.all(
    given
      .map(({ pid, values }) => finderOf(pid, values))
      .filter((find) => find !== null)
      .slice(0, 1)
      .map((find) => find(asking)),
  )
  if (found) return candidatesIn(asking.context, found)
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

type Find = (asking: Asking) => Promise<readonly string[]>

function finderOf(pid: string, values: readonly GivenValue[]): Find | null {
  const [value] = values
  const text = typeof value === 'object' ? value.id : String(value)
  if (pid.startsWith('externalIds.')) return (asking) => byExternalId(asking, pid.slice('externalIds.'.length), text)
  if (pid === 'externalIds' && text.includes(':')) {
    const colon = text.indexOf(':')
    return (asking) => byExternalId(asking, text.slice(0, colon), text.slice(colon + 1))
  }
  const ways = typeof value === 'object' ? waysBack(pid) : []
  return ways.length > 0 ? (asking) => fromOtherEnd(asking, text, ways) : null
}

async function byExternalId(asking: Asking, scheme: string, value: string): Promise<readonly string[]> {
  const text =
    'query ($scheme: String!, $value: String!) { found: entityByExternalId(scheme: $scheme, value: $value) { id } }'
  const { found } = await ask(asking, text, { scheme, value })
  return found ? [found.id] : []
}

/** The lists that lead from the other end of a relationship back to whoever has the property. */
function waysBack(pid: string): readonly string[] {
  const lists = [...(properties().get(pid)?.readings.values() ?? [])].flatMap(({ list }) =>
    list?.field === pid ? [list] : [],
  )
  return [...new Set(lists)].flatMap(({ relationship, near, items }) => {
    const [here, there] = near === 'from' ? [relationship.from, relationship.to] : [relationship.to, relationship.from]
    const end = items === 'edges' ? 'edges { v: other { id } }' : `nodes { v: ${here.as} { id } }`
    return Object.entries(there.fields).map(
      ([kind, field]) =>
        `... on ${kind} { ${relationship.type}_${near}: ${field}(first: ${MOST_FOUND}) { found: ${end} } }`,
    )
  })
}

async function fromOtherEnd(asking: Asking, id: string, ways: readonly string[]): Promise<readonly string[]> {
  const text = `query ($id: ID!) { node(id: $id) { __typename ${[...new Set(ways)].join('\n')} } }`
  const { node } = await ask(asking, text, { id })
  const lists = Object.entries(node ?? {}).filter(([name]) => name !== '__typename')
  const ids = lists.flatMap(([, list]) => (list as { found: { v: { id: string } }[] }).found.map(({ v }) => v.id))
  return [...new Set(ids)].slice(0, MOST_FOUND)
}

async function candidatesIn({ loaders }: Context, ids: readonly string[]): Promise<readonly Candidate[]> {
  const found = await Promise.all(ids.map((id) => loaders.load(entitiesById, null, id)))
  return found.flatMap((entity) =>
    entity
      ? [{ entity, names: [{ value: entity.name, language: null, nameKind: null }], inCountry: false, sourceNames: [] }]
      : [],
  )
}
