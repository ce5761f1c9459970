import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from '@jest/globals'
import { buildSchema, parse, validate } from 'graphql'
import { loadFromSeeds } from '../../support/fromSeeds.ts'
import { keyFor } from '../../support/keys.ts'
import { liveApi } from '../../support/liveApi.ts'

const live = liveApi()
const read = (name: string) => readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8')

const GROUND = [
  'person:ola-henrikson',
  'institution:iom-ro-eea-eu-nato',
  'country:NGA',
  'framework:rabat-process',
  'adheres_to:nga--rabat-process--chair',
]

/** A request in the page with its caller and the answer shown, if any. */
interface Block {
  readonly text: string
  /** The root field of the request. */
  readonly field: string
  readonly who: string
  readonly does: string
  readonly answer: unknown
}

const blocks: readonly Block[] = [
  ...read('docs/partner-sync.md').matchAll(
    /```graphql\n(# (\S+) ([^\n]*)\n[\s\S]*?)```(?:\s*```json\n([\s\S]*?)```)?/g,
  ),
].map(([, text = '', who = '', does = '', answer]) => ({
  ...{ text, who, does, field: /\n {2}(\w+)/.exec(text)?.[1] ?? '' },
  answer: answer === undefined ? null : JSON.parse(answer),
}))

const secrets = new Map<string, string>()

beforeAll(async () => {
  await loadFromSeeds(live.graph, new Set(GROUND))
  secrets.set('hub-a', await keyFor(live.graph, 'PARTNER', 'hub-a'))
  secrets.set('hub-b', await keyFor(live.graph, 'PARTNER', 'hub-b'))
  secrets.set('editor', await keyFor(live.graph, 'EDITOR', 'editor'))
})

test('the page has a request for everything that it explains, and most answers', () => {
  const all = read('docs/partner-sync.md').match(/```graphql\n/g) ?? []
  expect(blocks).toHaveLength(all.length)
  expect(blocks.length).toBeGreaterThan(18)
  expect(blocks.filter(({ answer }) => answer !== null).length).toBeGreaterThan(16)
})

/** Values that later requests take from earlier answers, by name: mergeId, headCursor. */
const known = new Map<string, unknown>()

const asked = blocks.filter(({ does }) => does !== 'subscribes')

test.each(asked)('the documented answer is the actual one: $who $does $field', async ({ text, who, does, answer }) => {
  for (let times = does === 'asks, twice' ? 2 : 1; times > 0; times--) {
    const { data, errors } = await live.askAs(secrets.get(who) as string, text, Object.fromEntries(known))
    expect(errors).toBeUndefined()
    note(data)
    if (answer !== null) expect(data).toEqual(withGaps(answer))
    else expect(JSON.stringify(data)).toContain('"userErrors":[]')
  }
})

test('its subscriptions are valid', () => {
  const schema = buildSchema(read('schema/schema.graphql'))
  const subscriptions = blocks.filter(({ does }) => does === 'subscribes')
  expect(subscriptions).toHaveLength(1)
  expect(subscriptions.flatMap(({ text }) => validate(schema, parse(text)))).toEqual([])
})

function note(value: unknown): void {
  if (value === null || typeof value !== 'object') return
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner === 'string') known.set(name, inner)
    note(inner)
  }
}

/** A matcher in which … in a text stands for any text. */
function withGaps(value: unknown): unknown {
  if (typeof value === 'string' && value.includes('…')) return expect.stringMatching(likeness(value))
  if (Array.isArray(value)) return value.map(withGaps)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withGaps(inner)]))
}

const likeness = (text: string): RegExp => {
  const parts = text.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.+')}$`)
}
