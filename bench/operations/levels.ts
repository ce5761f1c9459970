import type { Data, Operation } from './operation.ts'

const EACH = 5

interface Found {
  readonly id: string
  readonly name: string
  readonly next?: readonly Found[]
}

/** Participants of an event, their events, the participants of these, and so on, over the Entity interface. */
function levels(count: number, words: string): Operation {
  return {
    name: `levels-${count}`,
    title: `${words} levels over the Entity interface, five each`,
    strata: ({ events }) => events,
    ours: {
      query: `query ($id: ID!) { node(id: $id) { ... on Entity { id name ${ourLevels(count)} } } }`,
      answer: ({ node }) => ourAnswer(node),
    },
    cypher: {
      statement: `MATCH (n0:Entity {id: $id})
${cypherLevels(0, count)}
RETURN n0 {.id, .name, next: next0} AS answer`,
    },
    peer: {
      query: `query ($id: ID!) { events(where: { id: { eq: $id } }) { id name ${peerLevels(count, 0)} } }`,
      answer: ({ events: [event] }) => peerAnswer(event),
    },
  }
}

const ourLevels = (left: number): string =>
  left === 0
    ? ''
    : `relationships(types: [PARTICIPATED_IN], first: ${EACH}) { edges { other { id name ${ourLevels(left - 1)} } } }`
const ourAnswer = ({ id, name, relationships }: Data): Found => ({
  id,
  name,
  ...(relationships && { next: relationships.edges.map(({ other }: Data) => ourAnswer(other)) }),
})

/** Builds the nested subqueries. Nodes at even depths are events, those at odd depths participants. */
function cypherLevels(depth: number, count: number): string {
  const [near, far] = [`n${depth}`, `n${depth + 1}`]
  const [match, side] =
    depth % 2 === 0
      ? [`(${far})-[r:PARTICIPATED_IN]->(${near})`, 'toId']
      : [`(${near})-[r:PARTICIPATED_IN]->(${far})`, 'fromId']
  const deeper = depth + 1 < count
  return `CALL (${near}) {
  MATCH ${match} USING INDEX r:PARTICIPATED_IN(${side}, position)
  WHERE r.${side} = ${near}.id AND r.position > ''
  WITH r, ${far} ORDER BY r.${side} DESC, r.position DESC LIMIT ${EACH}
  ${deeper ? cypherLevels(depth + 1, count) : ''}
  RETURN collect(${far} {.id, .name${deeper ? `, next: next${depth + 1}` : ''}}) AS next${depth}
}`
}

function peerLevels(left: number, depth: number): string {
  if (left === 0) return ''
  // On the type Event the sort names the property; on the interface it also names the relationship's properties type.
  const [list, sort] =
    depth % 2 === 0
      ? ['participantsConnection', '{ edge: { position: DESC } }']
      : ['attendedConnection', '{ edge: { Participation: { position: DESC } } }']
  return `next: ${list}(first: ${EACH}, sort: [${sort}]) { edges { node { id name ${peerLevels(left - 1, depth + 1)} } } }`
}
const peerAnswer = ({ id, name, next }: Data): Found => ({
  id,
  name,
  ...(next && { next: next.edges.map(({ node }: Data) => peerAnswer(node)) }),
})

export const threeLevels = levels(3, 'three')
export const fourLevels = levels(4, 'four')
