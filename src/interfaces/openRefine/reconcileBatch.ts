import { entitiesById } from '../../model/entities/entitiesById.ts'
import type { EntityRow } from '../../model/entities/entity.ts'
import { type Candidate, findCandidates, type NameQuery } from '../../read/reconcile/findCandidates.ts'
import { rankCandidates } from '../../read/reconcile/rankCandidates.ts'
import { MAX_CANDIDATES } from '../../read/reconcile/reconcileResolver.ts'
import type { Constraint } from './compareValues.ts'
import type { ExecutionScope } from './executeDocument.ts'
import { findByValues } from './findByValues.ts'
import type { ReconcileQuery } from './parseQueries.ts'
import { propertyById } from './properties.ts'
import { readCandidateValues } from './readCandidateValues.ts'
import type { ReconcileCase } from './reconcileCase.ts'
import { isHintProperty, reconcileHints } from './reconcileHints.ts'
import { reconcileResult } from './reconcileResult.ts'
import { kindOfType } from './types.ts'

/** Answers a batch of reconciliation queries. The result of a query does not depend on the others. */
export async function reconcileBatch(scope: ExecutionScope, batch: ReadonlyMap<string, ReconcileQuery>) {
  const cases = await casesOf(scope, [...batch.values()])
  const values = await readCandidateValues(scope, cases)
  return Object.fromEntries(
    [...batch.keys()].map((key, index) => [key, { result: reconcileResult(cases[index] as ReconcileCase, values) }]),
  )
}

async function casesOf(scope: ExecutionScope, queries: readonly ReconcileQuery[]): Promise<readonly ReconcileCase[]> {
  const constraints = queries.map(constraintsOf)
  const requests = await nameQueriesOf(scope, queries)
  const candidatesByIndex = await findCandidates(scope.context.reader, requests)
  return Promise.all(
    queries.map(async (query, index): Promise<ReconcileCase> => {
      const [request, named] = [requests[index] as NameQuery, await entityWithQueriedId(scope, query)]
      const candidateSet =
        query.query === undefined
          ? await candidatesByValues(scope, query)
          : { candidates: bestAllowed(query, request, candidatesByIndex.get(index) ?? []), complete: true }
      return { query, request, constraints: constraints[index] ?? [], named, ...candidateSet }
    }),
  )
}

const constraintsOf = ({ properties }: ReconcileQuery): Constraint[] =>
  properties
    .filter(({ pid }) => !isHintProperty(pid))
    .map(({ pid, values }) => ({ property: propertyById(pid), values }))

/** The queries in the form that the GraphQL field reconcile takes. */
async function nameQueriesOf(
  { context }: ExecutionScope,
  queries: readonly ReconcileQuery[],
): Promise<readonly NameQuery[]> {
  const kinds = queries.map(({ types }) => types.map(kindOfType))
  const hints = await reconcileHints(context.reader, queries)
  return queries.map(({ query }, index): NameQuery => {
    const kind = kinds[index] ?? []
    return { name: query ?? '', kind: kind.length > 0 ? kind : null, ...hints[index] }
  })
}

/** The best candidates by name alone. Values are compared only for these, which bounds the cost of a batch. */
function bestAllowed(query: ReconcileQuery, request: NameQuery, candidates: readonly Candidate[]): Candidate[] {
  const best = rankCandidates(request, allowedIn(query, candidates)).slice(0, MAX_CANDIDATES)
  return best.map(({ candidate }) => candidate)
}

async function candidatesByValues(scope: ExecutionScope, query: ReconcileQuery) {
  const { candidates, complete } = await findByValues(scope, query)
  return { candidates: allowedIn(query, candidates), complete }
}

const allowedIn = (query: ReconcileQuery, candidates: readonly Candidate[]): Candidate[] =>
  candidates.filter(({ entity }) => isAllowed(query, entity.kind))

/** `should` affects only the score. `all` with two types allows no entity, since an entity has one kind. */
function isAllowed({ types, strict }: ReconcileQuery, kind: string): boolean {
  if (types.length === 0 || strict === 'should') return true
  const kinds = types.map(kindOfType)
  return strict === 'any' ? kinds.includes(kind) : kinds.every((it) => it === kind)
}

const ID = /^[a-z]+:\S+$/

async function entityWithQueriedId({ context }: ExecutionScope, query: ReconcileQuery): Promise<EntityRow | undefined> {
  if (query.query === undefined || !ID.test(query.query)) return undefined
  const entity = await context.loaders.load(entitiesById, null, query.query)
  return entity && isAllowed(query, entity.kind) ? entity : undefined
}
