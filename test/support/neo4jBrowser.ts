import type { Page } from 'puppeteer-core'

/** What people do in Neo4j Browser 5.24 and see in it, by the marks that its elements carry for tests. */
export interface Neo4jBrowser {
  logIn(user: string, password: string): Promise<void>
  /** Puts a command into the editor and presses the button beside it. */
  run(command: string): Promise<void>
  /** Presses the button of the nth command in the slide of the newest guide. */
  play(nth: number): Promise<void>
  nextSlide(): Promise<void>
  /** Resolves when the newest answer has these words in it. */
  says(words: string): Promise<void>
  /** Resolves with what is drawn once the newest answer has so many nodes, hidden ones too. */
  draws(nodes: number): Promise<Drawing>
  /** Lets the newest drawing come to rest, all of it in sight. */
  settles(): Promise<void>
  /** Drops a file on the window. */
  drop(name: string, bytes: Uint8Array): Promise<void>
}

/** A graph as it is drawn. */
export interface Drawing {
  /** What is written on each node that can be seen, its lines joined; long ones are cut, with a mark at the end. */
  readonly nodes: readonly string[]
  readonly relationships: readonly string[]
}

const marked = (name: string): string => `[data-testid="${name}"]`

// The newest stands on top.
const NEWEST = `document.querySelector('${marked('frame')}')`
const GUIDE = `document.querySelector('${marked('frame')}:has(.slide)')`
const BUTTONS = `${GUIDE}?.querySelectorAll('pre.runnable i')`

// A node that is not to be seen has a circle of no size; a caption is as many texts as it has lines.
const DRAWN = `(() => {
  const all = (within, selector) => [...within.querySelectorAll(selector)]
  const isSeen = (node) => Number(node.querySelector('circle.b-outline, circle.outline').getAttribute('r')) > 0
  const written = (it) => all(it, 'text').map((text) => text.textContent).join(' ').replace(/\\s+/g, ' ').trim()
  return {
    nodes: all(${NEWEST}, 'g.node').filter(isSeen).map(written),
    relationships: all(${NEWEST}, 'g.relationship').map(written),
  }
})()`

// What it says above the answers about statistics of its use.
const NOTICE = `[...document.querySelectorAll('${marked('main')} > *')].find((it) => it.textContent.startsWith('To help'))`

// Where everything is, compared with where it was when this was last asked.
const RESTS = `(() => {
  const moved = [...${NEWEST}.querySelectorAll('svg g[transform]')].map((it) => it.getAttribute('transform')).join()
  const rests = window.lastSeen === moved
  window.lastSeen = moved
  return rests
})()`

const dropping = (name: string, bytes: Uint8Array): string => `(() => {
  const bytes = Uint8Array.from(atob('${Buffer.from(bytes).toString('base64')}'), (letter) => letter.charCodeAt(0))
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(new File([bytes], '${name}'))
  document.querySelector('${marked('main')}').dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer }))
})()`

export const inBrowser = (page: Page): Neo4jBrowser => ({
  async logIn(user, password) {
    await page.locator(marked('username')).fill(user)
    await page.locator(marked('password')).fill(password)
    await page.locator(marked('connect')).click()
    // The editor names the database as soon as there is one.
    await page.waitForFunction(`document.querySelector('${marked('activeEditor')}')?.textContent.includes('neo4j$')`)
    await page.evaluate(`${NOTICE}?.lastElementChild.click()`)
  },
  async run(command) {
    await page.locator(`${marked('activeEditor')} .monaco-editor`).click()
    // All at once: letter by letter the editor would complete words of its own.
    await page.keyboard.sendCharacter(command)
    await page.locator(marked('editor-Run')).click()
  },
  async play(nth) {
    await page.waitForFunction(`${BUTTONS}?.length > ${nth}`)
    await page.evaluate(`${BUTTONS}[${nth}].click()`)
  },
  async nextSlide() {
    await page.evaluate(`${GUIDE}.querySelector('${marked('nextSlide')}').click()`)
  },
  async says(words) {
    await page.waitForFunction(`${NEWEST}?.textContent.includes(${JSON.stringify(words)})`)
  },
  async draws(nodes) {
    await page.waitForFunction(`${NEWEST}?.querySelectorAll('g.node').length === ${nodes}`)
    return (await page.evaluate(DRAWN)) as Drawing
  },
  async settles() {
    await page.waitForFunction(RESTS, { polling: 500 })
    await page.evaluate(`${NEWEST}.querySelector('[aria-label="zoom-to-fit"]').click()`)
    await page.waitForFunction(RESTS, { polling: 500 })
  },
  async drop(name, bytes) {
    await page.evaluate(dropping(name, bytes))
  },
})
