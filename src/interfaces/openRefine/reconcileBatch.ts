import { entitiesById } from '../../model/entities/entitiesById.ts'
import type { EntityRow } from '../../model/entities/entity.ts'
import { type Asked, type Candidate, candidatesFor } from '../../read/reconcile/candidates.ts'
import { ranked } from '../../read/reconcile/ranked.ts'
import { MOST_CANDIDATES } from '../../read/reconcile/reconcile.ts'
import { answerTo, type Case } from './answers.ts'
import type { Asking } from './ask.ts'
import { candidateValues } from './candidateValues.ts'
import type { Constraint } from './compare.ts'
import { findByValues } from './findByValues.ts'
import { isKnown, knownOf } from './known.ts'
import { propertyNamed } from './properties.ts'
import type { Query } from './queries.ts'
import { kindOfType } from './types.ts'

/** Answers a batch of reconciliation queries, each by itself. */
export async function reconcileBatch(asking: Asking, batch: ReadonlyMap<string, Query>) {
  const cases = await casesOf(asking, [...batch.values()])
  const values = await candidateValues(asking, cases)
  return Object.fromEntries(
    [...batch.keys()].map((key, place) => [key, { result: answerTo(cases[place] as Case, values) }]),
  )
}

async function casesOf(asking: Asking, queries: readonly Query[]): Promise<readonly Case[]> {
  const constraints = queries.map(constraintsOf)
  const asked = await askedFrom(asking, queries)
  const found = await candidatesFor(asking.context.reader, asked)
  return Promise.all(
    queries.map(async (query, place): Promise<Case> => {
      const [one, named] = [asked[place] as Asked, await namedBy(asking, query)]
      const candidates = bestAllowed(query, one, found.get(place) ?? [])
      const called = query.query === undefined ? await calledNothing(asking, query) : { candidates, complete: true }
      return { query, asked: one, constraints: constraints[place] ?? [], named, ...called }
    }),
  )
}

const constraintsOf = ({ properties }: Query): Constraint[] =>
  properties.filter(({ pid }) => !isKnown(pid)).map(({ pid, values }) => ({ property: propertyNamed(pid), values }))

/** The queries as our own reconcile takes them. */
async function askedFrom({ context }: Asking, queries: readonly Query[]): Promise<readonly Asked[]> {
  const kinds = queries.map(({ types }) => types.map(kindOfType))
  const known = await knownOf(context.reader, queries)
  return queries.map(({ query }, place): Asked => {
    const kind = kinds[place] ?? []
    return { name: query ?? '', kind: kind.length > 0 ? kind : null, ...known[place] }
  })
}

/** Whatever values say, they say it of the best by name alone: so a batch has a bound. */
function bestAllowed(query: Query, asked: Asked, found: readonly Candidate[]): Candidate[] {
  const best = ranked(asked, allowedIn(query, found)).slice(0, MOST_CANDIDATES)
  return best.map(({ candidate }) => candidate)
}

async function calledNothing(asking: Asking, query: Query) {
  const { candidates, complete } = await findByValues(asking, query)
  return { candidates: allowedIn(query, candidates), complete }
}

const allowedIn = (query: Query, candidates: readonly Candidate[]): Candidate[] =>
  candidates.filter(({ entity }) => isAllowed(query, entity.kind))

/** `should` only moves the score; an entity is of one kind, so that it never is of all of two. */
function isAllowed({ types, strict }: Query, kind: string): boolean {
  if (types.length === 0 || strict === 'should') return true
  const named = types.map(kindOfType)
  return strict === 'any' ? named.includes(kind) : named.every((it) => it === kind)
}

const ID = /^[a-z]+:\S+$/

async function namedBy({ context }: Asking, query: Query): Promise<EntityRow | undefined> {
  if (query.query === undefined || !ID.test(query.query)) return undefined
  const found = await context.loaders.load(entitiesById, null, query.query)
  return found && isAllowed(query, found.kind) ? found : undefined
}
