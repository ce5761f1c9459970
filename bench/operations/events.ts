import type { Data, Operation } from './operation.ts'

/** The participants of an event with capacity, represented entity and claims. */
export const eventPage: Operation = {
  name: 'event-page',
  title: 'event page: 20 participations with participant, represented entity and claims',
  strata: ({ events }) => events,
  ours: {
    query: `query ($id: ID!) {
      event(id: $id) {
        id name validity { start end }
        participations(first: 20) {
          nodes {
            participationRole capacity
            participant { id name }
            onBehalfOf { id name }
            claims(first: 3) { nodes { basis quote source { id title publisher } } }
          }
        }
      }
    }`,
    answer: ({ event: { validity, participations, ...event } }) => ({
      ...event,
      ...validity,
      participations: participations.nodes.map(({ claims, ...it }: Data) => ({ ...it, claims: claims.nodes })),
    }),
  },
  cypher: {
    statement: `MATCH (e:Entity {id: $id}) WHERE e:Event
CALL (e) {
  MATCH (p)-[r:PARTICIPATED_IN]->(e) USING INDEX r:PARTICIPATED_IN(toId, position)
  WHERE r.toId = $id AND r.position > ''
  WITH r, p ORDER BY r.toId DESC, r.position DESC LIMIT 20
  OPTIONAL MATCH (o:Entity {id: r.onBehalfOfId})
  CALL (r) {
    MATCH (c:Claim) WHERE c.about = r.id AND c.recordedKey > ''
    WITH c ORDER BY c.about, c.recordedKey LIMIT 3
    MATCH (c)-[:FROM_SOURCE]->(s)
    RETURN collect({basis: c.basis, quote: c.quote, source: s {.id, .title, .publisher}}) AS claims
  }
  RETURN collect({
    participationRole: r.participationRole, capacity: r.capacity, participant: p {.id, .name},
    onBehalfOf: o {.id, .name}, claims: claims
  }) AS participations
}
RETURN e {.id, .name, .start, .end, participations: participations} AS answer`,
  },
  peer: {
    unsupported:
      'claims and on behalf of are reached by an id in a property, which it follows only by Cypher written for it by hand',
  },
}

/** The participants of an event without claims. */
export const participants: Operation = {
  name: 'participants',
  title: 'event with 20 participants',
  strata: ({ events }) => events,
  ours: {
    query: `query ($id: ID!) {
      event(id: $id) {
        id name
        participations(first: 20) { nodes { participationRole capacity participant { id name } } }
      }
    }`,
    answer: ({ event: { participations, ...event } }) => ({ ...event, participations: participations.nodes }),
  },
  cypher: {
    statement: `MATCH (e:Entity {id: $id}) WHERE e:Event
CALL (e) {
  MATCH (p)-[r:PARTICIPATED_IN]->(e) USING INDEX r:PARTICIPATED_IN(toId, position)
  WHERE r.toId = $id AND r.position > ''
  WITH r, p ORDER BY r.toId DESC, r.position DESC LIMIT 20
  RETURN collect({participationRole: r.participationRole, capacity: r.capacity, participant: p {.id, .name}}) AS list
}
RETURN e {.id, .name, participations: list} AS answer`,
  },
  peer: {
    query: `query ($id: ID!) {
      events(where: { id: { eq: $id } }) {
        id name
        participantsConnection(first: 20, sort: [{ edge: { position: DESC } }]) {
          edges { node { id name } properties { participationRole capacity } }
        }
      }
    }`,
    answer: ({ events: [{ participantsConnection, ...event }] }) => ({
      ...event,
      participations: participantsConnection.edges.map(({ node, properties }: Data) => ({
        ...properties,
        participant: node,
      })),
    }),
  },
}

/** Ten participants of each of several events: shows how the cost grows with the number of parents. */
export const parents: Operation = {
  name: 'parents',
  title: 'ten participants each of 1, 10 and 100 events',
  strata: ({ manyEvents }) =>
    Object.fromEntries([1, 10, 100].map((count) => [`${count}`, [{ ids: manyEvents.slice(0, count) }]])),
  ours: {
    query: `query ($ids: [ID!]!) {
      nodes(ids: $ids) { id ... on Event { participations(first: 10) { nodes { participant { id name } } } } }
    }`,
    answer: ({ nodes }) =>
      nodes.map(({ id, participations }: Data) => ({
        id,
        participants: participations.nodes.map(({ participant }: Data) => participant),
      })),
  },
  cypher: {
    statement: `UNWIND $ids AS id
CALL (id) {
  MATCH (p)-[r:PARTICIPATED_IN]->() USING INDEX r:PARTICIPATED_IN(toId, position)
  WHERE r.toId = id AND r.position > ''
  WITH r, p ORDER BY r.toId DESC, r.position DESC LIMIT 10
  RETURN collect(p {.id, .name}) AS participants
}
RETURN collect({id: id, participants: participants}) AS answer`,
  },
  peer: {
    query: `query ($ids: [ID!]!) {
      events(where: { id: { in: $ids } }) {
        id
        participantsConnection(first: 10, sort: [{ edge: { position: DESC } }]) { edges { node { id name } } }
      }
    }`,
    answer: ({ events }) =>
      // The result has another order than the ids of the case, which are sorted.
      [...events]
        .sort((a: Data, b: Data) => (a.id < b.id ? -1 : 1))
        .map(({ id, participantsConnection }: Data) => ({
          id,
          participants: participantsConnection.edges.map(({ node }: Data) => node),
        })),
  },
}
