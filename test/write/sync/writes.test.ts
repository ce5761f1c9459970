import { beforeAll, describe, expect, test } from '@jest/globals'
import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql'
import { makeSchema } from '../../../src/app/schema.ts'
import { kinds } from '../../../src/model/entities/entity.ts'
import { type RelationshipDefinition, relationshipTypes } from '../../../src/model/relationships/relationship.ts'
import { liveApi } from '../../support/liveApi.ts'
import { claimOn, createParty, type Party, recordKey } from '../../support/party.ts'

const live = liveApi()
let alpha: Party
let beta: Party

beforeAll(async () => {
  alpha = await createParty(live.graph, live.api, 'PARTNER', 'alpha')
  beta = await createParty(live.graph, live.api, 'PARTNER', 'beta')
})

const schema = makeSchema()
const inputOf = (mutation: string) =>
  schema.getType(`${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`) as GraphQLInputObjectType

/** A value for every field of an input type, so that the test covers every claimable field. */
function valueFor(type: GraphQLInputType, field: string): unknown {
  const inner = getNullableType(type)
  if (isListType(inner)) return [valueFor(inner.ofType, field)]
  if (isEnumType(inner)) return inner.getValues()[1]?.name ?? inner.getValues()[0]?.name
  if (isInputObjectType(inner)) {
    if (inner.name === 'RecordKey') return recordKey('person:0')
    if (inner.name === 'ValidityInput') return { start: '2019-03', end: '2021', attestedOn: '2020-05-06' }
    if (inner.name === 'NameInput') return { value: `Ein Name für ${field}`, language: 'de', nameKind: 'OFFICIAL' }
    if (inner.name === 'ExternalIdInput') return { scheme: 'other', value: `${field}-${Math.random()}` }
  }
  const scalars: Record<string, unknown> = { Int: 7, Boolean: true, FuzzyDate: '2018-12-19', ID: 'x' }
  return (
    scalars[(inner as { name: string }).name] ?? (field === 'iso2' ? 'XA' : field === 'iso3' ? 'XAA' : `some ${field}`)
  )
}

const LEFT_OUT = ['key', 'claim', 'ifVersion', 'idempotencyKey']

function wholeInput(mutation: string, key: unknown, ends: Record<string, unknown> = {}) {
  const fields = Object.values(inputOf(mutation).getFields()).filter(({ name }) => !LEFT_OUT.includes(name))
  const values = fields.map(({ name, type }) => [name, ends[name] ?? valueFor(type, name)])
  return { ...Object.fromEntries(values), key, claim: claimOn() }
}

const keyOf = (kind: string) => recordKey(`${kind.toLowerCase()}:0`)

describe('every kind of entity', () => {
  test.each([...kinds.values()].map(({ name, kind }) => [name, kind]))(
    '%s: whole, again, in part, taken back',
    async (name, kind) => {
      const mutation = `upsert${name}`
      const as = name.charAt(0).toLowerCase() + name.slice(1)
      const input = wholeInput(mutation, keyOf(kind))
      const first = await alpha.write(mutation, input)
      expect(first.userErrors).toEqual([])
      expect([first.created, first.changed, first[as].version]).toEqual([true, true, 1])
      expect(first[as].externalIds).toContainEqual({ scheme: 'test', value: `${kind.toLowerCase()}:0` })
      const again = await alpha.write(mutation, input)
      expect([again.created, again.changed, again[as]]).toEqual([false, false, first[as]])
      const part = await alpha.write(mutation, { key: keyOf(kind), description: 'Another one.', claim: claimOn() })
      expect(part[as]).toMatchObject({ name: first[as].name, description: 'Another one.', names: first[as].names })
      const { [as]: less } = await alpha.write(mutation, {
        key: keyOf(kind),
        description: null,
        names: null,
        claim: claimOn(),
      })
      expect(less).toMatchObject({ name: first[as].name, description: null, names: [], version: 3 })
      const stored = less.claims.nodes[0].values.map(({ field }: { field: string }) => field)
      expect(stored).not.toContain('description')
    },
  )

  test('needs what a new one needs, and says where', async () => {
    const { userErrors, event } = await alpha.write('upsertEvent', { key: recordKey('event:new'), claim: claimOn() })
    expect(event).toBeNull()
    expect(userErrors.map(({ code, field }: { code: string; field: string[] }) => [code, field])).toEqual([
      ['REQUIRED', ['name']],
      ['REQUIRED', ['eventKind']],
      ['REQUIRED', ['status']],
    ])
    expect(await live.data('{ entityByExternalId(scheme: "test", value: "event:new") { id } }')).toEqual({
      entityByExternalId: null,
    })
  })
})

