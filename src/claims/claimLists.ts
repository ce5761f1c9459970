import type { FieldNode } from 'graphql'
import type { ClassType } from 'type-graphql'
import { Entity } from '../entities/entity.ts'
import type { Batch } from '../graph/loaders.ts'
import { Name } from '../names/name.ts'
import { connectionOver } from '../paging/connection.ts'
import { keysetOf } from '../paging/keyset.ts'
import { ForwardPageArgs, type Page, pageOf } from '../paging/pageArgs.ts'
import { type AsOf, refuseKnownAt, seenAt } from '../record/asOf.ts'
import { resolvedFields } from '../record/declare.ts'
import { propertiesIn, propertiesOf } from '../record/properties.ts'
import { fieldsBelow, oncePerPlace, type Wanted, wantedBelow, wantedFor } from '../record/wanted.ts'
import { Relationship } from '../relationships/relationship.ts'
import { Source, sourceFrom } from '../sources/source.ts'
import { ClaimConnection, type ClaimRow, claimFrom, claimOf } from './claim.ts'

/** What a list of claims is asked of: a record, a name, a source, with when it is looked at from. */
interface Seen {
  readonly asOf?: AsOf
}

/** One list of claims: what it is of, and which claims are in it. */
interface ClaimList {
  readonly name: string
  readonly description: string
  /** The condition on a claim `c`, over the key that the list is asked by. */
  readonly condition: string
  readonly order: string
}

const ABOUT: ClaimList = {
  name: 'claims.about',
  description: 'Who says what about this record, and on which source, oldest first.',
  condition: 'c.about = key',
  order: 'c.about, c.recordedKey',
}

const ON_SOURCE: ClaimList = {
  name: 'claims.source',
  description: 'What parties claimed on this source, oldest first.',
  condition: 'c.sourceId = key',
  order: 'c.sourceId, c.recordedKey',
}

const OF_NAME: ClaimList = {
  name: 'claims.name',
  description: 'Who gives it this name, and on which source, oldest first.',
  condition: "c.about = split(key, '\\n')[0] AND split(key, '\\n')[1] IN c.names",
  order: 'c.about, c.recordedKey',
}

/** `claims` of entities, relationships, names and sources: one list, read by different keys. */
export const ClaimLists: readonly ClassType<object>[] = [
  claimsField<Seen & { readonly id: string }>(Entity, ABOUT, ({ id }) => id),
  claimsField<Seen & { readonly id: string }>(Relationship, ABOUT, ({ id }) => id),
  claimsField<Name>(Name, OF_NAME, ({ entityId, claimed }) => `${entityId}\n${claimed}`),
  claimsField<Seen & Source>(Source, ON_SOURCE, ({ id }) => id),
]

/** The same list for whatever else is about one record. */
export const claimsAbout = <Parent extends Seen>(target: object, idOf: (parent: Parent) => string): ClassType<object> =>
  claimsField<Parent>(target, ABOUT, idOf)

function claimsField<Parent extends Seen>(
  target: object,
  list: ClaimList,
  keyOf: (parent: Parent) => string,
): ClassType<object> {
  const rows = rowsOf(list)
  const totals = totalsOf(list)
  return resolvedFields<Parent, ForwardPageArgs>(target, {
    claims: {
      type: () => ClaimConnection,
      readsAhead: target === Entity && list === ABOUT,
      needs: ['id'],
      args: ForwardPageArgs,
      description: list.description,
      async resolve(parent, args, { loaders }, info) {
        refuseKnownAt(parent.asOf, 'claims')
        const page = pageOf(list.name, args)
        const read = () => loaders.load(rows, { page, ...claimsAsked(info) }, keyOf(parent))
        const found = async () =>
          ((await read()) ?? []).map((claim) => ({
            key: claim.recordedKey,
            edge: { node: seenFrom(parent, claim) },
          }))
        const total = async () => (await loaders.load(totals, null, keyOf(parent))) ?? 0
        return connectionOver(list.name, page, found, total, read)
      },
    },
  })
}

/** What a document takes of the claims of a list and of their sources. */
interface ClaimColumns {
  readonly claim: Wanted
  readonly source: Wanted
}

const claimsAsked = oncePerPlace((info, nodes): ClaimColumns => {
  const below = (of: readonly FieldNode[], ...names: readonly string[]) =>
    fieldsBelow(of, info).filter(({ name }) => names.includes(name.value))
  const lists = [...below(nodes, 'nodes'), ...below(below(nodes, 'edges'), 'node')]
  return {
    claim: wantedFor(info, 'Claim', fieldsBelow(lists, info), ['id', 'recordedKey']),
    source: wantedBelow(info, 'Source', below(lists, 'source')),
  }
})

/** A claim and its source are looked at from when the record was that they were read of. */
const seenFrom = ({ asOf }: Seen, claim: ClaimRow): ClaimRow =>
  asOf ? { ...claim, asOf, source: seenAt(asOf, claim.source) } : claim

type AskedPage = ClaimColumns & { readonly page: Page }

function rowsOf({ condition, order }: ClaimList): Batch<AskedPage, readonly ClaimRow[]> {
  const statement = ({ claim, source }: ClaimColumns) => `UNWIND $keys AS key
CALL (key) {
  MATCH (c:Claim)
  WHERE ${condition} AND c.recordedKey > $low AND c.recordedKey < $high
  WITH c ORDER BY ${order} LIMIT $limit
  MATCH (c)-[:FROM_SOURCE]->(s:Source)
  WITH c, s ORDER BY c.recordedKey
  RETURN collect([${columnOf('c', claim)}, ${columnOf('s', source)}]) AS claims
}
RETURN key, claims`
  return async (reader, keys, { page, ...columns }) => {
    const wanted = { cProperties: columns.claim ?? [], sProperties: columns.source ?? [] }
    const rows = await reader.read(statement(columns), { keys, ...wanted, ...keysetOf(page, false) })
    return new Map(
      rows.map(({ key, claims }) => [String(key), (claims as unknown[][]).map((tuple) => claimIn(tuple, columns))]),
    )
  }
}

const columnOf = (variable: string, wanted: Wanted): string =>
  wanted === null ? `${variable} {.*}` : propertiesOf(variable, `${variable}Properties`)

function claimIn([said, from]: readonly unknown[], { claim, source }: ClaimColumns): ClaimRow {
  const on = sourceFrom(source === null ? from : propertiesIn(from as unknown[], source))
  return claim === null ? claimFrom(said, on) : claimOf(said as unknown[], claim, on)
}

function totalsOf({ condition }: ClaimList): Batch<null, number> {
  const statement = `UNWIND $keys AS key
RETURN key, COUNT { MATCH (c:Claim) WHERE ${condition} AND c.recordedKey > '' } AS total`
  return async (reader, keys) => {
    const rows = await reader.read(statement, { keys })
    return new Map(rows.map((row) => [String(row.key), Number(row.total)]))
  }
}
