import type { RequestCost } from './measureCost.ts'

/** Costs by operation and stratum. */
export type Counts = Readonly<Record<string, RequestCost>>

// Tolerated growth of a figure.
const ALLOWED = 1.1

/** Describes all figures that grew by more than a tenth, new scans, and operations that are missing on either side. */
export function costRegressions(expected: Counts, measured: Counts): string[] {
  const names = new Set([...Object.keys(expected), ...Object.keys(measured)])
  return [...names].flatMap((name) => {
    const [before, now] = [expected[name], measured[name]]
    if (!before) return [`${name}: is not in bench/counts.json. ${WRITE}`]
    if (!now) return [`${name}: is in bench/counts.json but was not measured. ${WRITE}`]
    return regressionsOf(name, before, now)
  })
}

const WRITE = 'If this is intended, run npm run bench:counts -- --write.'

function regressionsOf(name: string, before: RequestCost, now: RequestCost): string[] {
  const figures = [
    ['statements', before.statements, now.statements],
    ['dbHits', before.dbHits, now.dbHits],
    ['plan operators', total(before), total(now)],
  ] as const
  const more = figures
    .filter(([, expected, measured]) => measured > expected * ALLOWED)
    .map(([unit, expected, measured]) => `${name}: expected at most 1.1 × ${expected} ${unit}, got ${measured}.`)
  const scans = Object.keys(now.operators).filter((it) => /Scan$/.test(it) && !before.operators[it])
  return [...more, ...scans.map((scan) => `${name}: expected a plan without ${scan}, got one with it.`)]
}

const total = ({ operators }: RequestCost): number => Object.values(operators).reduce((sum, count) => sum + count, 0)
