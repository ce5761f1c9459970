const WIDTH = 24

/** A bar of text with the counts beside it: `████████░░░░ 4,000 of 14,879`. */
export function progressBar(done: number, total: number): string {
  const full = total === 0 ? WIDTH : Math.round((done / total) * WIDTH)
  return `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`
}
