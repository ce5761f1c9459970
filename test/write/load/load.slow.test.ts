import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { Graph } from '../../../src/neo4j/graph/graph.ts'
import { PATHS } from '../../../src/platform/paths.ts'
import { InvalidLinesError } from '../../../src/write/load/invalidLines.ts'
import { load } from '../../../src/write/load/load.ts'
import { exportGraph } from '../../support/exportGraph.ts'
import { sharedGraph } from '../../support/graph.ts'

let graph: Graph
const folders: string[] = []

beforeAll(async () => {
  graph = await sharedGraph('seeds', 'reference', 'governance')
})
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})
afterAll(() => graph.close())

type Files = Readonly<Record<string, readonly unknown[]>>

/** Writes a folder of JSON Lines files. A string is written unchanged as a line. */
function folderOf(files: Files): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'governance-load-'))
  folders.push(folder)
  for (const [name, lines] of Object.entries(files)) {
    const file = path.join(folder, `${name}.jsonl`)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))
  }
  return folder
}

const run = (folder: string) => load(graph, [folder], { recordedBy: 'test' })
const sequence = async () =>
  (await graph.read("MATCH (f:Feed {id: 'feed'}) RETURN f.sequence AS sequence"))[0]?.sequence

const SOURCE = { id: 'source:test-load', sourceKind: 'NEWS', title: 'A test' }
const claims = [{ source: 'source:test-load', basis: 'STATED' }]
const PERSON = { id: 'person:test-load', kind: 'PERSON', name: 'Test', claims }

describe('the data of the project', () => {
  test('is complete, record by record', async () => {
    const [row] = await graph.read(`MATCH (e:Entity) WITH count(e) AS entities
      MATCH (s:Source) WITH entities, count(s) AS sources
      MATCH ()-[r]->() WHERE r.id IS NOT NULL RETURN entities, sources, count(r) AS relationships`)
    expect(row).toEqual({ entities: 1258, sources: 375, relationships: 13_590 })
  })

  test('has a source for every record, and sequence numbers without gaps', async () => {
    const [without] = await graph.read(
      `MATCH (e:Entity) WHERE NOT EXISTS { MATCH (c:Claim) WHERE c.about = e.id AND c.recordedKey > '' } RETURN count(e) AS entities`,
    )
    expect(without).toEqual({ entities: 0 })
    const [links] = await graph.read(
      `MATCH ()-[r]->() WHERE r.id IS NOT NULL AND NOT EXISTS { MATCH (c:Claim) WHERE c.about = r.id AND c.recordedKey > '' } RETURN count(r) AS links`,
    )
    expect(links).toEqual({ links: 0 })
    const [feed] = await graph.read(
      "MATCH (c:Change) WITH count(c) AS changes, min(c.sequence) AS first, max(c.sequence) AS last MATCH (f:Feed {id: 'feed'}) RETURN changes, first, last, f.sequence AS sequence",
    )
    expect(feed).toEqual({ changes: feed?.sequence, first: 1, last: feed?.sequence, sequence: feed?.sequence })
  })

  test('loaded a second time changes nothing, including timestamps', async () => {
    const before = await exportGraph(graph, { stamps: true })
    const number = await sequence()
    const again = await load(
      graph,
      ['seeds', 'reference', 'governance'].map((name) => path.join(PATHS.seeds, name)),
      { recordedBy: 'loader' },
    )
    expect(again).toMatchObject({ created: 0, changed: 0, claims: 0, lines: 14_879 })
    expect(await exportGraph(graph, { stamps: true })).toEqual(before)
    expect(await sequence()).toBe(number)
  })
})

