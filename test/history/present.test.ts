import { beforeAll, describe, expect, test } from '@jest/globals'
import { type GraphQLObjectType, getNamedType, isLeafType, isObjectType } from 'graphql'
import { kinds } from '../../src/entities/entity.ts'
import { relationshipKinds } from '../../src/relationships/relationship.ts'
import { makeSchema } from '../../src/schema.ts'
import { ALL, liveApi } from '../support/liveApi.ts'

/** What the log says of the present has to be what the graph says. */
const live = liveApi(...ALL)
const schema = makeSchema()

const fieldsOf = (name: string) => Object.values((schema.getType(name) as GraphQLObjectType).getFields())
const plainFields = (name: string): string =>
  fieldsOf(name)
    .filter(({ type }) => isLeafType(getNamedType(type)))
    .map((field) => field.name)
    .join(' ')

const VALIDITY = `validity { ${plainFields('Validity')} }`
const NODE = `__typename id version ${VALIDITY} from { id name } to { id name }`
const OWN = [...relationshipKinds.values()].map(({ name }) => `... on ${name} { ${plainFields(name)} }`).join(' ')

const isLinkList = (type: unknown): boolean =>
  isObjectType(type) && type.name.endsWith('Connection') && type.name !== 'ClaimConnection'
const listsOf = (kind: string): string[] =>
  fieldsOf(kind)
    .filter(({ type }) => isLinkList(getNamedType(type)))
    .map(({ name }) => name)

const PAGE = `totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { ${NODE} } }`
const RECORD = (kind: string) =>
  `${plainFields(kind)} inFrench: name(languages: ["fr", "ar"]) names { value language nameKind } externalIds { scheme value }`
const lists = (kind: string, args: string) =>
  listsOf(kind)
    .map((list) => `${list}(${args}) { ${PAGE} }`)
    .join(' ')

/** What is asked of each entity, with the as-of in it. */
const asked = (kind: string): readonly string[] => [
  `${RECORD(kind)} ${lists(kind, 'first: 40')}`,
  `${lists(kind, 'last: 7')}`,
  `relationships(first: 30) { totalCount edges { direction other { id name } node { id type ${OWN} } } }
   mixed: relationships(first: 50, direction: OUT, otherKinds: [EVENT, PLACE, INSTITUTION]) { ${PAGE} }
   some: relationships(last: 50, direction: IN, types: [PARTICIPATED_IN, PART_OF, HOLDS_POST]) { ${PAGE} }
   during: relationships(first: 50, during: { from: "2015-01-01", to: "2019-06-30" }) { ${PAGE} }`,
]

interface Sample {
  readonly id: string
  readonly kind: string
}
const sample: Sample[] = []

beforeAll(async () => {
  for (const { name: kind } of kinds.values()) {
    const rows = await live.graph.read(
      `MATCH (e:${kind}) WITH e, COUNT { (e)--() } AS degree WHERE degree < 900
ORDER BY degree DESC, e.id WITH collect(e.id) AS ids RETURN ids[..4] + ids[toInteger(size(ids) * 0.5)..][..3] AS ids`,
    )
    sample.push(...(rows[0]?.ids as string[]).map((id) => ({ id, kind })))
  }
})

const DAYS: readonly string[] = [
  '',
  ', validOn: "2018-12-10", certainty: CERTAIN',
  ', validOn: "2017-01-01", certainty: POSSIBLE',
  ', validOn: "2010-11-17", certainty: ATTESTED',
]

describe('with knownAt of now every field of a record answers as without it', () => {
  test('of some sixty entities of all kinds', () => {
    expect(sample.length).toBeGreaterThanOrEqual(60)
    expect(new Set(sample.map(({ kind }) => kind)).size).toBe(9)
  })

  test.each(DAYS)(
    '%s',
    async (day) => {
      let links = 0
      for (const { id, kind } of sample) {
        for (const selection of asked(kind)) {
          const one = async (asOf: string) =>
            (
              await live.data(
                `query ($id: ID!) { node(id: $id, asOf: { ${asOf} }) { ... on ${kind} { id ${selection} } } }`,
                { id },
              )
            ).node
          const now = await one(day.replace(/^, /, '') || 'certainty: POSSIBLE')
          const known = await one(`knownAt: "${new Date().toISOString()}"${day}`)
          expect(known).toEqual(now)
          links += JSON.stringify(now).split('"cursor"').length - 1
        }
      }
      expect(links).toBeGreaterThan(50)
    },
    300_000,
  )
})

test('pages go through a list with the cursors of today', async () => {
  const [{ id }] = sample.filter(({ kind }) => kind === 'Country') as [Sample]
  const page = async (asOf: string, after: string | null) =>
    (
      await live.data(
        `query ($id: ID!, $after: Cursor) { country(id: $id, asOf: { ${asOf} }) { relationships(first: 9, after: $after) { ${PAGE} } } }`,
        { id, after },
      )
    ).country.relationships
  let after: string | null = null
  let pages = 0
  do {
    const [now, known] = [
      await page('certainty: POSSIBLE', after),
      await page('knownAt: "2999-01-01T00:00:00Z"', after),
    ]
    expect(known).toEqual(now)
    after = now.pageInfo.hasNextPage && pages < 12 ? now.pageInfo.endCursor : null
    pages += 1
  } while (after !== null)
  expect(pages).toBeGreaterThan(4)
})
