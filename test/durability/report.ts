import type { LossRun } from './durabilityRun.ts'

/** The figures of a run, as a table. */
export function reportOf(
  { ends, model, unanswered, comparison, flaws, changes, faults }: LossRun,
  seconds: number,
): string {
  const count = (act: string, refused: boolean) =>
    model.all.filter((it) => it.act.act === act && it.refused.length > 0 === refused).length
  const acts = ['say', 'withdraw', 'batch', 'merge', 'unmerge'].map(
    (act) => [`${act}: done / refused`, `${count(act, false)} / ${count(act, true)}`] as const,
  )
  const rows: readonly (readonly [string, string | number])[] = [
    ['seconds', seconds.toFixed(0)],
    ['times the database went away', ends],
    ['requests acknowledged', model.all.length],
    ...acts,
    ...Object.entries(unanswered).map(([code, times]) => [`sent again after ${code}`, times] as const),
    ['changes in the feed, without a gap', changes],
    ['claims that stand as they were said', comparison.standing],
    ['claims taken back as they were', comparison.withdrawn],
    ['claims that a merge made one with a later one', comparison.decidedByMerges],
    ['lost, doubled or changed', comparison.lost.length],
    ['disagreements of the graph with its claims, its log and itself', flaws.length],
    ['faults that the API logged', faults.length],
  ]
  const width = Math.max(...rows.map(([label]) => label.length))
  return ['', ...rows.map(([label, value]) => `  ${label.padEnd(width)}  ${String(value).padStart(8)}`), ''].join('\n')
}