describe('a claim', () => {
  test.each([
    [
      'with a date of its own makes a dispute',
      "MATCH (e:Event {id: 'event:valletta-summit-2015'}) RETURN e.disputedFields AS it",
      ['validity'],
    ],
    [
      'of another folder brings a start',
      "MATCH ()-[r:HOLDS_POST {id: 'holds_post:antonio-vitorino--iom--director-general'}]->() RETURN [r.start, r.startEarliest, r.disputed] AS it",
      ['2018-10-01', '2018-10-01', false],
    ],
    [
      'that is more precise wins',
      "MATCH (e:Event {id: 'event:rome-ministerial-conference-2014'}) RETURN [e.start, e.disputed] AS it",
      ['2014-11-28', false],
    ],
    [
      'brings a name that only its source uses',
      "MATCH (c:Claim {about: 'institution:iom', sourceId: 'source:tm-news-iom-dialog'}) RETURN [name IN c.names WHERE name CONTAINS 'IMO'] AS it",
      ['["IMO",null,"ACRONYM"]'],
    ],
    [
      'of an event that only began in its month leaves the end to the bound',
      "MATCH (e:Event {id: 'event:iom-council-108'}) RETURN [e.start, e.startEarliest, e.startLatest, e.end, e.endLatest] AS it",
      ['2017-11', '2017-11-27', '2017-11-30', null, '2017-12-01'],
    ],
    [
      'that attests a day makes it certain',
      "MATCH ()-[r:HOLDS_POST {id: 'holds_post:angela-merkel--deu--chancellor'}]->() RETURN [r.certainFrom, r.certainTo, r.possibleFrom] AS it",
      ['2015-11-11', '2018-12-10', null],
    ],
  ])('%s', async (_what, statement, expected) => {
    expect((await graph.read(statement))[0]?.it).toEqual(expected)
  })
})

