import { beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { liveApi } from '../../support/liveApi.ts'
import { createParty, type Party, recordKey } from '../../support/party.ts'
import { propertyRuns } from '../../support/propertyRuns.ts'
import { firstDay, lastDay, type PlainClaim, plainBelief } from './plainBelief.ts'

const live = liveApi()
const parties: Record<string, Party> = {}

beforeAll(async () => {
  for (const name of ['alpha', 'beta']) parties[name] = await createParty(live.graph, live.api, 'PARTNER', name)
  parties.editor = await createParty(live.graph, live.api, 'EDITOR', 'editor')
  const persons = ['holder', 'other'].map((key) => ({
    upsertPerson: { key: recordKey(key), name: key, claim: claimOn('old') },
  }))
  await (parties.alpha as Party).batch(persons)
})

const SOURCES: Readonly<Record<string, object>> = {
  old: { id: 'source:old', sourceKind: 'NEWS', title: 'Old', published: '2019' },
  new: { id: 'source:new', sourceKind: 'NEWS', title: 'New', published: '2022-06' },
  undated: { id: 'source:undated', sourceKind: 'NEWS', title: 'Undated' },
}
const claimOn = (source: string, more: object = {}) => ({ source: SOURCES[source], ...more })

/** The two records that claims are about: a framework, and a post at an institution that only the post refers to. */
const RECORDS = {
  framework: {
    fields: ['name', 'acronym', 'adopted', 'statedParticipantCount', 'frameworkKind'],
    required: ['name', 'frameworkKind'],
  },
  institution: { fields: ['name', 'acronym', 'institutionKind'], required: ['name', 'institutionKind'] },
  tenure: { fields: ['start', 'acting'], required: [] },
} as const
type Name = keyof typeof RECORDS

const date = fc.constantFrom('2018', '2018-10', '2018-10-01', '2018-10-02', '2019-01')
const orNull = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null, freq: 5 })
const VALUES = {
  framework: fc.record(
    {
      name: fc.constantFrom('Pact', 'PACT', 'Compact'),
      acronym: orNull(fc.constantFrom('P', 'p', 'Q')),
      adopted: orNull(date),
      statedParticipantCount: orNull(fc.constantFrom(1, 2)),
      frameworkKind: fc.constantFrom('TREATY', 'OTHER'),
    },
    { requiredKeys: [] },
  ),
  institution: fc.record(
    {
      name: fc.constantFrom('Body', 'Organ'),
      acronym: orNull(fc.constantFrom('B', 'O')),
      institutionKind: fc.constantFrom('IGO', 'NGO'),
    },
    { requiredKeys: [] },
  ),
  tenure: fc.record(
    {
      start: orNull(date),
      attestedOn: orNull(fc.constantFrom('2018-06-01', '2018-12-24', '2020-02-29')),
      acting: orNull(fc.boolean()),
    },
    { requiredKeys: [] },
  ),
}

interface Action {
  readonly record: Name
  readonly party: string
  readonly source: string
  readonly basis: string
  readonly settles: boolean
  /** Null withdraws all claims. */
  readonly values: Readonly<Record<string, unknown>> | null
}

const action: fc.Arbitrary<Action> = fc.constantFrom<Name>('framework', 'institution', 'tenure').chain((record) =>
  fc.record({
    record: fc.constant(record),
    party: fc.constantFrom('alpha', 'beta', 'editor'),
    source: fc.constantFrom('old', 'new', 'undated'),
    basis: fc.constantFrom('STATED', 'ATTRIBUTED', 'INFERRED', 'OUTSIDE'),
    settles: fc.boolean(),
    values: fc.option(VALUES[record] as fc.Arbitrary<Record<string, unknown>>, { nil: null, freq: 4 }),
  }),
)

/** The state of the model: the active claims, and the last values of required fields. */
interface Model {
  claims: Map<string, PlainClaim>
  required: Record<string, unknown>
  bare: boolean
}

const settlesOf = ({ party, settles }: Action): boolean => party === 'editor' && settles

/** Applies an action to the model; false when the API has to reject it. */
function act(models: Record<Name, Model>, it: Action, order: number): boolean {
  const model = models[it.record]
  const there = model.claims.size > 0 || model.bare
  if (it.values === null) {
    if (!there) return false
    for (const key of [...model.claims.keys()]) if (key.startsWith(`${it.party} `)) model.claims.delete(key)
  } else {
    if (it.record === 'tenure' && !isThere(models.institution)) return false
    const { required } = RECORDS[it.record]
    if (!there && required.some((field) => it.values?.[field] == null)) return false
    say(model, it as Action & { values: object }, order)
  }
  settleExistence(models)
  return true
}

const isThere = ({ claims, bare }: Model): boolean => claims.size > 0 || bare

