import type { ClassType } from 'type-graphql'
import { ClaimConnection, type ClaimRow } from '../../model/claims/claim.ts'
import { Entity } from '../../model/entities/entity.ts'
import { Name } from '../../model/names/name.ts'
import { connectionFrom, connectionOver } from '../../model/paging/connection.ts'
import { ForwardPageArgs } from '../../model/paging/pageArgs.ts'
import { type AsOf, refuseKnownAt, seenAt } from '../../model/record/asOf.ts'
import { resolvedFields } from '../../model/record/declare.ts'
import { Relationship } from '../../model/relationships/relationship.ts'
import { Source } from '../../model/sources/source.ts'
import type { Batch } from '../../neo4j/graph/loaders.ts'
import { ABOUT_RECORD, type ClaimList, claimsIn, claimsPageOf } from './claimRows.ts'

/** What a list of claims is asked of: a record, a name, a source, with when it is looked at from. */
interface Seen {
  readonly asOf?: AsOf
}

/** A list of claims in words as well. */
interface DescribedList extends ClaimList {
  readonly description: string
}

const ABOUT: DescribedList = {
  ...ABOUT_RECORD,
  description: 'Who says what about this record, and on which source, oldest first.',
}

const ON_SOURCE: DescribedList = {
  name: 'claims.source',
  description: 'What parties claimed on this source, oldest first.',
  condition: (source) => `c.sourceId = ${source}`,
  order: 'c.sourceId, c.recordedKey',
}

const OF_NAME: DescribedList = {
  name: 'claims.name',
  description: 'Who gives it this name, and on which source, oldest first.',
  condition: (key) => `c.about = split(${key}, '\\n')[0] AND split(${key}, '\\n')[1] IN c.names`,
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
  list: DescribedList,
  keyOf: (parent: Parent) => string,
): ClassType<object> {
  const rows = claimsIn(list)
  const totals = totalsOf(list)
  const askedBy = claimsPageOf(list)
  return resolvedFields<Parent, ForwardPageArgs>(target, {
    claims: {
      type: () => ClaimConnection,
      readsAhead: target === Entity && list === ABOUT,
      needs: ['id'],
      args: ForwardPageArgs,
      description: list.description,
      resolve(parent, _args, { loaders }, info) {
        refuseKnownAt(parent.asOf, 'claims')
        const [asked, key] = [askedBy(info), keyOf(parent)]
        const total = async () => (await loaders.load(totals, null, key)) ?? 0
        const told = loaders.told(rows, asked, key)
        if (told) return connectionFrom(list.name, asked.page, entriesOf(told, parent), total)
        const read = () => loaders.load(rows, asked, key)
        const found = async () => entriesOf((await read()) ?? [], parent)
        return connectionOver(list.name, asked.page, found, total, read)
      },
    },
  })
}

const entriesOf = (claims: readonly ClaimRow[], parent: Seen) =>
  claims.map((claim) => ({ key: claim.recordedKey, edge: { node: seenFrom(parent, claim) } }))

/** A claim and its source are looked at from when the record was that they were read of. */
function seenFrom({ asOf }: Seen, claim: ClaimRow): ClaimRow {
  const seen = seenAt(asOf, claim)
  return seen === claim ? claim : { ...seen, source: seenAt(asOf, claim.source) }
}

function totalsOf({ condition }: ClaimList): Batch<null, number> {
  const statement = `UNWIND $keys AS key
RETURN key, COUNT { MATCH (c:Claim) WHERE ${condition('key')} AND c.recordedKey > '' } AS total`
  return async (reader, keys) => {
    const rows = await reader.read(statement, { keys })
    return new Map(rows.map((row) => [String(row.key), Number(row.total)]))
  }
}
