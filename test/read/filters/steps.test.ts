import { beforeAll, describe, expect, test } from '@jest/globals'
import { institution, location, parthood, person, tenure } from '../../support/definitions.ts'
import { liveApi } from '../../support/liveApi.ts'
import { relationshipHeader, writeRecords } from '../../support/writeRecords.ts'

const live = liveApi()

const LENGTH = 14

describe.each([
  ['partOf', parthood],
  ['locatedIn', location],
])('%s', (field, relationship) => {
  const idsOf = (kind: string) =>
    Array.from({ length: LENGTH }, (_, step) => `${kind}:${field}-${String(step).padStart(2, '0')}`)
  const [bodies, people] = [idsOf('institution'), idsOf('person')]
  const link = (id: string, kind: typeof relationship, [from, to]: readonly unknown[], values = {}) => ({
    id: `${kind.type.toLowerCase()}:${id}`,
    header: relationshipHeader(kind, String(from), String(to)),
    values,
  })

  // A chain of institutions, each part of the previous one, with one person at each of them.
  beforeAll(async () => {
    await writeRecords(live.graph, [
      ...bodies.map((id) => ({ id, header: { entity: institution }, values: { name: id, institutionKind: 'IGO' } })),
      ...people.map((id) => ({ id, header: { entity: person }, values: { name: id } })),
      ...bodies.slice(1).map((id, step) => link(`${field}-${step}`, relationship, [id, bodies[step]])),
      ...people.map((id, step) => link(`${field}-${step}`, tenure, [id, bodies[step]], { title: 'Director' })),
    ])
  })

  const within = `{ ${field}: "${bodies[0]}" }`

  // The first condition is the index seek; a condition under NOT is checked for each record.
  test.each([
    ['where it begins', within, people.slice(1, 13)],
    ['where it is tested', `{ NOT: ${within}, id: { in: ${JSON.stringify(bodies)} } }`, [people[0], people[13]]],
  ])('follows at most twelve steps, %s', async (_how, employer, expected) => {
    const where = `{ tenures: { some: { employer: ${employer} } } }`
    const found = await live.data(`{ people(where: ${where}, first: 100) { totalCount nodes { id } } }`)
    expect(found.people.nodes.map(({ id }: { id: string }) => id).sort()).toEqual(expected)
    expect(found.people.totalCount).toBe(expected.length)
  })
})
