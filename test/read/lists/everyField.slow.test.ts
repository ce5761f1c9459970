import { expect, test } from '@jest/globals'
import { makeSchema } from '../../../src/app/schema.ts'
import { kinds } from '../../../src/model/entities/entity.ts'
import { propertyOf } from '../../../src/model/record/fieldDefinition.ts'
import { relationshipTypes } from '../../../src/model/relationships/relationship.ts'
import { createKey } from '../../../src/platform/access/createKey.ts'
import { revokeKey } from '../../../src/platform/access/revokeKey.ts'
import { allFields, noteFields, selectAll, selectInPortions } from '../../support/everyField.ts'
import { keyFor } from '../../support/keys.ts'
import { ALL, liveApi } from '../../support/liveApi.ts'

const live = liveApi(...ALL)
const schema = makeSchema()
const seen = new Set<string>()

test('every field of every kind answers on real data', async () => {
  for (const { name, many } of kinds.values()) {
    for (const selection of selectInPortions(schema, name, 1)) {
      let after: string | null = null
      do {
        const page: { nodes: unknown; pageInfo: { endCursor: string; hasNextPage: boolean } } = (
          await live.data(
            `query ($after: Cursor) { ${many}(first: 100, after: $after) { __typename totalCount edges { __typename cursor node { __typename id } } nodes ${selection} pageInfo { __typename endCursor startCursor hasNextPage hasPreviousPage } } }`,
            { after },
          )
        )[many]
        noteFields(page, seen)
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
      } while (after !== null)
    }
  }
  expect(seen.has('Person.tenures')).toBe(true)
}, 300_000)

test('every field of every relationship answers on real data', async () => {
  for (const { type, name, own } of relationshipTypes.values()) {
    const properties = [
      'id',
      'occurrence',
      'start',
      'end',
      ...Object.entries(own).map(([field, it]) => propertyOf(field, it)),
    ]
    const rows = await live.graph.read(
      `UNWIND $properties AS property
CALL (property) { MATCH ()-[r:${type}]->() WHERE r[property] IS NOT NULL RETURN r.id AS id LIMIT 12 }
RETURN DISTINCT id LIMIT 100`,
      { properties },
    )
    const ids = rows.map(({ id }) => id)
    const { nodes } = await live.data(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${name} ${selectAll(schema, name, 1)} } }`,
      { ids },
    )
    expect(nodes).toHaveLength(ids.length)
    noteFields(nodes, seen)
  }
})

test('every field of claims and sources answers on real data', async () => {
  const rows = await live.graph.read(
    'MATCH (c:Claim) RETURN c.id AS id, c.sourceId AS sourceId ORDER BY c.claimedById, c.note, c.quote, c.locator LIMIT 50',
  )
  for (const [name, column] of [
    ['Claim', 'id'],
    ['Source', 'sourceId'],
  ] as const) {
    const ids = [...new Set(rows.map((row) => row[column]))]
    const { nodes } = await live.data(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${name} ${selectAll(schema, name, 1)} } }`,
      { ids },
    )
    noteFields(nodes, seen)
  }
  const { sources } = await live.data(
    '{ sources(first: 100) { __typename totalCount pageInfo { __typename hasNextPage } edges { __typename cursor node { __typename id } } nodes { __typename publisher published url licence language } } }',
  )
  noteFields(sources, seen)
})

test('every field of search, paths and other queries answers on real data', async () => {
  const edge = 'pageInfo { __typename hasNextPage } totalCount nodes { __typename id }'
  const answers = await live.data(`{
    search(text: "international", first: 2) { __typename ${edge} truncated facets { __typename kind count }
      edges { __typename cursor score matchedName node { __typename id } } }
    reconcile(queries: [{ name: "IOM" }]) { __typename candidates { __typename score match entity { __typename id }
      features { __typename name score detail } } }
    paths(from: "country:EGY", to: "country:FRA", limit: 1) { __typename truncated reason
      paths { __typename length entities { __typename id } relationships { __typename id } } }
    neighborhood(around: "institution:iom", limit: 5) { __typename truncated reason entities { __typename id } relationships { __typename id } }
    coParticipants(of: "country:EGY", first: 5) { __typename ${edge}
      edges { __typename cursor count lastTogether node { __typename id } events { __typename id } } }
    bibliography(ids: ["institution:iom"]) { __typename unclaimed truncated cslJson text bibtex claims { __typename id }
      entries { __typename cslJson text bibtex source { __typename id } } }
  }`)
  noteFields(answers, seen)
})

