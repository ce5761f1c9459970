import type { RequestCost } from './costs.ts'

/** What each operation costs, by its name and stratum. */
export type Counts = Readonly<Record<string, RequestCost>>

// Growth of more than a tenth is a defect.
const ALLOWED = 1.1

/** What costs more than it should, in words; an operation that was not counted before or is no more is told as well. */
export function grown(expected: Counts, found: Counts): string[] {
  const names = new Set([...Object.keys(expected), ...Object.keys(found)])
  return [...names].flatMap((name) => {
    const [before, now] = [expected[name], found[name]]
    if (!before) return [`${name}: is not in bench/counts.json. ${WRITE}`]
    if (!now) return [`${name}: is in bench/counts.json and was not asked. ${WRITE}`]
    return complaintsOf(name, before, now)
  })
}

const WRITE = 'If that is right, npm run bench:counts -- --write.'

function complaintsOf(name: string, before: RequestCost, now: RequestCost): string[] {
  const figures = [
    ['statements', before.statements, now.statements],
    ['dbHits', before.dbHits, now.dbHits],
    ['plan operators', total(before), total(now)],
  ] as const
  const more = figures
    .filter(([, expected, found]) => found > expected * ALLOWED)
    .map(([what, expected, found]) => `${name}: expected at most ${expected} ${what} and a tenth, got ${found}.`)
  const scans = Object.keys(now.operators).filter((it) => /Scan$/.test(it) && !before.operators[it])
  return [...more, ...scans.map((scan) => `${name}: expected no ${scan}, which the plan has now.`)]
}

const total = ({ operators }: RequestCost): number => Object.values(operators).reduce((sum, count) => sum + count, 0)
