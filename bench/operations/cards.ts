import type { Data, Operation } from './operation.ts'

/** One record by id: the cheapest operation, and the best case of an object mapper. */
export const byId: Operation = {
  name: 'by-id',
  title: 'a person by id',
  strata: ({ people }) => people,
  ours: {
    query: 'query ($id: ID!) { person(id: $id) { id name description } }',
    answer: ({ person }) => person,
  },
  cypher: {
    statement: 'MATCH (p:Entity {id: $id}) WHERE p:Person RETURN p {.id, .name, .description} AS answer',
  },
  peer: {
    query: 'query ($id: ID!) { people(where: { id: { eq: $id } }) { id name description } }',
    answer: ({ people }) => people[0],
  },
}

/** A person with the five newest posts. */
export const personCard: Operation = {
  name: 'person-card',
  title: 'person card: the person and five posts',
  strata: ({ people }) => people,
  ours: {
    query: `query ($id: ID!) {
      person(id: $id) {
        id name description
        tenures(first: 5) { nodes { title validity { start end } employer { id name } } }
      }
    }`,
    answer: ({ person: { tenures, ...person } }) => ({
      ...person,
      tenures: tenures.nodes.map(({ title, validity, employer }: Data) => ({ title, ...validity, employer })),
    }),
  },
  cypher: {
    statement: `MATCH (p:Entity {id: $id}) WHERE p:Person
CALL (p) {
  MATCH (p)-[r:HOLDS_POST]->(employer)
  WITH r, employer ORDER BY r.position DESC LIMIT 5
  RETURN collect({title: r.title, start: r.start, end: r.end, employer: employer {.id, .name}}) AS tenures
}
RETURN p {.id, .name, .description, tenures: tenures} AS answer`,
  },
  peer: {
    query: `query ($id: ID!) {
      people(where: { id: { eq: $id } }) {
        id name description
        employersConnection(first: 5, sort: [{ edge: { position: DESC } }]) {
          edges { node { id name } properties { title start end } }
        }
      }
    }`,
    answer: ({ people: [{ employersConnection, ...person }] }) => ({
      ...person,
      tenures: employersConnection.edges.map(({ node, properties }: Data) => ({ ...properties, employer: node })),
    }),
  },
}

const PROFILER = ['tenures', 'participations', 'memberships', 'members'] as const

/** An institution with the counts of its relationships. */
export const institutionCard: Operation = {
  name: 'institution-card',
  title: 'institution card: four counts',
  strata: ({ institutions }) => institutions,
  ours: {
    query: `query ($id: ID!) {
      institution(id: $id) { id name acronym ${PROFILER.map((list) => `${list} { totalCount }`).join(' ')} }
    }`,
    answer: ({ institution }) => profiled(institution),
  },
  cypher: {
    statement: `MATCH (i:Entity {id: $id}) WHERE i:Institution
RETURN i {.id, .name, .acronym,
  tenures: COUNT { (i)<-[:HOLDS_POST]-() },
  participations: COUNT { (i)-[:PARTICIPATED_IN]->() },
  memberships: COUNT { (i)-[:MEMBER_OF]->() },
  members: COUNT { (i)<-[:MEMBER_OF]-() }
} AS answer`,
  },
  peer: {
    query: `query ($id: ID!) {
      institutions(where: { id: { eq: $id } }) {
        id name acronym
        tenures: staffConnection { totalCount }
        participations: attendedConnection { totalCount }
        memberships: membershipsConnection { totalCount }
        members: membersConnection { totalCount }
      }
    }`,
    answer: ({ institutions: [institution] }) => profiled(institution),
  },
}
function profiled(institution: Data): object {
  const counts = PROFILER.map((list) => [list, institution[list].totalCount])
  return { ...institution, ...Object.fromEntries(counts) }
}
