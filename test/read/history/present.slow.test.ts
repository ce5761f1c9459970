import { beforeAll, describe, expect, test } from '@jest/globals'
import { type GraphQLObjectType, getNamedType, isLeafType, isObjectType } from 'graphql'
import { makeSchema } from '../../../src/app/schema.ts'
import { kinds } from '../../../src/model/entities/entity.ts'
import { relationshipTypes } from '../../../src/model/relationships/relationship.ts'
import { ALL, liveApi } from '../../support/liveApi.ts'
import { propertyRuns, propertySample } from '../../support/propertyRuns.ts'

/** With knownAt in the present, the change log must return the same as the graph. */
const live = liveApi(...ALL)
const schema = makeSchema()

const fieldsOf = (name: string) => Object.values((schema.getType(name) as GraphQLObjectType).getFields())
const plainFields = (name: string): string =>
  fieldsOf(name)
    .filter(({ type }) => isLeafType(getNamedType(type)))
    .map((field) => field.name)
    .join(' ')

const isLinkList = (type: unknown): boolean =>
  isObjectType(type) && type.name.endsWith('Connection') && type.name !== 'ClaimConnection'
const listsOf = (kind: string): string[] =>
  fieldsOf(kind)
    .filter(({ type }) => isLinkList(getNamedType(type)))
    .map(({ name }) => name)

const NODE = `__typename id version validity { ${plainFields('Validity')} } from { id name } to { id }`
const PAGE = `totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { ${NODE} } }`
const RECORD = `names { value language nameKind } externalIds { scheme value }
  inFrench: name(languages: ["fr", "ar"])
  relationships(first: 30) { totalCount edges { direction other { id name } node { externalIds { value } ${[...relationshipTypes.values()].map(({ name }) => `... on ${name} { ${plainFields(name)} }`).join(' ')} } } }
  mixed: relationships(first: 50, direction: OUT, otherKinds: [EVENT, PLACE, INSTITUTION]) { ${PAGE} }
  some: relationships(last: 50, direction: IN, types: [PARTICIPATED_IN, PART_OF, HOLDS_POST]) { ${PAGE} }
  during: relationships(first: 50, during: { from: "2015-01-01", to: "2019-06-30" }) { ${PAGE} }`

const lists = (kind: string, args: string): string =>
  listsOf(kind)
    .map((list) => `${list}(${args}) { ${PAGE} }`)
    .join(' ')

/** The answers to a selection for some entities of a kind, from the graph and from the change log. */
async function both(ids: readonly string[], kind: string, selection: string, day = '') {
  const nodes = async (asOf: string) => {
    const text = `query ($ids: [ID!]!) { nodes(ids: $ids, asOf: { ${asOf} }) { ... on ${kind} { ${plainFields(kind)} ${selection} } } }`
    return (await live.data(text, { ids })).nodes
  }
  const now = await nodes(day)
  return { now, known: await nodes(`knownAt: "${new Date().toISOString()}" ${day}`) }
}

const edgesIn = (answer: unknown): number => JSON.stringify(answer).split('"cursor"').length - 1

/** The ids of some entities of each kind: those with the most relationships that knownAt supports, and some with fewer. */
const sample = new Map<string, readonly string[]>()

beforeAll(async () => {
  let candidates = 0
  for (const { name: kind } of kinds.values()) {
    const [row] = await live.graph.read(
      `MATCH (e:${kind}) WITH e, COUNT { (e)--() } AS degree WHERE degree < 900
ORDER BY degree DESC, e.id WITH collect(e.id) AS ids RETURN ids[..4] + ids[toInteger(size(ids) * 0.5)..][..3] AS ids`,
    )
    const ids = row?.ids as readonly string[]
    candidates += ids.length
    sample.set(kind, propertySample(ids))
  }
  expect(candidates).toBeGreaterThanOrEqual(60)
})

const CERTAIN = 'validOn: "2018-12-10", certainty: CERTAIN'
const POSSIBLE = 'validOn: "2017-01-01", certainty: POSSIBLE'

describe('with knownAt of now a record of any kind answers as without it', () => {
  test.each([
    ['in its fields, names, ids and lists of any type', '', () => RECORD],
    ['in every list', '', (kind: string) => lists(kind, 'first: 10')],
    ['in every list of what must have held on a day', CERTAIN, (kind: string) => lists(kind, 'first: 10')],
    ['in every list of what may have held on a day', POSSIBLE, (kind: string) => lists(kind, 'last: 10')],
  ])('%s', async (_what, day, selectionOf) => {
    let edges = 0
    for (const [kind, ids] of sample) {
      const { now, known } = await both(ids, kind, selectionOf(kind), day)
      expect(known).toEqual(now)
      edges += edgesIn(now)
    }
    expect(edges).toBeGreaterThan(propertyRuns(20))
  })

  test('in lists of what was attested on a day', async () => {
    const rows = await live.graph.read(
      `MATCH (e:Entity)-[r]->(to:Entity) WHERE r.attestedOn IS NOT NULL AND COUNT { (to)--() } < 900
RETURN to.id AS id, [l IN labels(to) WHERE l <> 'Entity'][0] AS kind, r.attestedOn[0] AS day ORDER BY r.id LIMIT 10`,
    )
    expect(rows).toHaveLength(10)
    for (const { id, kind, day } of rows) {
      const seen = `validOn: "${day}", certainty: ATTESTED`
      const { now, known } = await both([String(id)], String(kind), lists(String(kind), 'first: 20'), seen)
      expect(edgesIn(now)).toBeGreaterThan(0)
      expect(known).toEqual(now)
    }
  })
})

test('pages go through a list with the cursors of today', async () => {
  const ids = sample.get('Country')?.slice(0, 1) ?? []
  const cursors: (string | null)[] = [null]
  for (const after of cursors) {
    const place = after === null ? '' : `, after: "${after}"`
    const { now, known } = await both(ids, 'Country', `relationships(first: 9${place}) { ${PAGE} }`)
    expect(known).toEqual(now)
    const { hasNextPage, endCursor } = now[0].relationships.pageInfo
    if (hasNextPage && cursors.length < 12) cursors.push(endCursor)
  }
  expect(cursors.length).toBeGreaterThan(4)
})