function say(model: Model, it: Action & { readonly values: object }, order: number): void {
  const key = `${it.party} ${it.source}`
  const before = model.claims.get(key)
  const given: Record<string, unknown> = { ...it.values }
  // Dates are claimed as one value: a bound that the validity omits is unknown.
  if (it.record === 'tenure' && ('start' in given || 'attestedOn' in given))
    Object.assign(given, { start: given.start ?? null, attestedOn: given.attestedOn ?? null })
  const merged = { ...before?.values, ...given }
  const values = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null))
  const claim = { party: it.party, source: it.source, basis: it.basis, settles: settlesOf(it), order, values }
  const { order: _before, ...was } = before ?? { order: 0 }
  const { order: _now, ...is } = claim
  if (JSON.stringify(sorted(was)) !== JSON.stringify(sorted(is))) model.claims.set(key, claim)
}

const sorted = (value: object): unknown =>
  Object.entries({ ...value, values: Object.entries((value as PlainClaim).values ?? {}).sort() }).sort()

/** An institution without claims stays as a stub while the post refers to it. */
function settleExistence({ framework, institution, tenure }: Record<Name, Model>): void {
  framework.bare = false
  institution.bare = institution.claims.size === 0 && tenure.claims.size > 0
  for (const [name, model] of [
    ['framework', framework],
    ['institution', institution],
  ] as const) {
    const { values } = plainBelief([...model.claims.values()], RECORDS[name].required)
    model.required = isThere(model) ? { ...model.required, ...values } : {}
  }
}

/** The record that the API has to return. */
function expected(name: Name, { claims, required, bare }: Model): object | null {
  if (claims.size === 0 && !bare) return null
  const all = [...claims.values()]
  const { values, disputed } = plainBelief(all, RECORDS[name].fields)
  const plain = Object.fromEntries(
    RECORDS[name].fields.map((field) => [field, values[field] ?? required[field] ?? null]),
  )
  if (name !== 'tenure') return { ...plain, bare, disputedFields: [...disputed].sort() }
  const { start, ...rest } = plain
  const fields = disputed.map((field) => (field === 'start' ? 'validity' : field)).sort()
  return { ...rest, validity: datesOf(start as string | null, all), disputedFields: fields }
}

function datesOf(start: string | null, claims: readonly PlainClaim[]) {
  const attestedOn = [
    ...new Set(claims.flatMap(({ values }) => (values.attestedOn === undefined ? [] : [String(values.attestedOn)]))),
  ].sort()
  const sound = attestedOn.filter((day) => start === null || day >= firstDay(start))
  const latest = [...(start === null ? [] : [lastDay(start)]), ...sound].sort()[0] ?? null
  return { start, startEarliest: start && firstDay(start), startLatest: latest, attestedOn }
}

const FIELDS = {
  framework: 'name acronym adopted statedParticipantCount frameworkKind bare disputedFields',
  institution: 'name acronym institutionKind bare disputedFields',
  tenure: 'acting disputedFields validity { start startEarliest startLatest attestedOn }',
}

test('random claims, withdrawals and settlements give what the plain rule gives, in any order of arrival', async () => {
  let round = 0
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 5, maxLength: 30 }), async (actions) => {
      round += 1
      const models = Object.fromEntries(
        Object.keys(RECORDS).map((name) => [name, { claims: new Map(), required: {}, bare: false }]),
      ) as unknown as Record<Name, Model>
      const ids: Partial<Record<Name, string>> = {}
      for (const [order, it] of actions.entries()) {
        const { results } = await (parties[it.party] as Party).batch([itemOf(it, round)], { mode: 'BEST_EFFORT' })
        expect([order, it, results[0].userErrors.length === 0]).toEqual([order, it, act(models, it, order)])
        if (results[0].id !== null) ids[it.record] = results[0].id
      }
      for (const name of Object.keys(RECORDS) as Name[]) {
        const { node } = await live.data(
          `query ($id: ID!) { node(id: $id) { ... on ${name.charAt(0).toUpperCase()}${name.slice(1)} { ${FIELDS[name]} } } }`,
          { id: ids[name] ?? 'person:none' },
        )
        const found = node && { ...node, disputedFields: [...node.disputedFields].sort() }
        expect([name, found]).toEqual([name, expected(name, models[name])])
      }
    }),
    { numRuns: propertyRuns(40), endOnFailure: true },
  )
}, 300_000)

function itemOf({ record, source, basis, values, ...more }: Action, round: number): object {
  const key = recordKey(`${record} ${round}`)
  if (values === null) return { withdrawClaims: { key } }
  const claim = claimOn(source, { basis, settles: settlesOf({ record, source, basis, values, ...more }) })
  if (record === 'framework') return { upsertFramework: { key, ...values, claim } }
  if (record === 'institution') return { upsertInstitution: { key, ...values, claim } }
  const { start, attestedOn, ...own } = values
  const validity =
    'start' in values || 'attestedOn' in values
      ? { validity: { start: start ?? null, attestedOn: attestedOn ?? null } }
      : {}
  return {
    recordTenure: {
      key,
      holder: recordKey('holder'),
      employer: recordKey(`institution ${round}`),
      title: 'Head',
      ...own,
      ...validity,
      claim,
    },
  }
}
