import { beforeAll, expect, test } from '@jest/globals'
import { liveApi } from '../../support/liveApi.ts'
import { claimOn, createParty, type Party, recordKey } from '../../support/party.ts'

const live = liveApi()
let party: Party

beforeAll(async () => {
  party = await createParty(live.graph, live.api, 'PARTNER', 'alpha')
  const { userErrors } = await party.batch([
    { upsertPerson: { key: recordKey('p'), name: 'Somebody', claim: claimOn() } },
    { upsertInstitution: { key: recordKey('i'), name: 'Some Body', institutionKind: 'IGO', claim: claimOn() } },
    { upsertInstitution: { key: recordKey('j'), name: 'Another', institutionKind: 'IGO', claim: claimOn() } },
    {
      upsertEvent: {
        key: recordKey('e'),
        name: 'A Meeting',
        eventKind: 'MEETING',
        status: 'REPORTED',
        claim: claimOn(),
      },
    },
    {
      recordTenure: {
        key: recordKey('t'),
        holder: recordKey('p'),
        employer: recordKey('i'),
        title: 'Head',
        claim: claimOn(),
      },
    },
  ])
  expect(userErrors).toEqual([])
})

const post = { holder: recordKey('p'), employer: recordKey('i'), title: 'Clerk', claim: claimOn() }
const person = { key: recordKey('p'), claim: claimOn() }

// The mistake, the mutation, its input, and the code, path and message of the expected error.
const REFUSED: readonly (readonly [string, string, object, string, string[], RegExp])[] = [
  [
    'an unknown end',
    'recordTenure',
    { ...post, employer: recordKey('nobody') },
    'NOT_FOUND',
    ['employer'],
    /no record has the external id test:nobody/,
  ],
  [
    'an unknown end by id',
    'recordTenure',
    { ...post, holder: { id: 'person:none' } },
    'NOT_FOUND',
    ['holder'],
    /"person:none"/,
  ],
  [
    'a kind not allowed there',
    'recordTenure',
    { ...post, employer: recordKey('e') },
    'KIND_NOT_ALLOWED',
    ['employer'],
    /Institution or Country, got Event/,
  ],
  [
    'a pair not allowed',
    'recordParthood',
    { part: recordKey('e'), whole: recordKey('i'), claim: claimOn() },
    'KIND_NOT_ALLOWED',
    ['whole'],
    /lead to Event or Project, got Institution/,
  ],
  [
    'itself at both ends',
    'recordParthood',
    { part: recordKey('i'), whole: recordKey('i'), claim: claimOn() },
    'LINKS_ITSELF',
    ['whole'],
    /Expected two different ends/,
  ],
  [
    'dates that cannot be',
    'recordTenure',
    { ...post, validity: { start: '2020', end: '2019' } },
    'IMPOSSIBLE_DATES',
    ['validity'],
    /a start that is not after the end/,
  ],
  [
    'a bound outside its text',
    'recordTenure',
    { ...post, validity: { start: '2020', startLatest: '2021-01-01' } },
    'IMPOSSIBLE_DATES',
    ['validity'],
    /bounds only narrow/,
  ],
  [
    'a key of another kind',
    'upsertPerson',
    { key: recordKey('i'), name: 'X', claim: claimOn() },
    'KIND_NOT_ALLOWED',
    ['key'],
    /key of a PERSON, got that of an INSTITUTION/,
  ],
  [
    'a key of a relationship',
    'upsertPerson',
    { key: recordKey('t'), name: 'X', claim: claimOn() },
    'KIND_NOT_ALLOWED',
    ['key'],
    /HOLDS_POST/,
  ],
  [
    'an id that is not there',
    'upsertPerson',
    { key: { id: 'person:none' }, name: 'X', claim: claimOn() },
    'NOT_FOUND',
    ['key'],
    /"?person:none"?/,
  ],
  [
    'a key with both',
    'upsertPerson',
    { key: { ...recordKey('p'), id: 'person:x' }, claim: claimOn() },
    'BAD_VALUE',
    ['key'],
    /got both/,
  ],
  ['a key with neither', 'upsertPerson', { key: {}, claim: claimOn() }, 'BAD_VALUE', ['key'], /got neither/],
  [
    'a scheme with a colon',
    'upsertPerson',
    { key: recordKey('x', 'a:b'), name: 'X', claim: claimOn() },
    'BAD_VALUE',
    ['key', 'externalId', 'scheme'],
    /"a:b"/,
  ],
  [
    "another record's external id",
    'upsertInstitution',
    { key: recordKey('j'), externalIds: [{ scheme: 'test', value: 'i' }], claim: claimOn() },
    'EXTERNAL_ID_TAKEN',
    ['externalIds'],
    /got test:i, which belongs to institution:/,
  ],
  ['an empty name', 'upsertPerson', { ...person, name: ' ' }, 'BAD_VALUE', ['name'], /a visible character/],
  [
    'an empty alias',
    'upsertPerson',
    { ...person, names: [{ value: 'A' }, { value: '' }] },
    'BAD_VALUE',
    ['names', '1', 'value'],
    /a visible character/,
  ],
  [
    'a count below zero',
    'upsertFramework',
    { key: recordKey('f'), name: 'F', frameworkKind: 'TREATY', statedParticipantCount: -1, claim: claimOn() },
    'BAD_VALUE',
    ['statedParticipantCount'],
    /whole number/,
  ],
  [
    'a source that is not there',
    'upsertPerson',
    { ...person, claim: { source: { id: 'source:none' } } },
    'NOT_FOUND',
    ['claim', 'source', 'id'],
    /"source:none"/,
  ],
  [
    'a new source without a title',
    'upsertPerson',
    { ...person, claim: { source: { sourceKind: 'NEWS' } } },
    'REQUIRED',
    ['claim', 'source', 'title'],
    /found none/,
  ],
  [
    'a source with a bad URL',
    'upsertPerson',
    { ...person, claim: { source: { sourceKind: 'NEWS', title: 'T', url: 'no' } } },
    'BAD_VALUE',
    ['claim', 'source', 'url'],
    /an address with http or https/,
  ],
  [
    'an unknown speaker',
    'upsertPerson',
    { ...person, claim: claimOn('A', { claimedBy: recordKey('who') }) },
    'NOT_FOUND',
    ['claim', 'claimedBy'],
    /test:who/,
  ],
  [
    'a quote without end',
    'upsertPerson',
    { ...person, claim: claimOn('A', { quote: 'x'.repeat(2_001) }) },
    'BAD_VALUE',
    ['claim', 'quote'],
    /1 to 2000 characters/,
  ],
  [
    'an unknown scope',
    'recordTenure',
    { ...post, scope: [recordKey('p'), recordKey('none')] },
    'NOT_FOUND',
    ['scope', '1'],
    /test:none/,
  ],
  [
    'a person as an event',
    'recordAdherence',
    { adherent: recordKey('i'), commitment: recordKey('e'), adherenceKind: 'SIGNED', claim: claimOn() },
    'KIND_NOT_ALLOWED',
    ['commitment'],
    /got Event/,
  ],
  ['a withdrawal of nothing', 'withdrawClaims', { key: recordKey('none') }, 'NOT_FOUND', ['key'], /test:none/],
  [
    'an empty idempotency key',
    'upsertPerson',
    { ...person, idempotencyKey: '' },
    'BAD_VALUE',
    ['idempotencyKey'],
    /got 0/,
  ],
  [
    'an old version',
    'upsertPerson',
    { ...person, name: 'Y', ifVersion: 7 },
    'CONFLICT',
    ['ifVersion'],
    /version 7 of person:.*got version 1, where name is "Somebody"/,
  ],
  [
    'a version of what is not there',
    'upsertPerson',
    { key: recordKey('new'), name: 'Y', ifVersion: 1, claim: claimOn() },
    'CONFLICT',
    ['ifVersion'],
    /got version 0/,
  ],
]

