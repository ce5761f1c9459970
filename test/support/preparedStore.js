import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { underLock } from './lock.js'
import { ROOT } from './projects.js'
import { copySparsely } from './sparseCopy.js'

const CACHE = path.join(ROOT, '.cache', 'test-stores')
const DAY_MS = 24 * 3_600_000

/** What decides the content of a prepared store: the code that builds it, with all that it imports, and what it reads. */
const CODE = [path.join(ROOT, 'test', 'support', 'buildStore.js')]
const DATA = ['migrations', 'seeds', 'pom.xml', 'package-lock.json'].map((name) => path.join(ROOT, name))

/**
 * Copies a store that has been migrated and holds some folders of `seeds/` to a data folder that is not there yet. It is
 * made once for each state of what decides its content, and kept in `.cache/`.
 * @param folders names of folders under `seeds/`; none for a store that is only migrated
 * @param report receives a line for each step that takes seconds
 */
export async function copyPreparedStore(folders, dataDir, report) {
  copySparsely(await prepareStore(folders, report), dataDir)
}

async function prepareStore(folders, report) {
  const version = checksum()
  const store = path.join(CACHE, `${folders.join('+') || 'empty'}-${version}`)
  if (existsSync(store)) return store
  mkdirSync(CACHE, { recursive: true })
  await underLock(`${store}.lock`, async () => {
    if (existsSync(store)) return
    removeOldStores(version)
    // Under names of their own until they are complete: an interrupted build never has the final name.
    const [unfinished, copy] = [mkdtempSync(`${store}.`), mkdtempSync(`${store}.`)]
    try {
      const { buildStore } = await import('./buildStore.js')
      await buildStore(folders, unfinished, report)
      copySparsely(unfinished, copy)
      renameSync(copy, store)
    } finally {
      for (const place of [unfinished, copy]) rmSync(place, { recursive: true, force: true })
    }
  })
  return store
}

/** One checksum over the names and contents of everything that decides what a store holds. */
export function checksum() {
  const hash = createHash('sha256')
  for (const file of [...reachableFrom(CODE), ...DATA.flatMap(filesIn)].sort())
    hash
      .update(`${path.relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  return hash.digest('hex').slice(0, 16)
}

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*['"](\.[^'"]+)['"]/g

/** Files and all that they import, directly or not. */
function reachableFrom(files) {
  const reached = new Set()
  const pending = [...files]
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (reached.has(file) || !existsSync(file)) continue
    reached.add(file)
    for (const [, target] of readFileSync(file, 'utf8').matchAll(IMPORT))
      pending.push(path.join(path.dirname(file), target))
  }
  return reached
}

const filesIn = (place) =>
  statSync(place).isFile()
    ? [place]
    : readdirSync(place, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))

/** Stores of earlier versions, and builds that were interrupted. */
function removeOldStores(version) {
  for (const name of readdirSync(CACHE).filter((it) => !it.includes(version))) {
    const store = path.join(CACHE, name)
    if (Date.now() - statSync(store).mtimeMs > DAY_MS) rmSync(store, { recursive: true, force: true })
  }
}
