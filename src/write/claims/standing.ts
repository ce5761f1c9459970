import { type ClaimDraft, claimIdOf, isDraft, type Saying, type Withdrawal } from './draft.ts'
import { type Objection, objection } from './objection.ts'
import type { Records } from './records.ts'
import { replaced, type StoredClaim, withdrawn } from './storedClaim.ts'
import { problemsOfDates } from './valueCheck.ts'

/** What one saying came to. */
export interface Outcome {
  /** The record's id. */
  readonly id: string
  /** The record was not there before. */
  readonly created: boolean
  /** How many claims were recorded, replaced or taken back: none by a repetition. */
  readonly claims: number
  readonly objections: readonly Objection[]
}

/** The claims that stand once all has been said. */
export interface Standing {
  /** One for each saying, in their order. */
  readonly outcomes: readonly Outcome[]
  /** The claims that are new, say something else than before, or were taken back. */
  readonly said: readonly StoredClaim[]
  /** All standing claims of the records for which something was said anew; none are left of some. */
  readonly standing: ReadonlyMap<string, readonly StoredClaim[]>
}

type Claims = Map<string, StoredClaim>

/** Lays what is said, one after the other, over the claims that stand. */
export function layOver(records: Records, known: ReadonlyMap<string, Claims>, now: string): Standing {
  const standing = new Map([...known].map(([id, claims]) => [id, new Map(claims)]))
  const said = new Map<string, StoredClaim>()
  const made = new Set<string>()
  const outcomes = records.sayings.map((saying) => {
    const { about } = saying
    const claims: Claims = standing.get(about) ?? new Map()
    standing.set(about, claims)
    const at = momentAfter(claims, now)
    const { fresh, objections } = isDraft(saying)
      ? layDraft(saying, claims, records, at)
      : { fresh: layWithdrawal(saying, claims, at), objections: [] }
    for (const claim of fresh) said.set(claim.id, claim)
    const created = !records.known.exists(about) && isDraft(saying) && !made.has(about)
    made.add(about)
    return { id: about, created, claims: fresh.length, objections }
  })
  const touched = new Set([...said.values()].map(({ about }) => about))
  return {
    outcomes,
    said: [...said.values()],
    standing: new Map([...touched].map((id) => [id, [...(standing.get(id)?.values() ?? [])]])),
  }
}

function layDraft(draft: ClaimDraft, claims: Claims, { sources }: Records, at: string) {
  const before = claims.get(claimIdOf(draft))
  const after = replaced(before, draft, sources.get(draft.sourceId) ?? null, at)
  if (after === before) return { fresh: [], objections: [] }
  claims.set(after.id, after)
  // Dates that are sound by themselves can be impossible beside those that carry over from the party's earlier claim.
  return { fresh: [after], objections: before ? problemsOfDates(after.values) : [] }
}

function layWithdrawal({ withdrawnBy, reason, only }: Withdrawal, claims: Claims, at: string): StoredClaim[] {
  const own = [...claims.values()].filter(({ recordedBy }) => recordedBy === withdrawnBy)
  const taken = only ? own.filter(({ id }) => id === only.claimId) : own
  for (const { id } of taken) claims.delete(id)
  return taken.map((claim) => withdrawn(claim, only?.at ?? at, reason))
}

/** Of two claims the later counts, so a claim is always recorded after those that it finds, whatever the clocks say. */
function momentAfter(claims: Claims, now: string): string {
  const latest = [...claims.values()].reduce((last, { recordedAt }) => (recordedAt > last ? recordedAt : last), '')
  return latest < now ? now : new Date(Date.parse(latest) + 1).toISOString()
}

/** Why a saying does not fit the version of the record that its party has seen; empty when it does. */
export function problemsOfVersion({ about, ifVersion, ...saying }: Saying, records: Records): Objection[] {
  if (ifVersion == null) return []
  const state = (records.entities.get(about) ?? records.relationships.get(about))?.state
  const version = state?.version ?? 0
  if (version === ifVersion) return []
  const values = 'values' in saying ? saying.values : {}
  const now: Readonly<Record<string, unknown>> = {
    ...state?.content,
    names: state?.names,
    externalIds: state?.externalIds,
  }
  const other = Object.keys(values).filter((name) => !same(values[name], now[name]))
  const differs = other.map((name) => `${name} is ${JSON.stringify(now[name] ?? null)}`)
  const message = `Expected version ${ifVersion} of ${about}, got version ${version}${differs.length > 0 ? `, where ${differs.join(' and ')}` : ''}. Read it and decide again.`
  return [objection('CONFLICT', 'ifVersion', message)]
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
