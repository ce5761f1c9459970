import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { favouritesOf } from '../../src/browser/favourites.ts'
import { guideLink } from '../../src/browser/guideLink.ts'
import { savedQueries } from '../../src/browser/savedQueries.ts'
import { type OwnPage, openPage } from '../support/chromium.ts'
import { ALL, liveApi } from '../support/liveApi.ts'
import { inBrowser, type Neo4jBrowser } from '../support/neo4jBrowser.ts'

/**
 * A real Chromium in the Neo4j Browser of the test's database, as an analyst sees it: the tests go on where the one
 * before them stopped. With PICTURES=docs/pictures they keep what they see there.
 */
const live = liveApi(...ALL)

// On a busy machine a page may take long, but no wait goes on for longer than until what it waits for.
const WAIT_MS = 120_000

const queries = savedQueries()
let own: OwnPage
let browser: Neo4jBrowser

beforeAll(async () => {
  own = await openPage(WAIT_MS)
  browser = inBrowser(own.page)
})
afterAll(() => own.close())

/** Keeps the newest answer, or the whole window, as a picture. */
async function picture(name: string, of: 'answer' | 'window' = 'answer'): Promise<void> {
  const folder = process.env.PICTURES
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${name}.png`) as `${string}.png`
  const answer = of === 'answer' ? await own.page.$('[data-testid="frame"]') : null
  await (answer ?? own.page).screenshot({ path: file })
}

/** What a column of a saved query names: each node once. */
async function namesIn(nth: number, ...columns: readonly string[]): Promise<readonly string[]> {
  const rows = await live.graph.read(queries[nth]?.cypher.query ?? '')
  const nodes = rows.flatMap((row) => columns.flatMap((column) => row[column] as Named | Named[]))
  return [...new Set(nodes.map(({ properties }) => properties.name))]
}
type Named = { readonly properties: { readonly name: string } }

/** Whether each name is written on a node: a long one is cut, and broken where it fits. */
function expectCaptions(captions: readonly string[], names: readonly string[]): void {
  const plain = (text: string) => text.replace(/[\s…]|\.\.\.$/g, '')
  const unseen = names.filter((name) => !captions.some((it) => it !== '' && plain(name).startsWith(plain(it))))
  expect([captions, unseen]).toEqual([captions, []])
  expect(captions).toHaveLength(names.length)
}

test('the link of the start-up message opens the guide, and the password opens the database', async () => {
  await own.page.goto(guideLink(live.api.url, process.env.TEST_NEO4J_BROWSER), { waitUntil: 'domcontentloaded' })
  await own.page.waitForSelector('[data-testid="carousel"]')
  await browser.logIn('neo4j', process.env.TEST_NEO4J_PASSWORD ?? '')
  await browser.says('1 Who is in here')
  await picture('guide', 'window')
})

test('the style is taken from its address', async () => {
  await browser.play(0)
  await browser.says('relationship.HOLDS_POST')
})

test('the first query draws people round IOM, each with the name, each link with the title of the post', async () => {
  const names = await namesIn(0, 'holder', 'employer')
  expect(names.length).toBeGreaterThan(10)
  await browser.play(1)
  const { nodes, relationships } = await browser.draws(names.length)
  expectCaptions(nodes, names)
  expect(relationships).toContain('Director General')
  expect(relationships.filter((caption) => caption === '' || caption === 'HOLDS_POST')).toEqual([])
  await picture('posts-at-iom')
})

test('names, claims and sources come along unseen', async () => {
  const statement = `MATCH (part)-[parthood:PART_OF]->(whole:Institution {id: 'institution:iom'})-[link:HAS_NAME]->(name)
    MATCH (claim:Claim {about: whole.id}), (change:Change {recordId: whole.id}) RETURN *`
  const [counted] = await live.graph.read(`${statement.replace('RETURN *', '')}
    RETURN count(DISTINCT part) + 1 AS seen, count(DISTINCT name) + count(DISTINCT claim) + count(DISTINCT change) AS unseen`)
  const [seen, unseen] = [Number(counted?.seen), Number(counted?.unseen)]
  expect([seen > 5, unseen > 5]).toEqual([true, true])
  await browser.run(statement.replace(/\s+/g, ' '))
  const { nodes, relationships } = await browser.draws(seen + unseen)
  expect(nodes).toHaveLength(seen)
  expect(nodes).not.toContain('')
  expect(new Set(relationships.filter((caption) => caption !== ''))).toEqual(new Set(['PART_OF']))
})

test('Browser shows every query of the guide as it is, chapter by chapter, and draws those of the pictures', async () => {
  await browser.run(':clear')
  await browser.run(`:play http://localhost:${new URL(live.api.url).port}/browser/guide.html`)
  const shown: string[] = []
  for (const chapter of new Set(queries.map((query) => query.chapter))) {
    if (shown.length > 0) await browser.nextSlide()
    await own.page.waitForFunction(`document.querySelector('.slide h3')?.textContent === ${JSON.stringify(chapter)}`)
    const texts = await own.page.$$eval('pre.runnable', (blocks) => blocks.map((block) => block.textContent ?? ''))
    shown.push(...texts.map((text) => text.trim()).filter((text) => !text.startsWith(':style')))
  }
  expect(shown).toEqual(queries.map(({ cypher }) => cypher.query))
})

test('the favourites are taken as they are: a folder for each chapter, and every title', async () => {
  await browser.drop('favourites.zip', favouritesOf(queries))
  await own.page.locator('[data-testid="navigationFavorites"]').click()
  await own.page.waitForFunction(
    `document.querySelectorAll('[data-testid^="savedScriptsFolder-"]').length >= ${new Set(queries.map((query) => query.chapter)).size}`,
  )
  await picture('favourites', 'window')
})