const everything = async () =>
  (
    await live.graph.read(
      'MATCH (n) WHERE NOT n:Request AND NOT n:ApiKey OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS links, max(n.version) AS version',
    )
  )[0]

test.each(REFUSED)('%s', async (_what, mutation, input, code, field, words) => {
  const before = await everything()
  const { userErrors, created, changed } = await party.write(mutation, input)
  expect(userErrors).toMatchObject([{ code, field, itemIndex: null }])
  expect(userErrors[0].message).toMatch(words)
  expect(userErrors[0].message).toMatch(/^(\w+: )?Expected/)
  expect([created ?? false, changed ?? false]).toEqual([false, false])
  expect(await everything()).toEqual(before)
})

test('a source that is there is nobody to change', async () => {
  const source = { id: 'source:partner-list', sourceKind: 'OFFICIAL_LIST', title: 'The List', published: '2024' }
  await party.write('upsertPerson', { ...person, claim: { source } })
  const other = await createParty(live.graph, live.api, 'PARTNER', 'beta')
  const { userErrors } = await other.write('upsertPerson', {
    ...person,
    claim: { source: { ...source, title: 'My List', publisher: 'Me' } },
  })
  expect(userErrors.map(({ code, field }: { code: string; field: string[] }) => [code, field.at(-1)])).toEqual([
    ['SOURCE_DIFFERS', 'title'],
    ['SOURCE_DIFFERS', 'publisher'],
  ])
  expect((await other.write('upsertPerson', { ...person, claim: { source: { id: source.id } } })).userErrors).toEqual(
    [],
  )
})

test('several mistakes are all named', async () => {
  const { userErrors } = await party.write('recordTenure', {
    holder: recordKey('none'),
    employer: recordKey('nil'),
    title: 'T',
    claim: { source: { id: 'source:none' } },
  })
  expect(userErrors.map(({ field }: { field: string[] }) => field.join('.'))).toEqual([
    'holder',
    'employer',
    'claim.source.id',
  ])
})
