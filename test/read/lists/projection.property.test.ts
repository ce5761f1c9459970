import { describe, expect, test } from '@jest/globals'
import { type GraphQLField, type GraphQLObjectType, getNamedType, isLeafType } from 'graphql'
import { makeSchema } from '../../../src/app/schema.ts'
import { kinds } from '../../../src/model/entities/entity.ts'
import { relationshipTypes } from '../../../src/model/relationships/relationship.ts'
import { logFilter } from '../../../src/write/changes/changeWhere.ts'
import { readLog } from '../../../src/write/changes/readLog.ts'
import { ALL, liveApi } from '../../support/liveApi.ts'
import { propertySample } from '../../support/propertyRuns.ts'

/**
 * Lists read only the selected properties of their records, and a record read by id is returned by the statement of its
 * first list. The record of a claim, and a relationship read by id, are read with all properties. All of these must return
 * the same answers.
 */
const live = liveApi(...ALL)
const schema = makeSchema()

const answerTo = async (query: string) => {
  const { data, errors } = await live.ask(query)
  expect([query, errors]).toEqual([query, undefined])
  return data
}

/** Fields of a type, each selected alone with some of its subfields: all in the slow project, a sample in `api`. */
function fieldsOf(typeName: string): string[] {
  const type = schema.getType(typeName) as GraphQLObjectType
  return propertySample(Object.values(type.getFields())).map(selectionOf)
}

function selectionOf({ name, type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type)
  if (isLeafType(named)) return name
  if (name === 'claims')
    return 'claims(first: 2) { nodes { id basis quote values { field value } source { id title } } }'
  if (named.name.endsWith('Connection')) return `${name}(first: 2) { totalCount nodes { id } }`
  const leaves = Object.values((named as GraphQLObjectType).getFields()).filter((it) =>
    isLeafType(getNamedType(it.type)),
  )
  return `${name} { ${leaves.map((it) => it.name).join(' ')} }`
}

const idsBy = async (cypher: string) => (await live.graph.read(cypher)).map(({ id }) => String(id))

describe.each([...kinds.values()].map(({ name, one, many }) => [name, one, many] as const))(
  'a %s',
  (name, one, many) => {
    test('has the same fields by id, in a list and as an end as when read with all properties', async () => {
      const [id] = await idsBy(
        `MATCH (e:${name}) WITH e, COUNT { (e)--(:Entity) } AS links ORDER BY links DESC, e.id RETURN e.id AS id LIMIT 1`,
      )
      const [near] = await idsBy(
        `MATCH (:Entity {id: '${id}'})-[r]-(n:Entity) RETURN n.id AS id ORDER BY COUNT { (n)--() }, n.id LIMIT 1`,
      )
      for (const field of fieldsOf(name)) {
        const whole = await answerTo(
          `{ node(id: "${id}") { ... on Entity { claims(first: 1) { nodes { about { ... on ${name} { ${field} } } } } } } }`,
        )
        const nodes = whole.node.claims.nodes.map(({ about }: { about: object }) => about)
        const byIds = await answerTo(`{ nodes(ids: ["${id}"]) { ... on ${name} { ${field} } } }`)
        expect([field, byIds.nodes]).toEqual([field, nodes])
        const byId = await answerTo(`{ ${one}(id: "${id}") { ${field} } }`)
        expect([field, byId[one]]).toEqual([field, nodes[0]])
        const along = await answerTo(
          `{ ${one}(id: "${id}") { list: relationships(first: 1) { nodes { id } } ${field} } }`,
        )
        expect([field, along[one]]).toMatchObject([field, nodes[0]])
        const listed = await answerTo(`{ ${many}(where: { id: { eq: "${id}" } }) { nodes { ${field} } } }`)
        expect([field, listed[many].nodes]).toEqual([field, nodes])
        const around = await answerTo(
          `{ node(id: "${near}") { ... on Entity { relationships(first: 100) { edges { other { is: id ... on ${name} { ${field} } } } } } } }`,
        )
        const others = around.node.relationships.edges.map(({ other }: { other: { is: string } }) => other)
        const end = others.find(({ is }: { is: string }) => is === id)
        expect([field, end]).toEqual([field, { is: id, ...nodes[0] }])
      }
    }, 120_000)
  },
)

describe.each([...relationshipTypes.values()].map(({ name, type }) => [name, type] as const))('a %s', (name, type) => {
  test('has the same fields in a list as when read with all properties', async () => {
    const [near] = await idsBy(
      `MATCH (n:Entity)-[r:${type}]->() WITH n, count(r) AS links ORDER BY links DESC, n.id RETURN n.id AS id LIMIT 1`,
    )
    const list = (fields: string) =>
      `{ node(id: "${near}") { ... on Entity { relationships(types: [${type}], direction: OUT, first: 10) { nodes { is: id ... on ${name} { ${fields} } } } } } }`
    for (const field of fieldsOf(name)) {
      const { node } = await answerTo(list(field))
      const found = node.relationships.nodes
      expect(found.length).toBeGreaterThan(0)
      const ids = found.map(({ is }: { is: string }) => JSON.stringify(is))
      const { nodes } = await answerTo(`{ nodes(ids: [${ids}]) { ... on ${name} { is: id ${field} } } }`)
      expect([field, found]).toEqual([field, nodes])
    }
  }, 120_000)
})

test('a change has the same fields as when read with all properties', async () => {
  const { entries } = await readLog(live.graph.counting(), { after: null, size: 60, filter: logFilter(null) })
  expect(entries).toHaveLength(60)
  const leaves = Object.values((schema.getType('Change') as GraphQLObjectType).getFields()).filter(({ type }) =>
    isLeafType(getNamedType(type)),
  )
  for (const { name } of leaves) {
    const { changes } = await answerTo(`{ changes(first: 60) { nodes { ${name} } edges { node { ${name} } } } }`)
    const said = entries.map((entry) => ({ [name]: entry[name as keyof typeof entry] }))
    expect([name, changes.nodes]).toEqual([name, said])
    expect([name, changes.edges]).toEqual([name, said.map((node) => ({ node }))])
  }
  const { changes } = await answerTo('{ changes(first: 5) { nodes { record { id } parts { recordId } } } }')
  expect(changes.nodes).toEqual(entries.slice(0, 5).map(({ recordId }) => ({ record: { id: recordId }, parts: [] })))
})
