import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { costKey, readCosts, secondsOf, TABLE } from '../test/support/costs.js'
import { filesOf, ROOT } from '../test/support/projects.js'

/**
 * Writes the table of costs in test/README.md anew from reports that Jest wrote with --json --outputFile. What they do not
 * hold stays as it was, files that are gone are left out, and so is nothing of the column `before`.
 */
const PROJECTS = ['unit', 'api', 'slow']
const HEAD = '| file | project | tests | before | now |\n|---|---|---|---|---|\n'

const costs = readCosts()
for (const file of process.argv.slice(2)) noteReport(JSON.parse(readFileSync(file, 'utf8')))
const rows = PROJECTS.flatMap((project) => filesOf(project).flatMap((file) => costs.get(costKey(project, file)) ?? []))
const lines = rows.sort((a, b) => secondsOf(b) - secondsOf(a) || (a.file < b.file ? -1 : 1)).map(lineOf)
const [text] = readFileSync(TABLE, 'utf8').split(HEAD)
writeFileSync(TABLE, `${text}${HEAD}${lines.join('')}`)
for (const project of PROJECTS) process.stdout.write(`${totalOf(project)}\n`)

function noteReport({ testResults }) {
  const results = testResults.map((it) => ({ ...it, file: path.relative(ROOT, it.name) }))
  // A file of two projects belongs to that of the others in its report.
  const isSlow = results.some(({ file }) => file.endsWith('.slow.test.ts'))
  for (const { file, startTime, endTime, assertionResults } of results) {
    const project = PROJECTS.find((it) => filesOf(it).includes(file) && (it === 'slow') === isSlow)
    if (!project) continue
    const before = costs.get(costKey(project, file))?.before ?? 0
    const now = Math.round((endTime - startTime) / 100) / 10
    costs.set(costKey(project, file), { file, project, tests: assertionResults.length, before, now })
  }
}

function lineOf({ file, project, tests, before, now }) {
  return `| \`${file}\` | ${project} | ${tests} | ${before || ''} | ${now || ''} |\n`
}

function totalOf(project) {
  const own = rows.filter((row) => row.project === project)
  const sum = (of) => own.reduce((total, row) => total + of(row), 0)
  return `${project}: ${own.length} files, ${sum((row) => row.tests)} tests, ${Math.round(sum(secondsOf))} s`
}
