import { type Answers, type Ask, ids, type Json, nodesOf } from './answers.ts'

/** Questions about a record and what is next to it. */
export function recordAnswers(ask: Ask): Answers {
  const answers: Answers = {
    async CQ01() {
      const { person } =
        await ask(`{ person(id: "person:vusal-huseynov") { participations(where: { event: { eventKind: [MEETING] } }) { nodes {
      event { participations(where: { participant: { kind: [PERSON], id: { ne: "person:vusal-huseynov" } } }) { nodes { participant { id } } } } } } } }`)
      const meetings = person.participations.nodes.map(({ event }: Json) => event)
      return ids(nodesOf(meetings, 'participations').map(({ participant }) => participant))
    },
    async CQ02() {
      const { he, she } = await ask(`{
      he: person(id: "person:dragan-aleksoski") { participations { nodes { event { id } } } }
      she: person(id: "person:gordana-siljanovska-davkova") { participations { nodes { event { id validity { start } } } } } }`)
      const his = ids(he.participations.nodes.map(({ event }: Json) => event))
      return she.participations.nodes.find(({ event }: Json) => his.includes(event.id)).event.validity.start
    },
    CQ04: () => titlesOf('person:zeynal-gajiyev'),
    CQ06: () => titlesOf('person:rashid-meredov'),
    async CQ07() {
      const { instrument } = await ask(
        '{ instrument(id: "instrument:mou-rtcm") { adherences { nodes { adherenceKind adherent { id } onBehalfOf { id } } } } }',
      )
      const signed = instrument.adherences.nodes.filter(({ adherenceKind }: Json) => adherenceKind === 'SIGNED')
      return signed.map(({ adherent, onBehalfOf }: Json) => `${adherent.id} -> ${onBehalfOf.id}`).sort()
    },
    async CQ09() {
      const { framework } = await ask(`{ framework(id: "framework:gcm") { adherences(first: 100) { nodes {
      adherenceKind adherent { id } claims { nodes { quote source { sourceKind } } } } } } }`)
      const champions = framework.adherences.nodes.filter(({ adherenceKind }: Json) => adherenceKind === 'CHAMPION')
      const named = champions.find(({ claims }: Json) =>
        claims.nodes.some(({ source }: Json) => source.sourceKind === 'SOCIAL_POST'),
      )
      const quote = named.claims.nodes.find(({ source }: Json) => source.sourceKind === 'SOCIAL_POST').quote
      return { country: named.adherent.id, totalChampions: Number(/the (\d+) other/.exec(quote)?.[1]) + 1 }
    },
    async CQ10() {
      const { event } =
        await ask(`{ event(id: "event:eu-pact-panel-preparedness") { participations(first: 100) { nodes {
      participationRole participant { id ... on Person { tenures { nodes { title employer { id } } } } } } } } }`)
      const { participant } = event.participations.nodes.find(
        ({ participationRole }: Json) => participationRole === 'MODERATOR',
      )
      const post = participant.tenures.nodes.find(({ title }: Json) => title.includes('Director'))
      return [post.employer.id, participant.id]
    },
    async CQ12() {
      const { event } = await ask(`{ event(id: "event:me-workshop-budva") {
      locations { nodes { place { id } } } participations { nodes { participant { id } } } } }`)
      return ids([
        ...event.locations.nodes.map(({ place }: Json) => place),
        ...event.participations.nodes.map(({ participant }: Json) => participant),
      ])
    },
    async CQ13() {
      const { event } = await ask('{ event(id: "event:me-workshop-budva") { wholes { nodes { whole { id } } } } }')
      return ids(event.wholes.nodes.map(({ whole }: Json) => whole))
    },
    async CQ15() {
      const { framework } =
        await ask(`{ framework(id: "framework:khartoum-process") { statedParticipantCount adherences(first: 100) { nodes {
      adherenceKind adherent { id } claims { nodes { source { id } } } } } } }`)
      const states = framework.adherences.nodes.filter(
        ({ adherenceKind }: Json) => adherenceKind === 'PARTICIPATING_STATE',
      )
      const named = states.filter(({ claims }: Json) =>
        claims.nodes.some(({ source }: Json) => source.id === 'source:post-mmd-khartoum-process'),
      )
      return { count: framework.statedParticipantCount, named: ids(named.map(({ adherent }: Json) => adherent)) }
    },
    async CQ16() {
      const { framework } = await ask(
        '{ framework(id: "framework:khartoum-process") { adherences(first: 100) { nodes { adherenceKind adherent { id } } } } }',
      )
      return ids(
        framework.adherences.nodes
          .filter(({ adherenceKind }: Json) => adherenceKind === 'STAKEHOLDER')
          .map(({ adherent }: Json) => adherent),
      )
    },
    async CQ17() {
      const { framework } = await ask(
        '{ framework(id: "framework:khartoum-process") { contributions { nodes { contributor { id kind } } } } }',
      )
      return ids(
        framework.contributions.nodes
          .map(({ contributor }: Json) => contributor)
          .filter(({ kind }: Json) => kind === 'PROJECT'),
      )
    },
    async CQ19() {
      const { event } = await ask(
        '{ event(id: "event:tm-iom-2021") { coverages(first: 100) { nodes { manner subject { id kind } } } } }',
      )
      const discussed = event.coverages.nodes
        .filter(({ manner }: Json) => manner === 'DISCUSSED')
        .map(({ subject }: Json) => subject)
      return ids(discussed.filter(({ kind }: Json) => kind === 'FRAMEWORK'))
    },
    async CQ20() {
      const { instrument } = await ask(
        '{ instrument(id: "instrument:tm-iom-joint-plan-2021") { coverages { nodes { subject { id kind } } } } }',
      )
      return ids(
        instrument.coverages.nodes.map(({ subject }: Json) => subject).filter(({ kind }: Json) => kind === 'TOPIC'),
      )
    },
    async CQ22() {
      const { instrument } = await ask(`{ instrument(id: "instrument:az-national-migration-profile") {
      coverages { nodes { subject { kind } validity { start end } } } producedBy { nodes { outcomeKind producer { id } } } } }`)
      const { validity } = instrument.coverages.nodes.find(({ subject }: Json) => subject.kind === 'COUNTRY')
      const { producer } = instrument.producedBy.nodes.find(({ outcomeKind }: Json) => outcomeKind === 'SUPPORTED')
      return { covers: `${validity.start}/${validity.end}`, supporter: producer.id }
    },
    CQ24: () => named('IMO', 'source:tm-news-iom-dialog'),
    CQ26: () => named('Global Compact on Safe, Orderly and Legal Migration', 'source:tm-news-iom-dialog'),
    async CQ27() {
      const { framework } = await ask('{ framework(id: "framework:gcm") { names { value } } }')
      return framework.names.map(({ value }: Json) => value).sort()
    },
    async CQ29() {
      const { people } = await ask(`{ people(first: 100, where: { tenures: { some: { employer: {
      OR: [{ id: { eq: "institution:iom" } }, { partOf: "institution:iom" }] } } } }) { nodes { id } } }`)
      return ids(people.nodes)
    },
    async CQ30() {
      const { events } = await ask(
        '{ events(first: 100) { nodes { id dateBasis validity { start end } } pageInfo { hasNextPage } } }',
      )
      return ids(
        events.nodes.filter(
          ({ dateBasis, validity }: Json) => dateBasis === 'STATED' && /^\d{4}-\d\d-\d\d$/.test(validity.start),
        ),
      )
    },
  }

  async function titlesOf(person: string): Promise<string[]> {
    const data = await ask(`{ person(id: "${person}") { tenures { nodes { title } } } }`)
    return data.person.tenures.nodes.map(({ title }: Json) => title).sort()
  }

  /** The records to which a source gives a name. */
  async function named(name: string, source: string): Promise<string[]> {
    const data = await ask(
      `{ source(id: "${source}") { claims(first: 100) { nodes { values { field value } about { id } } } } }`,
    )
    const giving = data.source.claims.nodes.filter(({ values }: Json) =>
      values.some(({ field, value }: Json) => field === 'names' && value === name),
    )
    return ids(giving.map(({ about }: Json) => about))
  }

  return answers
}
