import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PATHS } from '../../src/platform/paths.ts'
import { type Answers, type Ask, ids, type Json, nodesOf } from './answers.ts'

const IOM = 'institution:iom'
const OF_IOM = `OR: [{ id: { eq: "${IOM}" } }, { partOf: "${IOM}" }]`
/** Somebody acts for an institution that is part of a country. */
const NATIONAL =
  'onBehalfOf: { relationships: { some: { types: [PART_OF], direction: OUT, other: { kind: [COUNTRY] } } } }'
const DISCUSSED_GCM = 'coverages: { some: { manner: [DISCUSSED], subject: { id: { eq: "framework:gcm" } } } }'

/** Questions about who is linked with whom, through what: each a filter or a walk. */
export function networkAnswers(ask: Ask): Answers {
  return {
    async CQ32() {
      const { events } =
        await ask(`{ events(where: { id: { in: ["event:az-iom-vitorino", "event:az-iom-profazi"] } }, orderBy: { field: DATE }) {
        nodes { id validity { startEarliest endLatest } } } }`)
      return firstOf(events.nodes)
    },
    async CQ33() {
      const { event } = await ask('{ event(id: "event:az-iom-profazi") { validity { startEarliest } } }')
      return event.validity.startEarliest
    },
    async CQ34() {
      const { events } =
        await ask(`{ events(first: 30, where: { eventKind: [MEETING], participations: { some: { ${NATIONAL} } }, AND: [
          { participations: { some: { onBehalfOf: { ${OF_IOM} } } } }] }) { nodes {
        participations(where: { ${NATIONAL} }) { nodes { onBehalfOf { ... on Institution { wholes(first: 3) { nodes { whole { id kind } } } } } } } } } }`)
      const countries = events.nodes.map(({ participations }: Json) => countryOf(participations.nodes))
      return Object.fromEntries(
        [...new Set<string>(countries)].sort().map((id) => [id, countries.filter((it: string) => it === id).length]),
      )
    },
    async CQ36() {
      const { events } =
        await ask(`{ events(first: 20, where: { ${DISCUSSED_GCM}, participations: { some: { participant: { relationships: { some: {
          types: [HOLDS_POST], other: { relationships: { some: { types: [PART_OF], direction: OUT, other: { locatedIn: "place:central-asia" } } } } } } } } } }) {
        nodes { participations(first: 100) { nodes { participant { id kind } onBehalfOf { id kind } } } } } }`)
      const took = nodesOf(events.nodes, 'participations').flatMap(({ participant, onBehalfOf }) => [
        participant,
        onBehalfOf,
      ])
      return ids(took.filter((it) => it?.kind === 'INSTITUTION'))
    },
    async CQ37() {
      const { events } = await ask(`{ events(first: 100, where: { ${DISCUSSED_GCM} }) { nodes { id } } }`)
      return ids(events.nodes)
    },
    async CQ39() {
      const { people } = await ask(
        `{ people(first: 100, where: { participations: { some: { event: { ${DISCUSSED_GCM} } } } }) { nodes { id } } }`,
      )
      return ids(people.nodes)
    },
    async CQ41() {
      const { events } =
        await ask(`{ events(first: 30, where: { eventKind: [MEETING], participations: { some: { ${NATIONAL} } } }) { nodes {
        nationals: participations(where: { participant: { kind: [PERSON] }, ${NATIONAL} }) { nodes {
          participant { id } onBehalfOf { ... on Institution { wholes(first: 3) { nodes { whole { id kind } } } } } } }
        officials: participations(where: { participant: { kind: [PERSON] }, onBehalfOf: { ${OF_IOM} } }) { nodes { participant { id } } } } } }`)
      const pairs = events.nodes.flatMap(({ nationals, officials }: Json) =>
        nationals.nodes.flatMap((national: Json) =>
          officials.nodes.map(
            (official: Json) => `${national.participant.id} + ${official.participant.id} (${countryOf([national])})`,
          ),
        ),
      )
      return [...new Set(pairs)].sort()
    },
    async CQ43() {
      const { institutions } = await ask(`{ institutions(first: 100, where: {
        adherences: { some: { adherenceKind: [STAKEHOLDER], commitment: { id: { eq: "framework:khartoum-process" } } } }
        participations: { some: { event: { id: { eq: "event:eu-au-summit-6" } } } } }) { nodes { id } } }`)
      return ids(institutions.nodes)
    },
    CQ44: () => topicsAt('event:mk-iom-2024', 'event:tm-iom-2021'),
    CQ45: () => topicsAt('event:az-iom-vitorino', 'event:az-iom-profazi'),
    async CQ47() {
      const { places } =
        await ask(`{ places(first: 100, where: { participations: { some: { event: { wholes: { some: { whole: {
        relationships: { some: { types: [PRODUCED], direction: OUT, other: { id: { eq: "institution:rtcm" } } } } } } } } } } }) { nodes { id } } }`)
      return ids(places.nodes)
    },
    async CQ48() {
      // Whoever shared an event with each of the two, and the institution that such people of both sides belong to.
      const metSomebodyOf = (person: string) =>
        `tenures: { some: { holder: { NOT: { id: { eq: "${person}" } }, participations: { some: { event: { participations: { some: {
          participant: { id: { eq: "${person}" } } } } } } } } } }`
      const { coParticipants, institutions } = await ask(`{
        coParticipants(of: "person:vusal-huseynov", kinds: [PERSON]) { nodes { id } }
        institutions(where: { ${metSomebodyOf('person:vusal-huseynov')}, AND: [{ ${metSomebodyOf('person:rashid-meredov')} }] }) { nodes { id } } }`)
      return { coParticipants: ids(coParticipants.nodes), link: ids(institutions.nodes).join() }
    },
    async CQ50() {
      const { institution } = await ask(`{ institution(id: "institution:rtcm") {
        claims(first: 100) { nodes { source { id } } }
        relationships(first: 100) { nodes { claims(first: 10) { nodes { source { id } } } } } } }`)
      const claims = [...institution.claims.nodes, ...nodesOf(institution.relationships.nodes, 'claims')]
      return ids(claims.map(({ source }) => source))
    },
    async CQ51() {
      const { country } =
        await ask(`{ country(id: "country:AZE") { adherences(where: { basis: [ATTRIBUTED], commitment: { id: { eq: "framework:gcm" } } }) { nodes {
        claims { nodes { quote claimedBy { id } source { id } } } } } } }`)
      const [claim] = nodesOf(country.adherences.nodes, 'claims').filter(({ quote }) =>
        quote.includes('exemplary role'),
      )
      return { claimedBy: claim.claimedBy.id, source: claim.source.id }
    },
    async CQ53() {
      const { events } =
        await ask(`{ events(first: 100, where: { coverages: { some: { subject: { kind: [FRAMEWORK] } } }, AND: [
        { participations: { some: { participant: { name: { contains: "Siljanovska" } } } } }
        { participations: { some: { participant: { name: { contains: "Aleksoski" } } } } }] }) { nodes { id } } }`)
      return events.nodes.length === 0 ? 'NOT_STATED' : ids(events.nodes)
    },
    async CQ54() {
      const { events } =
        await ask(`{ events(where: { participations: { some: { participant: { name: { contains: "Berdimuhamedov" } } } }, AND: [
        { participations: { some: { OR: [{ participant: { ${OF_IOM} } }, { onBehalfOf: { ${OF_IOM} } }] } } }] }) { nodes { id } } }`)
      return ids(events.nodes)
    },
    async CQ58() {
      // Which documents the seeds are, their own file says.
      const documents = readFileSync(path.join(PATHS.seeds, 'seeds', 'sources.jsonl'), 'utf8')
        .trim()
        .split('\n')
      const wanted = JSON.stringify(documents.map((line) => JSON.parse(line).id))
      const { nodes } = await ask(`{ nodes(ids: ${wanted}) { id ... on Source { published } } }`)
      return ids(nodes.filter(({ published }: Json) => published !== null))
    },
  }

  /** The topics that two events cover both. */
  async function topicsAt(one: string, other: string): Promise<string[]> {
    const covered = (event: string) => `coveredBy: { some: { work: { id: { eq: "${event}" } } } }`
    const { topics } = await ask(
      `{ topics(first: 100, where: { ${covered(one)}, AND: [{ ${covered(other)} }] }) { nodes { id } } }`,
    )
    return ids(topics.nodes)
  }
}

/** Which of two events came first, where their dates leave no other way. */
function firstOf([a, b]: readonly Json[]): string {
  if (a.validity.endLatest !== null && a.validity.endLatest < b.validity.startEarliest) return a.id
  if (b.validity.endLatest !== null && b.validity.endLatest < a.validity.startEarliest) return b.id
  return 'UNKNOWN'
}

/** The country whose institution somebody acted for. */
function countryOf(participations: readonly Json[]): string {
  const wholes = participations.flatMap(({ onBehalfOf }) => onBehalfOf?.wholes?.nodes ?? [])
  return wholes.map(({ whole }: Json) => whole).find(({ kind }: Json) => kind === 'COUNTRY')?.id
}
