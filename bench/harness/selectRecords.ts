import neo4j, { type Driver } from 'neo4j-driver'
import type { BenchmarkRecords, Strata, Variables } from '../operations/benchmarkRecords.ts'
import type { Settings } from './serverProcess.ts'

type Rows = (statement: string, parameters?: Variables) => Promise<readonly Readonly<Record<string, unknown>>[]>

const CASES = 10

/** Selects the records of the graph that the operations read. */
export async function selectRecords({
  NEO4J_URI = '',
  NEO4J_USER = '',
  NEO4J_PASSWORD = '',
}: Settings): Promise<BenchmarkRecords> {
  const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), {
    disableLosslessIntegers: true,
  })
  try {
    return await selectFrom(rowsFrom(driver))
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

async function selectFrom(rows: Rows): Promise<BenchmarkRecords> {
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
  /** A hundred further ones, following those in the middle. */
  readonly many: readonly Ranked[]
}

/** The middle starts at the square root of the hub's degree, half its order of magnitude: 130 for 17,000. */
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

// Cursors are opaque to clients. The benchmark builds them from the name of the list and the sort key of a record, so that
// it can request a page deep inside a list without reading all pages before it.
const cursor = (list: string, key: string): string => Buffer.from(`${list}\n${key}`, 'utf8').toString('base64url')
const offsetCursor = (passed: number): string => Buffer.from(`arrayconnection:${passed - 1}`).toString('base64')

const FIRST_PAGE = { cursor: null, position: '~', offset: null }

async function timelinesOf(rows: Rows, institutions: ByDegree): Promise<Strata> {
  const first = (ranked: readonly Ranked[]) => ranked.map(({ id }) => ({ id, ...FIRST_PAGE }))
  const [hub] = institutions.hub as [Ranked]
  // At 90 % of the list.
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

/** Search texts with very many hits, some hits and one hit. */
async function textsIn(rows: Rows): Promise<Strata> {
  const people = await rows("MATCH (p:Person) WHERE p.nameKey > 'm' RETURN p.name AS name ORDER BY p.nameKey LIMIT 10")
  const casesOf = (texts: readonly string[]) => texts.map((text) => ({ text }))
  return {
    hub: casesOf(['min', 'minis', 'ministry of', 'ministry of labour']),
    middle: casesOf(['summit on mi', 'world ag', 'support to return and reintegration, phase 7', 'declaration 1']),
    tail: casesOf(people.map(({ name }) => String(name))),
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