/** The keys of two entities that this relationship type can connect. */
function endsOf({ from, to, pairs }: { from: End; to: End; pairs?: Readonly<Record<string, readonly string[]>> }) {
  const [left] = Object.keys(from.listFields) as [string]
  const right = Object.keys(to.listFields).find(
    (name) => name !== left && (pairs?.[left]?.includes(name) ?? true),
  ) as string
  const key = (name: string) => recordKey(`${name.toUpperCase()}:0`.toLowerCase())
  return { [from.fieldName]: key(left), [to.fieldName]: key(right) }
}

/** A key for each reference that allows one kind only; `valueFor` has one for those that allow all. */
function referencesOf({ own }: RelationshipDefinition) {
  const targets = Object.entries(own).flatMap(([name, { type, target }]) => {
    const kind = [...kinds.values()].find((it) => it.class === target?.())
    if (!kind) return []
    const key = recordKey(`${kind.kind.toLowerCase()}:0`)
    return [[name, type === 'references' ? [key] : key] as const]
  })
  return Object.fromEntries(targets)
}

interface End {
  readonly fieldName: string
  readonly listFields: Readonly<Record<string, string>>
}

describe('every relationship', () => {
  test.each([...relationshipTypes.values()].map((kind) => [kind.name, kind] as const))(
    '%s: whole, again, by another party, taken back',
    async (name, kind) => {
      const mutation = `record${name}`
      const as = name.charAt(0).toLowerCase() + name.slice(1)
      const ends = { ...endsOf(kind), ...referencesOf(kind), occurrence: 'the first' }
      const input = wholeInput(mutation, undefined, ends)
      const first = await alpha.write(mutation, input)
      expect(first.userErrors).toEqual([])
      expect([first.created, first.changed, first[as].version]).toEqual([true, true, 1])
      expect(first[as].validity).toMatchObject({ start: '2019-03', end: '2021', attestedOn: ['2020-05-06'] })
      const again = await alpha.write(mutation, input)
      expect([again.created, again.changed, again[as].version]).toEqual([false, false, 1])
      // Dates are not part of the identity: the other party disputes this record instead of creating another.
      const other = await beta.write(mutation, { ...input, externalIds: undefined, validity: { start: '2018-01' } })
      expect(other[as].id).toBe(first[as].id)
      expect([other.created, other.changed, other[as].disputedFields]).toEqual([false, true, ['validity']])
      expect(other[as].claims.nodes.map(({ recordedBy }: { recordedBy: string }) => recordedBy)).toEqual([
        'alpha',
        'beta',
      ])
      const back = await beta.write('withdrawClaims', { key: { id: first[as].id } })
      expect(back).toMatchObject({ withdrawn: 1, deleted: false, userErrors: [] })
      const { node } = await live.data(
        `query ($id: ID!) { node(id: $id) { ... on ${name} { disputed validity { start end } } } }`,
        { id: first[as].id },
      )
      expect(node).toEqual({ disputed: false, validity: { start: '2019-03', end: '2021' } })
    },
  )

  test('with another occurrence, role or end it is another record', async () => {
    const post = {
      holder: recordKey('person:0'),
      employer: recordKey('institution:0'),
      title: 'Secretary',
      claim: claimOn(),
    }
    const ids = new Set<string>()
    for (const more of [
      {},
      { occurrence: 'second' },
      { title: 'Secretary General' },
      { employer: recordKey('country:0') },
    ]) {
      ids.add((await alpha.write('recordTenure', { ...post, ...more })).tenure.id)
    }
    expect(ids.size).toBe(4)
    const same = await beta.write('recordTenure', { ...post, title: 'SECRETARY' })
    expect([...ids][0]).toBe(same.tenure.id)
  })

  test('a key of its own finds it by that key, and the same identity under two keys is one record', async () => {
    const post = {
      holder: recordKey('person:0'),
      employer: recordKey('institution:0'),
      title: 'Keeper',
      claim: claimOn(),
    }
    const first = await alpha.write('recordTenure', { ...post, key: recordKey('post:1', 'alpha') })
    const other = await beta.write('recordTenure', { ...post, key: recordKey('post:9', 'beta') })
    expect(other.tenure.id).toBe(first.tenure.id)
    expect(other.tenure.externalIds).toEqual([
      { scheme: 'alpha', value: 'post:1' },
      { scheme: 'beta', value: 'post:9' },
    ])
    const moved = await alpha.write('recordTenure', { ...post, key: recordKey('post:1', 'alpha'), title: 'Guardian' })
    expect(moved.userErrors).toMatchObject([{ code: 'IDENTITY_DIFFERS', field: ['key'] }])
  })
})

