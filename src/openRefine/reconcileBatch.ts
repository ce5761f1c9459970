import { LIMITS } from '../bounds/limits.ts'
import { entitiesById } from '../entities/entitiesById.ts'
import type { EntityRow } from '../entities/entity.ts'
import { type Asked, type Candidate, candidatesFor } from '../reconcile/candidates.ts'
import { type Ranked, ranked } from '../reconcile/ranked.ts'
import { MOST_CANDIDATES } from '../reconcile/reconcile.ts'
import type { Feature } from '../reconcile/score.ts'
import { type Asking, costOf } from './ask.ts'
import type { Value } from './cells.ts'
import { type Constraint, compareValues } from './compare.ts'
import { findByValues } from './findByValues.ts'
import { isKnown, knownOf } from './known.ts'
import { propertyNamed } from './properties.ts'
import type { Query } from './queries.ts'
import { readValues, valuesText, type Wanted } from './readValues.ts'
import { kindOfType, typeOfKind } from './types.ts'

// How many of the newest relationships of a candidate are looked through for a value.
const COMPARED_LINKS = 50
const MOST_IDS = 100

/** A query on its way to an answer. */
interface Case {
  readonly query: Query
  readonly asked: Asked
  readonly constraints: readonly Constraint[]
  readonly candidates: readonly Candidate[]
  /** The entity that the query gives the id of. */
  readonly named: EntityRow | undefined
}

/** Answers a batch of reconciliation queries, each by itself. */
export async function reconcileBatch(asking: Asking, batch: ReadonlyMap<string, Query>) {
  const cases = await casesOf(asking, [...batch.values()])
  const values = await valuesOf(asking, cases)
  const answers = cases.map((it) => ({ result: resultOf(it, values) }))
  return Object.fromEntries([...batch.keys()].map((key, place) => [key, answers[place]]))
}

async function casesOf(asking: Asking, queries: readonly Query[]): Promise<readonly Case[]> {
  const { reader } = asking.context
  const constraints = queries.map(constraintsOf)
  const kinds = queries.map(({ types }) => types.map(kindOfType))
  const known = await knownOf(reader, queries)
  const asked = queries.map(({ query }, place): Asked => {
    const ofKinds = kinds[place] ?? []
    return { name: query ?? '', kind: ofKinds.length > 0 ? ofKinds : null, ...known[place] }
  })
  const found = await candidatesFor(reader, asked)
  return Promise.all(
    queries.map(async (query, place): Promise<Case> => {
      const one = asked[place] as Asked
      const candidates = query.query === undefined ? await findByValues(asking, query) : (found.get(place) ?? [])
      const allowed = candidates.filter(({ entity }) => isAllowed(query, entity.kind))
      // Whatever values say, it says it of the best by name alone: so a batch has a bound.
      const best = ranked(one, allowed)
        .slice(0, MOST_CANDIDATES)
        .map(({ candidate }) => candidate)
      return {
        query,
        asked: one,
        constraints: constraints[place] ?? [],
        candidates: best,
        named: await namedBy(asking, query),
      }
    }),
  )
}

const constraintsOf = ({ properties }: Query): Constraint[] =>
  properties.filter(({ pid }) => !isKnown(pid)).map(({ pid, values }) => ({ property: propertyNamed(pid), values }))

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

type Values = ReadonlyMap<string, ReadonlyMap<string, readonly Value[]>>

/** The values of every candidate that a query has constraints for: by property, then by entity. */
async function valuesOf(asking: Asking, cases: readonly Case[]): Promise<Values> {
  const constrained = cases.filter(({ constraints }) => constraints.length > 0)
  const wanted = new Map(
    constrained.flatMap((it) => it.constraints.map(({ property }) => [property.id, property] as const)),
  )
  const values = new Map<string, Map<string, readonly Value[]>>()
  for (const property of wanted.values()) {
    const ids = constrained
      .filter(({ constraints }) => constraints.some((it) => it.property.id === property.id))
      .flatMap(({ candidates }) => candidates.map(({ entity }) => entity.id))
    values.set(
      property.id,
      await valuesOfAll(asking, [...new Set(ids)], { property, limit: COMPARED_LINKS, validOn: null }),
    )
  }
  return values
}

/** In as many documents as the bounds of one ask for. */
async function valuesOfAll(
  asking: Asking,
  ids: readonly string[],
  wanted: Wanted,
): Promise<Map<string, readonly Value[]>> {
  const [first] = ids
  const each = first === undefined ? 1 : costOf(asking, valuesText([wanted]), { ids: [first] })
  const size = Math.max(1, Math.min(MOST_IDS, Math.floor(LIMITS.nodes / each)))
  const values = new Map<string, readonly Value[]>()
  for (let from = 0; from < ids.length; from += size) {
    const read = await readValues(asking, ids.slice(from, from + size), [wanted])
    for (const [id, [found = []]] of read) values.set(id, found)
  }
  return values
}

function resultOf({ query, asked, constraints, candidates, named }: Case, values: Values) {
  const compared = ({ entity }: Candidate): Feature[] =>
    constraints.flatMap((it) => compareValues(it, values.get(it.property.id)?.get(entity.id) ?? []))
  const found = query.query === undefined ? byValuesAlone(candidates, compared) : ranked(asked, candidates, compared)
  if (!named) return found.slice(0, query.limit).map(answerOf)
  const others = found
    .filter(({ candidate }) => candidate.entity.id !== named.id)
    .map((it) => ({ ...answerOf(it), match: false }))
  return [answerById(named), ...others].slice(0, query.limit)
}

type Found = Pick<Ranked, 'candidate' | 'score' | 'match' | 'features'>

/** Without a name the values decide: the one entity that has all of them is meant. */
function byValuesAlone(candidates: readonly Candidate[], compared: (candidate: Candidate) => Feature[]): Found[] {
  const found = candidates.map((candidate) => {
    const features = compared(candidate)
    const score = features.reduce((sum, feature) => sum + feature.score, 0) / Math.max(1, features.length)
    return { candidate, score, features }
  })
  const whole = found.filter(({ score }) => score === 1)
  return found.map((it) => ({ ...it, match: it.score === 1 && whole.length === 1 })).sort((a, b) => b.score - a.score)
}

function answerOf({ candidate, score, match, features }: Found) {
  return {
    ...shown(candidate.entity),
    score: inHundreds(score),
    match,
    features: features.map(({ name, score: value }) => ({ id: name, value })),
  }
}

const answerById = (entity: EntityRow) => ({
  ...shown(entity),
  score: 100,
  match: true,
  features: [{ id: 'id', value: 1 }],
})

/** Clients of the service show scores from 0 to 100; ours are from 0 to 1. */
const inHundreds = (score: number): number => Math.round(score * 10_000) / 100

const shown = ({ id, name, kind, description }: EntityRow) => ({
  id,
  name,
  ...(description == null ? {} : { description: String(description) }),
  type: [typeOfKind(kind)],
})
