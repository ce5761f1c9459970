import { expect, test } from '@jest/globals'
import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { makeSchema } from '../../../src/app/schema.ts'
import { LIMITS } from '../../../src/platform/bounds/limits.ts'
import { numbersFrom } from '../../read/filters/draw.ts'
import { keyFor } from '../../support/keys.ts'
import { ALL, liveApi } from '../../support/liveApi.ts'
import { propertyRuns } from '../../support/propertyRuns.ts'

const live = liveApi(...ALL)
const schema = makeSchema()

const IDS = [
  'person:vusal-huseynov',
  'institution:iom',
  'country:NGA',
  'framework:gcm',
  'event:tm-iom-2021',
  'topic:border-management',
  'project:rtcm-support',
  'instrument:mou-rtcm',
  'place:africa',
  'source:country-codes',
]

/** Generates a random document over the whole schema. */
function draw(number: () => number): string {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(number() * items.length)] as T
  const size = () => 1 + Math.floor(number() * 6)

  function selection(name: string, depth: number): string {
    const type = schema.getType(name)
    if (!isObjectType(type) && !isInterfaceType(type)) return ''
    const fields = Object.values(type.getFields())
    const plain = fields.filter((field) => isLeaf(field))
    const deep = fields.filter((field) => !isLeaf(field))
    const chosen =
      depth > 0 && deep.length > 0 ? Array.from({ length: 1 + Math.floor(number() * 2) }, () => pick(deep)) : []
    const texts = [...new Set(chosen)].map((field) => selectField(schema, field, depth))
    const ids = 'id' in type.getFields() ? ['id'] : plain.slice(0, 1).map((field) => field.name)
    return `{ __typename ${[...ids, ...texts].join(' ')} }`
  }

  function selectField(_schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, depth: number): string {
    const inner = getNamedType(field.type).name
    const passes = /^(nodes|edges|node)$/.test(field.name) || inner.endsWith('Connection')
    return `${field.name}${argumentsFor(field)} ${selection(inner, passes ? depth - 0.4 : depth - 1)}`
  }

  function argumentsFor(field: GraphQLField<unknown, unknown>): string {
    const given = field.args.flatMap(({ name, type }) => {
      const inner = isNonNullType(type) ? type.ofType : type
      if (isEnumType(inner) && inner !== type) return [`${name}: ${pick(inner.getValues()).name}`]
      if (isInputObjectType(inner) && inner !== type) return [`${name}: { validOn: "2018-12-10" }`]
      if (name === 'first' && number() < 0.8) return [`first: ${size()}`]
      if (name === 'ids') return [`ids: ${JSON.stringify([pick(IDS), pick(IDS)])}`]
      if (name === 'queries') return ['queries: [{ name: "IOM" }, { name: "Nigeria" }]']
      if (name === 'text') return ['text: "international"']
      if (name === 'limit') return [`limit: ${size()}`]
      if (['from', 'of', 'around'].includes(name)) return [`${name}: "person:vusal-huseynov"`]
      if (name === 'to') return ['to: "institution:iom"']
      if (name === 'id') return [`id: ${JSON.stringify(idFor(field))}`]
      return String(type).endsWith('!') ? [`${name}: "wikidata"`] : []
    })
    return given.length > 0 ? `(${given.join(', ')})` : ''
  }

  const idFor = (field: GraphQLField<unknown, unknown>) =>
    IDS.find((id) => id.startsWith(`${field.name}:`)) ?? pick(IDS)

  return selection('Query', 2 + number() * 3)
}

const isLeaf = (field: GraphQLField<unknown, unknown>): boolean => {
  const type = getNamedType(field.type)
  return !isObjectType(type) && !isInterfaceType(type)
}

const isRecord = (name: string): boolean => {
  const type = schema.getType(name)
  return isObjectType(type) && type.getInterfaces().some((it) => it.name === 'Node')
}

/** The number of records in a result: objects whose type implements Node. */
function recordsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + recordsIn(item), 0)
  if (value === null || typeof value !== 'object') return 0
  const own = '__typename' in value && isRecord(String(value.__typename)) ? 1 : 0
  return own + Object.values(value).reduce((sum: number, inner) => sum + recordsIn(inner), 0)
}

const DOCUMENTS = propertyRuns(1_000)

test(`for ${DOCUMENTS} random documents the computed cost is never below the number of records returned`, async () => {
  const secret = await keyFor(live.graph, 'ADMIN')
  const number = numbersFrom(11)
  let answered = 0
  let records = 0
  let refused = 0
  for (let i = 0; i < DOCUMENTS; i += 1) {
    const query = draw(number)
    const { data, errors, extensions } = (await live.askAs(secret, query)) as Awaited<ReturnType<typeof live.ask>> & {
      readonly extensions: { readonly cost: { readonly nodes: number } }
    }
    if (errors?.some((error) => /LIMIT_EXCEEDED/.test(error.extensions.code))) {
      refused += 1
      continue
    }
    expect({ query, errors }).toEqual({ query, errors: undefined })
    const found = recordsIn(data)
    expect({ query, enough: found <= extensions.cost.nodes }).toEqual({ query, enough: true })
    expect(extensions.cost.nodes).toBeLessThanOrEqual(LIMITS.nodes)
    answered += 1
    records += found
  }
  expect(answered + refused).toBe(DOCUMENTS)
  expect(answered).toBeGreaterThan(0.9 * DOCUMENTS)
  expect(records).toBeGreaterThan(5 * DOCUMENTS)
}, 300_000)