describe('parties beside one another', () => {
  test('nobody overwrites or takes back what another says', async () => {
    const key = recordKey('institution:shared')
    await alpha.write('upsertInstitution', {
      key,
      name: 'The Body',
      institutionKind: 'NGO',
      acronym: 'TB',
      claim: claimOn(),
    })
    const { institution } = await beta.write('upsertInstitution', {
      key,
      name: 'The Body',
      institutionKind: 'IGO',
      acronym: null,
      description: 'As beta has it.',
      claim: claimOn(),
    })
    expect(institution.disputedFields).toEqual(['institutionKind'])
    const { node } = await live.data(
      'query ($id: ID!) { node(id: $id) { ... on Institution { acronym description } } }',
      { id: institution.id },
    )
    expect(node).toEqual({ acronym: 'TB', description: 'As beta has it.' })
    await beta.write('withdrawClaims', { key })
    const { institution: left } = await alpha.write('upsertInstitution', { key, claim: claimOn() })
    expect(left).toMatchObject({ disputed: false, description: null })
  })

  test('one party on two sources has two claims; on one source the later replaces the earlier', async () => {
    const key = recordKey('person:sources')
    await alpha.write('upsertPerson', { key, name: 'One Source', claim: claimOn('first') })
    await alpha.write('upsertPerson', { key, description: 'Of the second.', claim: claimOn('second') })
    const { person } = await alpha.write('upsertPerson', { key, name: 'One Name', claim: claimOn('first') })
    expect(person.claims.nodes).toHaveLength(2)
    expect(person).toMatchObject({ name: 'One Name', description: 'Of the second.' })
  })

  test('an editor settles what is disputed; a partner may not', async () => {
    const editor = await createParty(live.graph, live.api, 'EDITOR', 'editor')
    const key = recordKey('institution:settled')
    await alpha.write('upsertInstitution', { key, name: 'Settled', institutionKind: 'NGO', claim: claimOn() })
    await beta.write('upsertInstitution', { key, institutionKind: 'IGO', claim: claimOn() })
    const refused = await alpha.write('upsertInstitution', {
      key,
      institutionKind: 'NGO',
      claim: claimOn('a', { settles: true }),
    })
    expect(refused.userErrors).toMatchObject([{ code: 'FORBIDDEN', field: ['claim', 'settles'] }])
    const { institution } = await editor.write('upsertInstitution', {
      key,
      institutionKind: 'NGO',
      claim: claimOn('ed', { settles: true, basis: 'OUTSIDE' }),
    })
    expect(institution).toMatchObject({ disputed: false, disputedFields: [] })
    await editor.write('withdrawClaims', { key })
    expect((await alpha.write('upsertInstitution', { key, claim: claimOn() })).institution.disputed).toBe(true)
  })
})
