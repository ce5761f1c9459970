import neo4j, { type Driver } from 'neo4j-driver'
import type { Variables } from '../operations/operation.ts'
import type { Settings } from './processes.ts'

/** In each stratum the cases to ask of. */
type Strata = Readonly<Record<string, readonly Variables[]>>

/** Records of the graph to ask of, by how much hangs on them: the most of all, ten in the middle, ten at the tail. */
export interface Picks {
  readonly people: Strata
  readonly institutions: Strata
  readonly events: Strata
  readonly timelines: Strata
  readonly hubs: Strata
  readonly rootPages: Strata
  readonly manyEvents: readonly string[]
  readonly texts: Strata
  readonly pairs: Strata
  readonly feedPlaces: Strata
}

type Rows = (statement: string, parameters?: Variables) => Promise<readonly Readonly<Record<string, unknown>>[]>

const CASES = 10

export async function pick({ NEO4J_URI = '', NEO4J_USER = '', NEO4J_PASSWORD = '' }: Settings): Promise<Picks> {
  const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), {
    disableLosslessIntegers: true,
  })
  try {
    return await pickFrom(rowsFrom(driver))
  } finally {
    await driver.close()
  }
}

const rowsFrom =
  (driver: Driver): Rows =>
  async (statement, parameters = {}) => {
    const { records } = await driver.executeQuery(statement, parameters, { database: 'neo4j' })
    return records.map((record) => record.toObject())
  }

async function pickFrom(rows: Rows): Promise<Picks> {
  const people = await byDegree(rows, 'Person', '-[:PARTICIPATED_IN|HOLDS_POST]->')
  const institutions = await byDegree(rows, 'Institution', '-[:PARTICIPATED_IN]->')
  const events = await byDegree(rows, 'Event', '<-[:PARTICIPATED_IN]-')
  return {
    people: cases(people),
    institutions: cases(institutions),
    events: cases(events),
    timelines: await timelinesOf(rows, institutions),
    hubs: await hubsIn(rows),
    rootPages: await rootPagesIn(rows),
    manyEvents: [...events.middle, ...events.many]
      .map(({ id }) => id)
      .slice(0, 100)
      .sort(),
    texts: await textsIn(rows),
    pairs: pairsOf(people),
    feedPlaces: await feedPlacesIn(rows),
  }
}

interface Ranked {
  readonly id: string
  readonly degree: number
}

interface ByDegree {
  readonly hub: readonly Ranked[]
  readonly middle: readonly Ranked[]
  readonly tail: readonly Ranked[]
  /** A hundred beside those, from the middle on. */
  readonly many: readonly Ranked[]
}

/** The middle is where half the orders of magnitude of the hub are: 130 of 17,000. */
async function byDegree(rows: Rows, label: string, link: string): Promise<ByDegree> {
  const ranked = (await rows(
    `MATCH (e:${label}) WHERE NOT e.id CONTAINS ':hub-' WITH e.id AS id, COUNT { (e)${link}() } AS degree WHERE degree > 0
    RETURN id, degree ORDER BY degree DESC, id`,
  )) as unknown as readonly Ranked[]
  const [first] = ranked
  if (!first) throw new Error(`Expected entities of the kind ${label} with relationships, found none.`)
  const half = Math.sqrt(first.degree)
  const from = Math.min(
    ranked.findIndex(({ degree }) => degree <= half),
    ranked.length - CASES,
  )
  return {
    hub: [first],
    middle: ranked.slice(from, from + CASES),
    tail: ranked.slice(-CASES),
    many: ranked.slice(from + CASES, from + CASES + 100),
  }
}

const cases = ({ hub, middle, tail }: ByDegree): Strata => {
  const ids = (ranked: readonly Ranked[]) => ranked.map(({ id }) => ({ id }))
  return { hub: ids(hub), middle: ids(middle), tail: ids(tail) }
}

