import type { Variables } from './benchmarkRecords.ts'
import type { Operation } from './operation.ts'

const SIZE = 100

const peopleOf = ({ number }: Variables, party: string) =>
  Array.from({ length: SIZE }, (_, index) => ({
    id: `person:bench-${party}-${number}-${index}`,
    name: `Bench ${party} ${number} ${index}`,
  }))

const itemsOf = (variables: Variables) =>
  peopleOf(variables, 'a').map(({ id, name }) => ({
    upsertPerson: {
      key: { externalId: { scheme: 'bench', value: id } },
      name,
      claim: { source: { sourceKind: 'PARTNER', title: 'A benchmark' } },
    },
  }))

/** A batch of writes by a partner. */
export const upsertBatch: Operation = {
  name: 'upsert-batch',
  title: 'a batch of 100 new people',
  strata: () => ({ all: [{}] }),
  ours: {
    query: 'mutation ($input: ApplyBatchInput!) { applyBatch(input: $input) { applied userErrors { message } } }',
    variables: (variables) => ({
      input: { items: itemsOf(variables), idempotencyKey: `bench-${variables.number}` },
    }),
    answer: ({ applyBatch }) => applyBatch.applied,
  },
  cypher: {
    statement: `UNWIND $people AS row
MERGE (p:Entity {id: row.id})
SET p:Person, p.name = row.name, p.nameKey = toLower(row.name) + '/' + row.id
RETURN count(p) AS answer`,
    parameters: (variables) => ({ people: peopleOf(variables, 'b') }),
  },
  peer: {
    query: 'mutation ($input: [PersonCreateInput!]!) { createPeople(input: $input) { people { id } } }',
    variables: (variables) => ({
      input: peopleOf(variables, 'c').map((person) => ({ ...person, nameKey: `${person.name}/${person.id}` })),
    }),
    answer: ({ createPeople }) => createPeople.people.length,
  },
  writes: true,
  note: 'the API also writes sources, claims, names and changes, validates all values and is idempotent; the others write only nodes, and @neo4j/graphql can only create',
}

/** A page of the change feed. */
export const feedPage: Operation = {
  name: 'feed-page',
  title: 'a page of 500 changes',
  strata: ({ feedPlaces }) => feedPlaces,
  ours: {
    query: 'query ($cursor: Cursor) { changes(after: $cursor, first: 500) { nodes { sequence op recordId by } } }',
    answer: ({ changes }) => changes.nodes,
  },
  cypher: {
    statement: `MATCH (c:Change) WHERE c.sequence > $sequence
WITH c ORDER BY c.sequence LIMIT 500
RETURN collect(c {.sequence, .op, .recordId, .by}) AS answer`,
  },
  peer: {
    query: `query ($sequence: Int!) {
      changes(where: { sequence: { gt: $sequence } }, limit: 500, sort: [{ sequence: ASC }]) {
        sequence op recordId by
      }
    }`,
    answer: ({ changes }) => changes,
  },
  note: 'the API also ensures that no earlier change is still uncommitted',
}