test('every field of networks, counts and differences answers on real data', async () => {
  const network = selectAll(schema, 'NetworkProjection', 1)
  const page = `totalCount sequence settled asOf { __typename validOn certainty } projection ${network} pageInfo { __typename hasNextPage }`
  const answers = await live.data(`{
    centrality(measure: DEGREE, asOf: { validOn: "2021-03-02" }, first: 2) { __typename measure estimatedFrom ${page} nodes { __typename id }
      edges { __typename cursor rank score node { __typename id } } }
    communities(over: { types: [MEMBER_OF] }, first: 2) { __typename modularity resolution seed ${page}
      nodes { __typename rank size members(first: 2) { __typename id } } edges { __typename cursor node { __typename rank } } }
    timeline(groupBy: COUNTRY) ${selectAll(schema, 'Timeline', 2)}
    aggregate { __typename ${[...kinds.values()].map(({ many }) => `${many}(by: BASIS) ${selectAll(schema, 'Aggregation', 1)}`).join(' ')} }
    diff(around: "institution:iom", types: [HOLDS_POST], limit: 50, from: { validOn: "2016-11-10", knownAt: "2099-01-01T00:00:00Z" }, to: { validOn: "2017-01-01" }) {
      __typename added ended changed truncated reason from { __typename validOn knownAt certainty } to { __typename certainty }
      differences { __typename what record { __typename id } fields { __typename field before after } claims(first: 1) { __typename } } }
    cut: diff(around: "institution:iom", limit: 1, from: { validOn: "2000-01-01" }, to: { validOn: "2022-01-01" }) { __typename reason }
  }`)
  noteFields(answers, seen)
})

test('every field of keys and of the viewer answers', async () => {
  const admin = await keyFor(live.graph, 'ADMIN')
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString()
  const { apiKey } = await createKey(live.graph, { name: 'revoked', roles: ['READER'], expiresAt })
  await revokeKey(live.graph, apiKey.id)
  const document = `{ viewer ${selectAll(schema, 'Viewer', 1)} apiKeys ${selectAll(schema, 'ApiKey', 1)} }`
  // The last use of a key is recorded asynchronously, during the first answer.
  while (!seen.has('ApiKey.lastUsedAt')) noteFields((await live.askAs(admin, document)).data, seen)
  expect(seen.has('Viewer.roles')).toBe(true)
})

test('every field of changes answers on real data', async () => {
  const document = `query ($where: ChangeWhere) {
    changes(first: 2, where: $where) { __typename headCursor pageInfo { __typename hasNextPage }
      edges { __typename cursor node { __typename sequence } } nodes ${selectAll(schema, 'Change', 1)} } }`
  for (const where of [{ kinds: ['EVENT'] }, { types: ['HOLDS_POST'] }, { ops: ['UPDATE'] }])
    noteFields((await live.data(document, { where })).changes, seen)
  expect(seen.has('Change.cursor')).toBe(true)
})

test('every field has a value somewhere', () => {
  const silent = allFields(schema).filter((field) => !seen.has(field))
  const unexpected = silent.filter((field) => !SILENT.includes(field))
  expect(unexpected.map((field) => `Add a record with a value of ${field} to seeds/, or the field to SILENT.`)).toEqual(
    [],
  )
  expect(silent).toEqual(SILENT)
})

// Fields without a value in the real data. Each of them is selected above and returns null.
const SILENT: readonly string[] = [
  'Institution.description',
  'Person.description',
  'Place.description',
  'Project.description',
  'Topic.description',
  'Contribution.occurrence',
  'Cooperation.occurrence',
  'Cooperation.quantity',
  'Coverage.occurrence',
  'Derivation.occurrence',
  'Location.occurrence',
  'Membership.occurrence',
  'Outcome.occurrence',
  'Parthood.occurrence',
  'Participation.occurrence',
  'Participation.quantity',
  'Tenure.occurrence',
  'Claim.withdrawnAt',
  'Claim.withdrawalReason',
  // Only networks much larger than the real data are estimated.
  'CentralityConnection.estimatedFrom',
  'Change.requestId',
  ...['op', 'recordId', 'kind', 'type', 'fromId', 'toId', 'before', 'after'].map((field) => `ChangePart.${field}`),
]
