import type { ClassType } from 'type-graphql'
import { ClaimConnection, type ClaimRow } from '../../model/claims/claim.ts'
import { Entity } from '../../model/entities/entity.ts'
import { Name } from '../../model/names/name.ts'
import { eagerConnection, lazyConnection } from '../../model/paging/connection.ts'
import { ForwardPageArgs } from '../../model/paging/pageArgs.ts'
import { type AsOf, refuseKnownAt, withAsOf } from '../../model/record/asOf.ts'
import { resolvedFields } from '../../model/record/schemaBuilder.ts'
import { RelationshipRecord } from '../../model/relationships/relationship.ts'
import { Source } from '../../model/sources/source.ts'
import type { BatchFunction } from '../../neo4j/graph/loaders.ts'
import { ABOUT_RECORD, type ClaimList, claimLoader, claimPageRequestOf } from './claimList.ts'

/** The parent of a list of claims, such as a record, a name or a source. */
interface HasAsOf {
  readonly asOf?: AsOf
}

/** A list of claims with the description of its field. */
interface DescribedClaimList extends ClaimList {
  readonly description: string
}

const ABOUT: DescribedClaimList = {
  ...ABOUT_RECORD,
  description: 'The claims about this record, oldest first.',
}

const ON_SOURCE: DescribedClaimList = {
  name: 'claims.source',
  description: 'The claims on this source, oldest first.',
  condition: (source) => `c.sourceId = ${source}`,
  order: 'c.sourceId, c.recordedKey',
}

const OF_NAME: DescribedClaimList = {
  name: 'claims.name',
  description: 'The claims that contain this name, oldest first.',
  condition: (key) => `c.about = split(${key}, '\\n')[0] AND split(${key}, '\\n')[1] IN c.names`,
  order: 'c.about, c.recordedKey',
}

/** The field `claims` of entities, relationships, names and sources: one kind of list, read by different keys. */
export const ClaimLists: readonly ClassType<object>[] = [
  claimsField<HasAsOf & { readonly id: string }>(Entity, ABOUT, ({ id }) => id),
  claimsField<HasAsOf & { readonly id: string }>(RelationshipRecord, ABOUT, ({ id }) => id),
  claimsField<Name>(Name, OF_NAME, ({ entityId, claimed }) => `${entityId}\n${claimed}`),
  claimsField<HasAsOf & Source>(Source, ON_SOURCE, ({ id }) => id),
]

/** The field `claims` for another type about one record. */
export const claimsAboutRecord = <Parent extends HasAsOf>(
  target: object,
  idOf: (parent: Parent) => string,
): ClassType<object> => claimsField<Parent>(target, ABOUT, idOf)

function claimsField<Parent extends HasAsOf>(
  target: object,
  list: DescribedClaimList,
  keyOf: (parent: Parent) => string,
): ClassType<object> {
  const rows = claimLoader(list)
  const totals = totalsOf(list)
  const requestOf = claimPageRequestOf(list)
  return resolvedFields<Parent, ForwardPageArgs>(target, {
    claims: {
      type: () => ClaimConnection,
      prefetch: target === Entity && list === ABOUT,
      needs: ['id'],
      args: ForwardPageArgs,
      description: list.description,
      resolve(parent, _args, { loaders }, info) {
        refuseKnownAt(parent.asOf, 'claims')
        const [request, key] = [requestOf(info), keyOf(parent)]
        const total = async () => (await loaders.load(totals, null, key)) ?? 0
        const primed = loaders.peek(rows, request, key)
        if (primed) return eagerConnection(list.name, request.page, claimEdges(primed, parent), total)
        const read = () => loaders.load(rows, request, key)
        const edges = async () => claimEdges((await read()) ?? [], parent)
        return lazyConnection(list.name, request.page, edges, total, read)
      },
    },
  })
}

const claimEdges = (claims: readonly ClaimRow[], parent: HasAsOf) =>
  claims.map((claim) => ({ key: claim.recordedKey, edge: { node: claimNode(parent, claim) } }))

/** Stamps a claim and its source with the as-of of the parent. */
function claimNode({ asOf }: HasAsOf, claim: ClaimRow): ClaimRow {
  const stamped = withAsOf(asOf, claim)
  return stamped === claim ? claim : { ...stamped, source: withAsOf(asOf, claim.source) }
}

function totalsOf({ condition }: ClaimList): BatchFunction<null, number> {
  const statement = `UNWIND $keys AS key
RETURN key, COUNT { MATCH (c:Claim) WHERE ${condition('key')} AND c.recordedKey > '' } AS total`
  return async (reader, keys) => {
    const rows = await reader.read(statement, { keys })
    return new Map(rows.map((row) => [String(row.key), Number(row.total)]))
  }
}