describe('an invalid line', () => {
  const link = { type: 'MEMBER_OF', from: 'person:amy-pope', to: 'institution:iom', membershipRole: 'MEMBER', claims }
  const member = (rest: object) => ({ id: 'member_of:test', ...link, ...rest })

  test.each<readonly [string, Files, RegExp]>([
    ['invalid JSON', { entities: ['{"id": '] }, /entities.jsonl:1: Expected a JSON object, got invalid JSON/],
    [
      'no such kind',
      { entities: [{ ...PERSON, kind: 'ROBOT' }] },
      /Expected kind to be one of .*PERSON.*, got "ROBOT"/,
    ],
    [
      'an id of another kind',
      { entities: [{ ...PERSON, id: 'institution:test' }] },
      /Expected the id of a PERSON to start with person:, got "institution:test"/,
    ],
    ['an id without a kind', { entities: [{ ...PERSON, id: 'test' }] }, /Expected an id that starts with one of/],
    ['no name', { entities: [{ ...PERSON, name: undefined }] }, /Expected a value for name, found none/],
    ['no claim', { entities: [{ ...PERSON, claims: [] }] }, /claims: Expected at least one claim/],
    [
      'a field that the kind has not',
      { entities: [{ ...PERSON, iso2: 'XX' }] },
      /Expected one of the fields .*, got iso2/,
    ],
    [
      'a source that is not there',
      { entities: [{ ...PERSON, claims: [{ source: 'source:nowhere', basis: 'STATED' }] }] },
      /Expected the id of a source, found no source with the id "source:nowhere"/,
    ],
    [
      'a basis that is none',
      { entities: [{ ...PERSON, claims: [{ source: 'source:test-load', basis: 'GUESSED' }] }] },
      /Expected basis to be one of STATED, .*, got "GUESSED"/,
    ],
    [
      'the same id twice',
      { entities: [PERSON, PERSON] },
      /entities.jsonl:2: Expected each id once, got person:test-load again/,
    ],
    ['no such type', { relationships: [member({ type: 'LIKES' })] }, /Expected type to be one of/],
    [
      'a kind that cannot be at that end',
      { relationships: [member({ to: 'person:vusal-huseynov' })] },
      /Expected to of MEMBER_OF to be Institution, got Person \(person:vusal-huseynov\)/,
    ],
    [
      'an end that is not there',
      { relationships: [member({ from: 'person:nobody' })] },
      /Expected from to be the id of an entity, found no entity with the id "person:nobody"/,
    ],
    [
      'a pair that cannot be',
      {
        relationships: [
          { id: 'part_of:test', type: 'PART_OF', from: 'event:gcm-conference-2018', to: 'institution:iom', claims },
        ],
      },
      /Expected Event PART_OF to lead to Event or Project, got Institution/,
    ],
    [
      'both ends the same',
      {
        relationships: [
          { id: 'part_of:test', type: 'PART_OF', from: 'institution:iom', to: 'institution:iom', claims },
        ],
      },
      /Expected two different ends, got institution:iom for both/,
    ],
    [
      'a role that is none',
      { relationships: [member({ membershipRole: 'FRIEND' })] },
      /Expected membershipRole to be one of MEMBER, .*, got "FRIEND"/,
    ],
    [
      'no role',
      { relationships: [member({ membershipRole: undefined })] },
      /Expected a value for membershipRole, found none/,
    ],
    [
      'a day that no calendar has',
      { relationships: [member({ start: '2021-02-30' })] },
      /Expected an EDTF level 1 date such as .*, got "2021-02-30"/,
    ],
    [
      'an end before the start',
      { relationships: [member({ start: '2021', end: '2020' })] },
      /Expected a start that is not after the end/,
    ],
    [
      'an attestation that is no day',
      { relationships: [member({ attestedOn: '2021-02' })] },
      /attestedOn: Expected one day such as 2021-12-03, got "2021-02"/,
    ],
    [
      'what another record says already',
      { relationships: [member({}), member({ id: 'member_of:twin' })] },
      /Expected another type, end, role or occurrence than member_of:test has/,
    ],
    [
      'a claim about nothing',
      { claims: [{ about: 'person:nobody', source: 'source:test-load', basis: 'STATED' }] },
      /Expected a record with the id person:nobody, found none/,
    ],
    [
      'a claim that would make it another record',
      {
        claims: [
          {
            about: 'member_of:alb--iom--member',
            membershipRole: 'OBSERVER',
            source: 'source:test-load',
            basis: 'STATED',
          },
        ],
      },
      /Expected (the ends, the title or role|a record with the id)/,
    ],
    [
      'an external id that is taken',
      { entities: [{ ...PERSON, externalIds: [{ scheme: 'wikidata', value: 'Q472311' }] }] },
      /Expected an external id that no other record has, got wikidata:Q472311, which belongs to institution:iom/,
    ],
    [
      'a source of no kind',
      { sources: [SOURCE, { ...SOURCE, id: 'source:x', sourceKind: 'GOSSIP' }], entities: [] },
      /sources.jsonl:2: sourceKind: /,
    ],
  ])('%s', async (_what, files, reason) => {
    const before = await sequence()
    const failure = await run(folderOf({ sources: [SOURCE], ...files })).then(
      () => null,
      (error: unknown) => error,
    )
    expect(failure).toBeInstanceOf(InvalidLinesError)
    expect((failure as InvalidLinesError).message).toMatch(reason)
    expect(await sequence()).toBe(before)
    expect(await graph.read("MATCH (s:Source {id: 'source:test-load'}) RETURN s.id")).toEqual([])
  })

  test('is reported with all other invalid lines, by file and line, and nothing is written', async () => {
    const folder = folderOf({
      sources: [SOURCE],
      'a/entities': [
        PERSON,
        { ...PERSON, id: 'person:test-2', name: '' },
        { ...PERSON, id: 'person:test-3', kind: 'X' },
      ],
      'b/relationships': [
        member({ id: 'member_of:1', membershipRole: 'X' }),
        'nothing',
        member({ id: 'member_of:2', from: 'person:nobody' }),
      ],
      'c/entities': [{ ...PERSON, id: 'person:test-4' }],
    })
    const failure: InvalidLinesError = await run(folder).then(
      () => Promise.reject(new Error('Expected bad lines.')),
      (error) => error,
    )
    const places = failure.message
      .split('\n')
      .map((line) => path.relative(folder, line).split(':').slice(0, 2).join(':'))
    expect(places).toEqual([
      'a/entities.jsonl:2',
      'a/entities.jsonl:3',
      'b/relationships.jsonl:1',
      'b/relationships.jsonl:2',
      'b/relationships.jsonl:3',
    ])
    expect(await graph.read("MATCH (e:Entity) WHERE e.id STARTS WITH 'person:test' RETURN e.id")).toEqual([])
  })
})
