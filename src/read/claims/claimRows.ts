import type { FieldNode, GraphQLField, GraphQLInterfaceType } from 'graphql'
import { getArgumentValues } from 'graphql/execution/values.js'
import { getOrMake } from '../../lib/collections/getOrMake.ts'
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
import type { Batch } from '../../neo4j/graph/loaders.ts'

/** One list of claims, as it is read. */
export interface ClaimList {
  readonly name: string
  /** The condition on a claim `c`, over the key that the list is asked by. */
  readonly condition: (key: string) => string
  readonly order: string
}

/** The claims about a record, by its id. */
export const ABOUT_RECORD: ClaimList = {
  name: 'claims.about',
  condition: (id) => `c.about = ${id}`,
  order: 'c.about, c.recordedKey',
}

/** What a document takes of the claims of a list and of their sources. */
export interface ClaimColumns {
  readonly claim: Wanted
  readonly source: Wanted
}

export type ClaimsAsked = ClaimColumns & { readonly page: Page }

const claimsAsked = oncePerPlace((info, nodes): ClaimColumns => {
  const fields = fieldsBelow(recordsBelow(nodes, info), info)
  const sources = fields.filter(({ name }) => name.value === 'source')
  return {
    claim: wantedFor(info, 'Claim', fields, ['id', 'recordedKey']),
    source: wantedBelow(info, 'Source', sources),
  }
})

/**
 * What the field of such a list asks where it stands: for all rows of a request the same.
 * @throws BAD_USER_INPUT as `pageOf`
 */
export const claimsPageOf = ({ name }: ClaimList) =>
  oncePerRequest((info, nodes): ClaimsAsked => {
    const relationship = info.schema.getType('Relationship') as GraphQLInterfaceType
    // All fields of that name take the same arguments.
    const field = relationship.getFields().claims as GraphQLField<unknown, unknown>
    const args: ForwardPageArgs = getArgumentValues(field, nodes[0] as FieldNode, info.variableValues)
    return { page: pageOf(name, args), ...claimsAsked(info, nodes) }
  })

type ClaimsBatch = Batch<ClaimsAsked, readonly ClaimRow[]>

// One for each list, in which all meet who ask it.
const batches = new Map<string, ClaimsBatch>()

/** Reads pages of such a list, by their keys. */
export const claimsIn = (list: ClaimList): ClaimsBatch =>
  getOrMake(batches, list.name, () => async (reader, keys, asked) => {
    const text = `UNWIND $keys AS key\nRETURN key, ${claimsColumn('key', asked, list)} AS claims`
    const rows = await reader.read(text, { keys, claims: claimsParameter(asked) })
    return new Map(rows.map(({ key, claims }) => [String(key), claimsFrom(claims, asked)]))
  })

/**
 * One page of such a list as a column of a statement, which takes the parameter `claims`.
 * @param key the expression with the key of the list
 */
export const claimsColumn = (key: string, { claim, source }: ClaimColumns, list = ABOUT_RECORD): string => `COLLECT {
  MATCH (c:Claim)
  WHERE ${list.condition(key)} AND c.recordedKey > $claims.low AND c.recordedKey < $claims.high
  WITH c ORDER BY ${list.order} LIMIT $claims.limit
  MATCH (c)-[:FROM_SOURCE]->(s:Source)
  WITH c, s ORDER BY c.recordedKey
  RETURN [${columnOf('c', claim, 'claims.claim')}, ${columnOf('s', source, 'claims.source')}]
}`

export const claimsParameter = ({ page, claim, source }: ClaimsAsked) => ({
  ...{ claim: claim ?? [], source: source ?? [] },
  ...keysetOf(page, false),
})

/** The claims that such a column holds. */
export const claimsFrom = (column: unknown, columns: ClaimColumns): ClaimRow[] =>
  (column as unknown[][]).map(([said, from]) => claimIn(said, from, columns))

const columnOf = (variable: string, wanted: Wanted, parameter: string): string =>
  wanted === null ? `${variable} {.*}` : propertiesOf(variable, parameter)

function claimIn(said: unknown, from: unknown, { claim, source }: ClaimColumns): ClaimRow {
  const on = sourceFrom(source === null ? from : propertiesIn(from as unknown[], source))
  return claim === null ? claimFrom(said, on) : claimOf(said as unknown[], claim, on)
}
