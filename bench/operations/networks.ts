import type { Operation } from './operation.ts'

/** The entities that shared most events with an actor. */
export const coParticipants: Operation = {
  name: 'co-participants',
  title: 'the ten entities that shared most events with an actor',
  strata: ({ institutions }) => institutions,
  ours: {
    query: 'query ($id: ID!) { coParticipants(of: $id, first: 10) { edges { count node { id name } } } }',
    answer: ({ coParticipants: { edges } }) => edges,
  },
  cypher: {
    statement: `MATCH (a:Entity {id: $id})-[:PARTICIPATED_IN]->(e)<-[:PARTICIPATED_IN]-(other)
WHERE other <> a
WITH DISTINCT other, e
WITH other, count(e) AS count, coalesce(max(e.endLatest), '') AS last
ORDER BY count DESC, last DESC, other.id LIMIT 10
RETURN collect({count: count, node: other {.id, .name}}) AS answer`,
  },
  peer: { unsupported: 'it cannot group and count nodes at a distance of two relationships' },
}

const TYPES = [
  ...['HOLDS_POST', 'MEMBER_OF', 'PARTICIPATED_IN', 'ADHERES_TO', 'PART_OF', 'LOCATED_IN'],
  ...['COVERS', 'PRODUCED', 'CONTRIBUTES_TO', 'COOPERATES_WITH', 'DERIVES_FROM'],
]

/** The shortest path between two people. */
export const path: Operation = {
  name: 'path',
  title: 'length of the shortest path of at most four, not through hubs',
  strata: ({ pairs }) => pairs,
  ours: {
    query: `query ($from: ID!, $to: ID!) {
      paths(from: $from, to: $to, maxLength: 4, limit: 1) { paths { length } }
    }`,
    answer: ({ paths: { paths } }) => paths[0]?.length ?? null,
  },
  cypher: {
    statement: `MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
OPTIONAL MATCH p = shortestPath((a)-[:${TYPES.join('|')}*..4]-(b))
  WHERE all(through IN nodes(p)[1..-1] WHERE COUNT { (through)--() } <= 1000)
RETURN length(p) AS answer`,
  },
  peer: { unsupported: 'it has no path queries' },
  note: 'the API sorts up to 250 shortest paths and reads all their records; the hand-written statement returns the first path found',
}