// Cursors of the API are opaque to its clients. This is none: it knows that they are the name of a list and a key of a
// record in its order, so that a page deep inside can be asked for without walking there.
const cursor = (list: string, key: string): string => Buffer.from(`${list}\n${key}`, 'utf8').toString('base64url')
const offsetCursor = (passed: number): string => Buffer.from(`arrayconnection:${passed - 1}`).toString('base64')

const FIRST_PAGE = { cursor: null, position: '~', offset: null }

async function timelinesOf(rows: Rows, institutions: ByDegree): Promise<Strata> {
  const first = (ranked: readonly Ranked[]) => ranked.map(({ id }) => ({ id, ...FIRST_PAGE }))
  const [hub] = institutions.hub as [Ranked]
  // Nine tenths of the way down.
  const passed = Math.floor(hub.degree * 0.9)
  const [deep] = await rows(
    `MATCH (i:Entity {id: $id})-[r:PARTICIPATED_IN]->() WITH r ORDER BY r.position DESC SKIP ${passed - 1} LIMIT 1
    RETURN r.position AS position`,
    { id: hub.id },
  )
  const position = String(deep?.position)
  const place = { id: hub.id, position, cursor: cursor('PARTICIPATED_IN.from', position), offset: offsetCursor(passed) }
  return {
    hub: first(institutions.hub),
    'hub, deep inside': [place],
    middle: first(institutions.middle),
    tail: first(institutions.tail),
  }
}

async function hubsIn(rows: Rows): Promise<Strata> {
  const hubs = await rows(
    `MATCH (i:Institution) WHERE i.id STARTS WITH 'institution:hub-'
    RETURN i.id AS id, COUNT { (i)<-[:HOLDS_POST]-() } AS people ORDER BY people`,
  )
  return Object.fromEntries(hubs.map(({ id, people }) => [`${Number(people).toLocaleString('en')} people`, [{ id }]]))
}

async function rootPagesIn(rows: Rows): Promise<Strata> {
  const [count] = await rows('MATCH (p:Person) RETURN count(p) AS people')
  const passed = Math.floor(Number(count?.people) * 0.99)
  const [deep] = await rows(
    `MATCH (p:Person) WHERE p.nameKey > '' WITH p ORDER BY p.nameKey SKIP ${passed - 1} LIMIT 1 RETURN p.nameKey AS nameKey`,
  )
  const nameKey = String(deep?.nameKey)
  return {
    'first page': [{ cursor: null, nameKey: '', offset: null }],
    'at 99 %': [{ nameKey, cursor: cursor('people.NAME.ASC', nameKey), offset: offsetCursor(passed) }],
  }
}

/** Texts that find very much, some, and one. */
async function textsIn(rows: Rows): Promise<Strata> {
  const people = await rows("MATCH (p:Person) WHERE p.nameKey > 'm' RETURN p.name AS name ORDER BY p.nameKey LIMIT 10")
  const asked = (texts: readonly string[]) => texts.map((text) => ({ text }))
  return {
    hub: asked(['min', 'minis', 'ministry of', 'ministry of labour']),
    middle: asked(['summit on mi', 'world ag', 'support to return and reintegration, phase 7', 'declaration 1']),
    tail: asked(people.map(({ name }) => String(name))),
  }
}

const pairsOf = (people: ByDegree): Strata => {
  const pairs = (from: readonly Ranked[], to: readonly Ranked[]) =>
    from
      .map(({ id }, index) => ({ from: id, to: (to[to.length - 1 - index] as Ranked).id }))
      .filter(({ from, to }) => from !== to)
  return {
    hub: pairs(people.hub, people.middle.slice(0, 1)),
    middle: pairs(people.middle, people.many.slice(0, CASES)),
    tail: pairs(people.tail, people.middle),
  }
}

async function feedPlacesIn(rows: Rows): Promise<Strata> {
  const [feed] = await rows('MATCH (f:Feed) RETURN f.sequence AS last')
  const last = Number(feed?.last)
  const at = (sequence: number) => [{ sequence, cursor: cursor('changes', String(sequence)) }]
  return { start: at(0), middle: at(Math.floor(last / 2)), end: at(last - 500) }
}
