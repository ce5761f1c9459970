import { beforeAll, describe, expect, test } from '@jest/globals'
import { liveApi } from '../../support/liveApi.ts'
import { claimOn, createParty, type Party, recordKey } from '../../support/party.ts'

const live = liveApi()
let party: Party

beforeAll(async () => {
  party = await createParty(live.graph, live.api, 'PARTNER', 'alpha')
})

const person = (key: string, more: object) => ({
  upsertPerson: { key: recordKey(key), name: 'Somebody', claim: claimOn(), ...more },
})
const good = person('good', {})

describe('one bad item leaves the others of a batch', () => {
  // What is wrong, the item, and the path and message of the error.
  test.each([
    [
      'a name with half of a surrogate pair',
      person('a', { name: 'Half \ud83d name' }),
      ['name'],
      /U\+D83D at character 6/,
    ],
    ['a key with half of a surrogate pair', person('\udc00', {}), ['key', 'externalId', 'value'], /U\+DC00/],
    ['a name with a control character', person('b', { name: 'bell\u0007' }), ['name'], /U\+0007 at character 5/],
    ['a name with a noncharacter', person('c', { name: 'a\uffff' }), ['name'], /U\+FFFF/],
    [
      'a source with half of a surrogate pair',
      person('d', { claim: claimOn('\ud83d') }),
      ['claim', 'source', 'title'],
      /U\+D83D/,
    ],
    ['a name of invisible signs', person('e', { name: '\u200b\u200d' }), ['name'], /visible character/],
    [
      'another name of invisible signs',
      person('f', { names: [{ value: '\u3164' }] }),
      ['names', '0', 'value'],
      /visible/,
    ],
    [
      'an empty quotation',
      person('g', { claim: claimOn('A source', { quote: '' }) }),
      ['claim', 'quote'],
      /visible character/,
    ],
    [
      'an empty locator',
      person('h', { claim: claimOn('A source', { locator: ' ' }) }),
      ['claim', 'locator'],
      /visible/,
    ],
    [
      'an empty publisher',
      person('i', { claim: { source: { sourceKind: 'NEWS', title: 'T', publisher: '' } } }),
      ['claim', 'source', 'publisher'],
      /visible/,
    ],
    [
      'a source id with spaces',
      person('j', { claim: { source: { id: 'source: x ', sourceKind: 'NEWS', title: 'T' } } }),
      ['claim', 'source', 'id'],
      /outer spaces/,
    ],
    [
      'a name beyond the key of an index',
      person('k', { name: 'ж'.repeat(4_200) }),
      ['name'],
      /at most 8000 bytes.* got 8400/,
    ],
    ['a name of ideographs beyond it', person('l', { name: '移'.repeat(2_800) }), ['name'], /got 8400/],
    [
      'a name that folding makes 18 times as long',
      person('m', { names: [{ value: '\ufdfa'.repeat(1_000) }] }),
      ['names', '0', 'value'],
      /at most 8000 bytes in its folded form/,
    ],
    [
      'an acronym beyond it',
      {
        upsertInstitution: {
          key: recordKey('n'),
          name: 'Body',
          institutionKind: 'IGO',
          acronym: 'x'.repeat(8_300),
          claim: claimOn(),
        },
      },
      ['acronym'],
      /at most 8000 bytes/,
    ],
  ])('%s', async (_, item, field, message) => {
    const { applied, userErrors } = await party.batch([good, item], { mode: 'BEST_EFFORT' })
    expect(applied).toBe(1)
    expect(userErrors).toEqual([
      expect.objectContaining({ code: 'BAD_VALUE', itemIndex: 1, message: expect.stringMatching(message) }),
    ])
    expect(userErrors[0].field.slice(-field.length)).toEqual(field)
  })

  test('a name at the limit is written', async () => {
    const { applied, userErrors } = await party.batch([person('limit', { name: 'x'.repeat(8_000) })])
    expect([applied, userErrors]).toEqual([1, []])
  })
})

describe('what GraphQL itself refuses', () => {
  const BATCH = 'mutation ($input: ApplyBatchInput!) { applyBatch(input: $input) { applied } }'

  test('names each item and its path, all at once', async () => {
    const items = [good, person('o', { claim: claimOn('A', { basis: 'GUESSED' }) }), person('p', { surname: 'X' })]
    const input = { items, idempotencyKey: 'refused by GraphQL' }
    const { errors } = await live.api.askAs(party.secret, BATCH, { input })
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      expect.objectContaining({ itemIndex: 1, path: ['items', '1', 'upsertPerson', 'claim', 'basis'] }),
      expect.objectContaining({ itemIndex: 2, path: ['items', '2', 'upsertPerson'] }),
    ])
  })
})

describe('a query', () => {
  test.each([
    [
      'search',
      'query ($text: String!) { search(text: $text) { totalCount } }',
      { text: 'a\ud83d' },
      /in text, got U\+D83D/,
    ],
    [
      'where',
      'query ($where: PersonWhere) { people(where: $where) { totalCount } }',
      { where: { name: { eq: 'a\u0000' } } },
      /in where\.name\.eq, got U\+0000/,
    ],
    [
      'reconcile',
      'query ($queries: [ReconcileQuery!]!) { reconcile(queries: $queries) { candidates { score } } }',
      { queries: [{ name: 'IOM' }, { name: '\uffff' }] },
      /in queries\.1\.name, got U\+FFFF/,
    ],
    ['a literal', '{ search(text: "a\\u0000") { totalCount } }', {}, /the text in line 1, got U\+0000/],
  ])('%s refuses a text that no record can hold', async (_, query, variables, message) => {
    const { errors } = await live.api.ask(query, variables)
    expect(errors).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(message),
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }),
      }),
    ])
  })
})

describe('a body', () => {
  const post = (body: Buffer) =>
    fetch(`${live.api.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })

  test('in another encoding is refused with its line', async () => {
    const response = await post(Buffer.from('{"query":\n"{ search(text: \\"Genève\\") { totalCount } }"}', 'latin1'))
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      errors: [{ message: 'Expected a body in UTF-8, got bytes in another encoding in line 2.' }],
    })
  })

  test('that is too large is refused with its size and the limit', async () => {
    const response = await post(Buffer.alloc(1_048_577, 0x20))
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.stringContaining('at most 1,048,576 bytes, got 1,048,577 bytes') }],
    })
  })
})
