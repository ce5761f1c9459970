import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { favouritesArchive } from '../../../src/interfaces/browser/favouritesArchive.ts'
import { guideLink } from '../../../src/interfaces/browser/guideLink.ts'
import { type SavedQuery, savedQueries } from '../../../src/interfaces/browser/savedQueries.ts'
import { relationshipTypes } from '../../../src/model/relationships/relationship.ts'
import { type OwnPage, openPage } from '../../support/chromium.ts'
import { ALL, liveApi } from '../../support/liveApi.ts'
import { inBrowser, type Neo4jBrowser } from '../../support/neo4jBrowser.ts'

/**
 * Tests with Chromium in the Neo4j Browser of the test database. Each test continues where the previous one stopped. With
 * PICTURES=docs/pictures they save screenshots there.
 */
const live = liveApi(...ALL)

// On a busy machine a page can take long; a wait ends as soon as its condition holds.
const WAIT_MS = 120_000

const queries = savedQueries()
let own: OwnPage
let browser: Neo4jBrowser

beforeAll(async () => {
  own = await openPage(WAIT_MS)
  browser = inBrowser(own.page)
})
afterAll(() => own.close())

/** Resolves when the newest guide shows this chapter. */
const showsChapter = (chapter: string) =>
  own.page.waitForFunction(`document.querySelector('.slide h3')?.textContent === ${JSON.stringify(chapter)}`)

const guide = () => `http://localhost:${new URL(live.api.url).port}/browser/guide.html`

/** Saves a screenshot of the newest frame or of the whole window. */
async function picture(name: string, of: 'answer' | 'window' = 'answer'): Promise<void> {
  const folder = process.env.PICTURES
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  const answer = of === 'answer' ? await own.page.$('[data-testid="frame"]') : null
  await (answer ?? own.page).screenshot({ path: path.join(folder, `${name}.png`) as `${string}.png` })
}

/** Saves a screenshot of a graph. */
async function pictureOfGraph(name: string): Promise<void> {
  if (process.env.PICTURES) await browser.settles()
  await picture(name)
}

const namesOf = (nodes: readonly Drawn[]): string[] => nodes.map(({ properties }) => properties.name ?? '')

interface Drawn {
  readonly type?: string
  readonly properties: Readonly<Record<string, string>>
}

const queryNamed = (name: string) => queries.find((query) => query.name === name) as SavedQuery

/** The distinct values of some columns in the result of a saved query. */
async function foundBy(name: string, ...columns: readonly string[]): Promise<readonly Drawn[]> {
  const rows = await live.graph.read(queryNamed(name).cypher.query)
  const found = rows.flatMap((row) => columns.flatMap((column) => row[column] as Drawn | Drawn[]))
  return [...new Map(found.map((it) => [it.properties.id, it])).values()]
}

/** The caption of a relationship by the style. */
const captionOf = ({ type = '', properties }: Drawn): string =>
  properties[relationshipTypes.get(type)?.discriminator ?? ''] ?? type

/** Whether each text is displayed. Long texts are truncated, and words that do not fit are omitted. */
function expectCaptions(captions: readonly string[], texts: readonly string[]): void {
  const words = (caption: string) => caption.split(/\s+|…|\.{3}$/).filter((word) => word !== '')
  const isOf = (text: string) => (caption: string) =>
    caption !== '' && words(caption).reduce((from, word) => (from < 0 ? from : text.indexOf(word, from)), 0) >= 0
  const unseen = texts.filter((text) => !captions.some(isOf(text)))
  expect({ captions, unseen }).toEqual({ captions, unseen: [] })
}

test('the link in the start message opens the guide, and the password connects to the database', async () => {
  await own.page.goto(String(guideLink(live.api.url, process.env.TEST_NEO4J_BROWSER)), {
    waitUntil: 'domcontentloaded',
  })
  await showsChapter('1 What the graph contains')
  await browser.logIn('neo4j', process.env.TEST_NEO4J_PASSWORD ?? '')
})

