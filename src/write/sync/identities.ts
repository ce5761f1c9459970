import { groupBy } from '../../lib/collections/groupBy.ts'
import type { ClaimValues } from '../../model/claims/claimValues.ts'
import type { Transaction } from '../../neo4j/graph/graph.ts'
import { runForAny } from '../../neo4j/graph/runForAny.ts'
import { identityOf, type RelationshipHead } from '../claims/draft.ts'

/** A relationship by what tells it from others; the ids are of the survivors of merges. */
export interface Told {
  readonly head: RelationshipHead
  /** The same with the ids under which the caller knows the ends. */
  readonly saidHead: RelationshipHead
  readonly values: ClaimValues
}

const MERGED = `UNWIND $ids AS id
MATCH (redirect:Redirect)
WHERE redirect.toId = id
RETURN id, redirect.id AS mergedId`

const foundBy = (type: string): string => `UNWIND $identities AS identity
MATCH ()-[r:${type}]->()
WHERE r.identity = identity
RETURN identity, r.id AS id`

/**
 * Finds the relationships that are in the graph already, by their identity. One on whose behalf an entity acted that
 * was merged away since still has that entity's id in its identity, and so has one that a merge made alike to another;
 * so each such id is tried, those that the caller says first.
 */
export async function readTold(tx: Transaction, told: readonly Told[]): Promise<(it: Told) => string | undefined> {
  const alternatives = await readMerged(tx, told)
  const identitiesOf = ({ head, saidHead, values }: Told): string[] =>
    [saidHead, head].flatMap((it) =>
      alternatives(values.onBehalfOfId).map((onBehalfOfId) => identityOf(it, { ...values, onBehalfOfId })),
    )
  const found = new Map<string, string>()
  const types = groupBy(told, ({ head }) => head.relationship.type)
  const reads = [...types].map(([type, some]) =>
    tx.run(foundBy(type), { identities: [...new Set(some.flatMap(identitiesOf))] }),
  )
  for (const rows of await Promise.all(reads)) for (const row of rows) found.set(String(row.identity), String(row.id))
  return (it) => {
    const identity = identitiesOf(it).find((one) => found.has(one))
    return identity === undefined ? undefined : found.get(identity)
  }
}

type Reference = ClaimValues[string] | undefined

async function readMerged(tx: Transaction, told: readonly Told[]): Promise<(id: Reference) => ClaimValues[string][]> {
  const ids = told.flatMap(({ values }) => (values.onBehalfOfId == null ? [] : [String(values.onBehalfOfId)]))
  const rows = await runForAny(tx, MERGED, 'ids', [...new Set(ids)])
  const merged = groupBy(rows, ({ id }) => String(id))
  return (id) => [id ?? null, ...(merged.get(String(id)) ?? []).map(({ mergedId }) => String(mergedId))]
}
