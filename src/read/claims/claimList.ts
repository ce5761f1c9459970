import type { FieldNode, GraphQLField, GraphQLInterfaceType } from 'graphql'
import { getArgumentValues } from 'graphql/execution/values.js'
import { getOrInsert } from '../../lib/collections/memoize.ts'
import { type ClaimRow, claimFrom, claimOf } from '../../model/claims/claim.ts'
import { keysetOf } from '../../model/paging/keyset.ts'
import { type ForwardPageArgs, type Page, pageOf } from '../../model/paging/pageArgs.ts'
import { propertiesIn, propertiesOf } from '../../model/record/properties.ts'
import {
  fieldsBelow,
  oncePerPlace,
  oncePerRequest,
  recordsBelow,
  type Wanted,
  wantedBelow,
  wantedFor,
} from '../../model/record/wanted.ts'
import { sourceFrom } from '../../model/sources/source.ts'
import type { BatchFunction } from '../../neo4j/graph/loaders.ts'

/** A list of claims, defined by its condition and order. */
export interface ClaimList {
  readonly name: string
  /** The Cypher condition on a claim `c` for a key of the list. */
  readonly condition: (key: string) => string
  readonly order: string
}

/** The claims about a record; the key is its id. */
export const ABOUT_RECORD: ClaimList = {
  name: 'claims.about',
  condition: (id) => `c.about = ${id}`,
  order: 'c.about, c.recordedKey',
}

/** The projections of claims and of their sources. */
export interface ClaimColumns {
  readonly claim: Wanted
  readonly source: Wanted
}

export type ClaimPageRequest = ClaimColumns & { readonly page: Page }

const claimColumnsOf = oncePerPlace((info, nodes): ClaimColumns => {
  const fields = fieldsBelow(recordsBelow(nodes, info), info)
  const sources = fields.filter(({ name }) => name.value === 'source')
  return {
    claim: wantedFor(info, 'Claim', fields, ['id', 'recordedKey']),
    source: wantedBelow(info, 'Source', sources),
  }
})

/**
 * Returns a function that creates the page request of a `claims` field. The result is memoized per field and request,
 * because it is the same for all rows.
 * @throws BAD_USER_INPUT like `pageOf`
 */
export const claimPageRequestOf = ({ name }: ClaimList) =>
  oncePerRequest((info, nodes): ClaimPageRequest => {
    const relationship = info.schema.getType('Relationship') as GraphQLInterfaceType
    // The `claims` fields of all types have the same arguments.
    const field = relationship.getFields().claims as GraphQLField<unknown, unknown>
    const args: ForwardPageArgs = getArgumentValues(field, nodes[0] as FieldNode, info.variableValues)
    return { page: pageOf(name, args), ...claimColumnsOf(info, nodes) }
  })

type ClaimsBatch = BatchFunction<ClaimPageRequest, readonly ClaimRow[]>

// One function per list, so that equal requests share a loader.
const batches = new Map<string, ClaimsBatch>()

/** Reads pages of a list of claims, by key. */
export const claimLoader = (list: ClaimList): ClaimsBatch =>
  getOrInsert(batches, list.name, () => async (reader, keys, request) => {
    const text = `UNWIND $keys AS key\nRETURN key, ${claimsColumn('key', request, list)} AS claims`
    const rows = await reader.read(text, { keys, claims: claimsParameter(request) })
    return new Map(rows.map(({ key, claims }) => [String(key), parseClaims(claims, request)]))
  })

/**
 * A page of a list of claims as a column of a statement with the parameter `claims`.
 * @param key a Cypher expression for the key of the list
 */
export const claimsColumn = (key: string, { claim, source }: ClaimColumns, list = ABOUT_RECORD): string => `COLLECT {
  MATCH (c:Claim)
  WHERE ${list.condition(key)} AND c.recordedKey > $claims.low AND c.recordedKey < $claims.high
  WITH c ORDER BY ${list.order} LIMIT $claims.limit
  MATCH (c)-[:FROM_SOURCE]->(s:Source)
  WITH c, s ORDER BY c.recordedKey
  RETURN [${columnOf('c', claim, 'claims.claim')}, ${columnOf('s', source, 'claims.source')}]
}`

export const claimsParameter = ({ page, claim, source }: ClaimPageRequest) => ({
  ...{ claim: claim ?? [], source: source ?? [] },
  ...keysetOf(page, false),
})

/** Parses the value of such a column. */
export const parseClaims = (column: unknown, columns: ClaimColumns): ClaimRow[] =>
  (column as unknown[][]).map(([claim, source]) => parseClaim(claim, source, columns))

const columnOf = (variable: string, projection: Wanted, parameter: string): string =>
  projection === null ? `${variable} {.*}` : propertiesOf(variable, parameter)

function parseClaim(claimColumn: unknown, sourceColumn: unknown, { claim, source }: ClaimColumns): ClaimRow {
  const parsedSource = sourceFrom(source === null ? sourceColumn : propertiesIn(sourceColumn as unknown[], source))
  if (claim === null) return claimFrom(claimColumn, parsedSource)
  return claimOf(claimColumn as unknown[], claim, parsedSource)
}
