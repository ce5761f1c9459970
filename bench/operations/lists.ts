import type { Data, Operation } from './operation.ts'

/** The events of an institution, newest first. */
export const timeline: Operation = {
  name: 'timeline',
  title: 'timeline of an institution, 20 events with the count',
  strata: ({ timelines }) => timelines,
  ours: {
    query: `query ($id: ID!, $cursor: Cursor) {
      institution(id: $id) {
        participations(first: 20, after: $cursor) {
          totalCount
          nodes { participationRole event { id name validity { start end } } }
          pageInfo { hasNextPage }
        }
      }
    }`,
    answer: ({ institution: { participations } }) => ({
      total: participations.totalCount,
      more: participations.pageInfo.hasNextPage,
      events: participations.nodes.map(({ participationRole, event: { validity, ...event } }: Data) => ({
        participationRole,
        ...event,
        ...validity,
      })),
    }),
  },
  cypher: {
    statement: `MATCH (i:Entity {id: $id}) WHERE i:Institution
CALL (i) {
  MATCH (i)-[r:PARTICIPATED_IN]->(e) USING INDEX r:PARTICIPATED_IN(fromId, position)
  WHERE r.fromId = $id AND r.position < $position
  WITH r, e ORDER BY r.fromId DESC, r.position DESC LIMIT 21
  RETURN collect({participationRole: r.participationRole, id: e.id, name: e.name, start: e.start, end: e.end}) AS found
}
RETURN {total: COUNT { (i)-[:PARTICIPATED_IN]->() }, more: size(found) > 20, events: found[..20]} AS answer`,
  },
  peer: {
    query: `query ($id: ID!, $offset: String) {
      institutions(where: { id: { eq: $id } }) {
        attendedConnection(first: 20, after: $offset, sort: [{ edge: { Participation: { position: DESC } } }]) {
          totalCount
          edges { node { id name start end } properties { ... on Participation { participationRole } } }
          pageInfo { hasNextPage }
        }
      }
    }`,
    answer: ({ institutions: [{ attendedConnection }] }) => ({
      total: attendedConnection.totalCount,
      more: attendedConnection.pageInfo.hasNextPage,
      events: attendedConnection.edges.map(({ node, properties }: Data) => ({ ...properties, ...node })),
    }),
  },
}

/** The staff of two employers, one with ten times as many posts as the other. */
export const staff: Operation = {
  name: 'staff',
  title: 'staff of an employer, 20 posts with the count',
  strata: ({ hubs }) => hubs,
  ours: {
    query: `query ($id: ID!) {
      institution(id: $id) { tenures(first: 20) { totalCount nodes { title holder { id name } } } }
    }`,
    answer: ({ institution: { tenures } }) => ({ total: tenures.totalCount, posts: tenures.nodes }),
  },
  cypher: {
    statement: `MATCH (i:Entity {id: $id}) WHERE i:Institution
CALL (i) {
  MATCH (p)-[r:HOLDS_POST]->(i) USING INDEX r:HOLDS_POST(toId, position)
  WHERE r.toId = $id AND r.position > ''
  WITH r, p ORDER BY r.toId DESC, r.position DESC LIMIT 20
  RETURN collect({title: r.title, holder: p {.id, .name}}) AS posts
}
RETURN {total: COUNT { (i)<-[:HOLDS_POST]-() }, posts: posts} AS answer`,
  },
  peer: {
    query: `query ($id: ID!) {
      institutions(where: { id: { eq: $id } }) {
        staffConnection(first: 20, sort: [{ edge: { position: DESC } }]) {
          totalCount
          edges { node { id name } properties { title } }
        }
      }
    }`,
    answer: ({ institutions: [{ staffConnection }] }) => ({
      total: staffConnection.totalCount,
      posts: staffConnection.edges.map(({ node, properties }: Data) => ({ ...properties, holder: node })),
    }),
  },
}

/** The root list of people by name. */
export const rootList: Operation = {
  name: 'root-list',
  title: 'the list of all people by name, a page of 20',
  strata: ({ rootPages }) => rootPages,
  ours: {
    query: `query ($cursor: Cursor) {
      people(first: 20, after: $cursor) { nodes { id name } pageInfo { hasNextPage } }
    }`,
    answer: ({ people }) => ({ people: people.nodes, more: people.pageInfo.hasNextPage }),
  },
  cypher: {
    statement: `MATCH (p:Person) WHERE p.nameKey > $nameKey
WITH p ORDER BY p.nameKey LIMIT 21
WITH collect(p {.id, .name}) AS found
RETURN {people: found[..20], more: size(found) > 20} AS answer`,
  },
  peer: {
    query: `query ($offset: String) {
      peopleConnection(first: 20, after: $offset, sort: [{ nameKey: ASC }]) {
        edges { node { id name } }
        pageInfo { hasNextPage }
      }
    }`,
    answer: ({ peopleConnection }) => ({
      people: peopleConnection.edges.map(({ node }: Data) => node),
      more: peopleConnection.pageInfo.hasNextPage,
    }),
  },
}

/** The events with a given participant, selected by a filter. */
export const filter: Operation = {
  name: 'filter',
  title: 'events filtered by a participating institution, 20 by name',
  strata: ({ institutions }) => institutions,
  ours: {
    query: `query ($id: ID!) {
      events(where: { participations: { some: { participant: { id: { eq: $id } } } } }, first: 20) { nodes { id name } }
    }`,
    answer: ({ events }) => events.nodes,
  },
  cypher: {
    statement: `MATCH (:Entity {id: $id})-[:PARTICIPATED_IN]->(e:Event)
WITH DISTINCT e ORDER BY e.nameKey LIMIT 20
RETURN collect(e {.id, .name}) AS answer`,
  },
  peer: {
    query: `query ($id: ID!) {
      events(where: { participants: { some: { id: { eq: $id } } } }, limit: 20, sort: [{ nameKey: ASC }]) { id name }
    }`,
    answer: ({ events }) => events,
  },
}
