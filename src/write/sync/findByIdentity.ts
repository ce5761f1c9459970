import { groupBy } from '../../lib/collections/groupBy.ts'
import type { ClaimValues } from '../../model/claims/claimValues.ts'
import { runUnlessEmpty } from '../../neo4j/graph/runUnlessEmpty.ts'
import type { Transaction } from '../../neo4j/graph/transaction.ts'
import { identityOf, type RelationshipHeader } from '../claims/claimOperation.ts'

/** What identifies a relationship; ids of merged entities are replaced by those of the survivors. */
export interface RelationshipIdentity {
  readonly header: RelationshipHeader
  /** The header with the ids under which the caller knows the ends. */
  readonly originalHeader: RelationshipHeader
  readonly values: ClaimValues
}

const MERGED_IDS = `UNWIND $ids AS id
MATCH (redirect:Redirect)
WHERE redirect.toId = id
RETURN id, redirect.id AS mergedId`

const findByIdentityStatement = (type: string): string => `UNWIND $identities AS identity
MATCH ()-[r:${type}]->()
WHERE r.identity = identity
RETURN identity, r.id AS id`

/**
 * The ids of the existing relationships with these identities. A relationship keeps the identity with which it was
 * created, so after a merge its stored identity can contain the id of a merged entity. Every such id is tried, the ids
 * that the caller gave first.
 */
export async function findByIdentity(
  tx: Transaction,
  identities: readonly RelationshipIdentity[],
): Promise<ReadonlyMap<RelationshipIdentity, string>> {
  const idsOf = await readMergedIds(tx, identities)
  const candidates = new Map(identities.map((it) => [it, candidatesOf(it, idsOf)]))
  const byType = groupBy(identities, ({ header }) => header.relationship.type)
  const reads = [...byType].map(([type, ofType]) =>
    tx.run(findByIdentityStatement(type), {
      identities: [...new Set(ofType.flatMap((it) => candidates.get(it) ?? []))],
    }),
  )
  const rows = (await Promise.all(reads)).flat()
  const found = new Map(rows.map(({ identity, id }) => [String(identity), String(id)]))
  return new Map(
    [...candidates].flatMap(([it, stored]) => {
      const identity = stored.find((candidate) => found.has(candidate))
      return identity === undefined ? [] : [[it, found.get(identity) as string] as const]
    }),
  )
}

type ReferenceValue = ClaimValues[string] | undefined

/** The identities under which the relationship can be stored. */
const candidatesOf = (
  { header, originalHeader, values }: RelationshipIdentity,
  idsOf: (id: ReferenceValue) => ClaimValues[string][],
): string[] =>
  [originalHeader, header].flatMap((it) => {
    const property = it.relationship.identityReference
    if (property === undefined) return [identityOf(it, values)]
    return idsOf(values[property]).map((id) => identityOf(it, { ...values, [property]: id }))
  })

/** Returns the ids of an entity: its own, then those of the entities that were merged into it. */
async function readMergedIds(
  tx: Transaction,
  identities: readonly RelationshipIdentity[],
): Promise<(id: ReferenceValue) => ClaimValues[string][]> {
  const ids = identities.flatMap(({ header, values }) => {
    const id = values[header.relationship.identityReference ?? '']
    return id == null ? [] : [String(id)]
  })
  const rows = await runUnlessEmpty(tx, MERGED_IDS, 'ids', [...new Set(ids)])
  const merged = groupBy(rows, ({ id }) => String(id))
  return (id) => [id ?? null, ...(merged.get(String(id)) ?? []).map(({ mergedId }) => String(mergedId))]
}
