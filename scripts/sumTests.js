import { readFileSync } from 'node:fs'

/**
 * Prints the sum of several reports of Jest as `N passed, N failed`, and ends with 1 when anything failed. A file of tests
 * that could not run, or a run that ended before it wrote its report, counts as one failure.
 */
const counts = process.argv.slice(2).map(countsIn)
const sum = (of) => counts.reduce((total, count) => total + of(count), 0)
const failed = sum((count) => count.failed)
console.log(`${sum((count) => count.passed)} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function countsIn(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    const failures = report.numFailedTests + report.numRuntimeErrorTestSuites
    return { passed: report.numPassedTests, failed: report.success ? failures : Math.max(1, failures) }
  } catch (error) {
    console.error(`Expected a report of Jest in ${file}: ${error.message}`)
    return { passed: 0, failed: 1 }
  }
}
