import { costKey, readCosts, secondsOf } from './costs.js'
import { filesOf } from './projects.js'

const WORKERS = 2

/** Says after a whole run of the API tests what `npm run test:slow` would add. */
export default class RemainderReporter {
  constructor({ testNamePattern, testPathPatterns }) {
    this.isWhole = !testNamePattern && !testPathPatterns.isSet()
  }

  onRunComplete(contexts) {
    const ran = new Set([...contexts].map(({ config }) => config.displayName?.name))
    if (this.isWhole && ran.has('api') && !ran.has('slow')) process.stderr.write(`\n${remainderOf(filesOf('slow'))}\n`)
  }
}

function remainderOf(files) {
  const costs = readCosts()
  const known = files.flatMap((file) => costs.get(costKey('slow', file)) ?? [])
  const sum = (of) => known.reduce((total, cost) => total + of(cost), 0)
  const [tests, minutes] = [sum((cost) => cost.tests), Math.ceil(sum(secondsOf) / WORKERS / 60)]
  const unmeasured = files.length - known.length
  const rest = unmeasured > 0 ? `; ${unmeasured} of the files are not in the table yet` : ''
  return `npm run test:slow would add ${files.length} files with ${tests} tests, some ${minutes} minutes (test/README.md)${rest}.`
}