test('the style is loaded from its URL', async () => {
  await browser.play(0)
  await browser.says('relationship.HOLDS_POST')
})

test('the first query draws entities with their names and relationships with their roles', async () => {
  const nodes = await foundBy('01-around-a-conference', 'event', 'other')
  const links = await foundBy('01-around-a-conference', 'relationship')
  await browser.play(1)
  const drawn = await browser.draws(nodes.length)
  expect(drawn.nodes).toHaveLength(nodes.length)
  expectCaptions(drawn.nodes, namesOf(nodes))
  // Browser adds the relationships between the nodes of a result.
  expectCaptions(drawn.relationships, links.map(captionOf))
  expect(drawn.nodes).toContain('Morocco')
  expect(drawn.relationships).toContain('SPEAKER')
  await pictureOfGraph('around-a-conference')
})

test('names, claims and changes are hidden', async () => {
  const found = `MATCH (part)-[parthood:PART_OF]->(whole:Institution {id: 'institution:iom'})-[link:HAS_NAME]->(name),
    (claim:Claim {about: whole.id}), (change:Change {recordId: whole.id})`
  const [counted] = await live.graph.read(`${found} WITH count(DISTINCT part) + 1 AS seen,
    [count(DISTINCT name), count(DISTINCT claim), count(DISTINCT change)] AS unseen
    RETURN seen, unseen, seen + reduce(sum = 0, count IN unseen | sum + count) AS total`)
  expect(counted?.unseen).not.toContain(0)
  await browser.run(`${found} RETURN *`.replace(/\s+/g, ' '))
  const { nodes, relationships } = await browser.draws(Number(counted?.total))
  expect(nodes).toHaveLength(Number(counted?.seen))
  expect(nodes).not.toContain('')
  expect(new Set(relationships.filter((caption) => caption !== ''))).toEqual(new Set(['PART_OF']))
})

test('Browser shows all queries of the guide unchanged, chapter by chapter', async () => {
  const shown: string[] = []
  await browser.run(':clear')
  await browser.run(`:play ${guide()}`)
  for (const chapter of new Set(queries.map((query) => query.chapter))) {
    if (shown.length > 0) await browser.nextSlide()
    await showsChapter(chapter)
    const texts = await own.page.$$eval('pre.runnable', (blocks) => blocks.map((block) => block.textContent ?? ''))
    shown.push(...texts.map((text) => text.trim()).filter((text) => !text.startsWith(':style')))
  }
  expect(shown).toEqual(queries.map(({ cypher }) => cypher.query))
})

test('the favourites are imported with a folder for each chapter and the titles', async () => {
  await browser.drop('favourites.zip', favouritesArchive(queries))
  await own.page.locator('[data-testid="navigationFavorites"]').click()
  for (const chapter of new Set(queries.map((query) => query.chapter))) {
    await own.page.locator(`[data-testid="savedScriptsFolder-${chapter}"] [title]`).click()
    for (const { title } of queries.filter((query) => query.chapter === chapter))
      await own.page.waitForSelector(`[data-testid="scriptTitle-${title}"]`)
  }
  await picture('guide', 'window')
  await own.page.locator('[data-testid="navigationFavorites"]').click()
})

test.each([
  ['10-without-a-yes', ['adherent', 'resolution', 'commitments']],
  ['20-possible-at-one-time', ['entities']],
] as const)('%s is drawn from its chapter, which has an address of its own', async (name, columns) => {
  const { chapter } = queryNamed(name)
  const inChapter = queries.filter((query) => query.chapter === chapter)
  const nodes = await foundBy(name, ...columns)
  await browser.run(`:play ${guide()}#slide-${Number.parseInt(chapter, 10)}`)
  await showsChapter(chapter)
  await browser.play(inChapter.findIndex((query) => query.name === name))
  const drawn = await browser.draws(nodes.length)
  expect(drawn.nodes).toHaveLength(nodes.length)
  expectCaptions(drawn.nodes, namesOf(nodes))
  await pictureOfGraph(name.slice(3))
})
