import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import puppeteer, { type Page } from 'puppeteer-core'

/** A page of a headless Chromium of its own. */
export interface OwnPage {
  readonly page: Page
  close(): Promise<void>
}

// It is told where to unpack by TMPDIR alone, which no test can set for itself.
const UNPACK = "import('@sparticuz/chromium').then(async (it) => console.log(await it.default.executablePath()))"

// As root Chromium has no sandbox. All else is as people have it: the package's own flags would take CORS away.
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--hide-scrollbars', '--lang=en']

/** Where Chromium looks for fonts: it ends when it finds none, and those that come with it are looked for in /tmp/fonts. */
const fontsIn = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${path.join(folder, 'cache')}</cachedir>
</fontconfig>
`

/**
 * Unpacks Chromium from its npm package into a temporary folder and opens a page.
 * It needs libnss3 and libnspr4 of the system.
 * @param waitMs how long each wait may take
 */
export async function openPage(waitMs: number): Promise<OwnPage> {
  const folder = mkdtempSync(path.join(tmpdir(), 'governance-chromium-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const env = { ...process.env, TMPDIR: folder, HOME: folder, FONTCONFIG_FILE: path.join(folder, 'fonts.conf') }
  writeFileSync(env.FONTCONFIG_FILE, fontsIn(path.join(folder, 'fonts')))
  try {
    const executablePath = execFileSync(process.execPath, ['-e', UNPACK], { env, encoding: 'utf8' }).trim()
    const browser = await puppeteer.launch({
      executablePath,
      headless: 'shell',
      args: FLAGS,
      env,
      userDataDir: path.join(folder, 'profile'),
      defaultViewport: { width: 1280, height: 860 },
      timeout: waitMs,
      protocolTimeout: waitMs,
    })
    const page = await browser.newPage()
    page.setDefaultTimeout(waitMs)
    return { page, close: () => browser.close().finally(remove) }
  } catch (error) {
    remove()
    throw error
  }
}
