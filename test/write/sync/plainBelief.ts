/** A claim in the reference model. Values that a party withdrew are absent. */
export interface PlainClaim {
  readonly party: string
  readonly source: string
  readonly basis: string
  readonly settles: boolean
  /** The order of arrival; the later claim wins. */
  readonly order: number
  readonly values: Readonly<Record<string, unknown>>
}

/** A reference implementation of belief, which shares no code with the product. */
export interface PlainBelief {
  readonly values: Readonly<Record<string, unknown>>
  readonly disputed: readonly string[]
}

const BASES = ['STATED', 'ATTRIBUTED', 'INFERRED', 'OUTSIDE']
/** The publication dates of the test's sources; the later day wins. */
export const SOURCE_DAYS: Readonly<Record<string, string>> = { old: '2019-12-31', new: '2022-06-30', undated: '' }

/** Ranks the claims on one field: settled, basis, precision, source date, arrival. */
export function plainBelief(claims: readonly PlainClaim[], fields: readonly string[]): PlainBelief {
  const values: Record<string, unknown> = {}
  const disputed: string[] = []
  for (const field of fields) {
    const rivals = claims.filter((claim) => claim.values[field] !== undefined)
    const [winner] = [...rivals].sort((a, b) => rankOf(a, field).localeCompare(rankOf(b, field)) || b.order - a.order)
    if (!winner) continue
    values[field] = winner.values[field]
    const disagrees = rivals.some((rival) => !agree(field, rival.values[field], winner.values[field]))
    if (!winner.settles && (disagrees || excluded(field, winner, claims))) disputed.push(field)
  }
  return { values, disputed }
}

/** A sort key: the winner has the smallest. The caller compares the order of arrival. */
function rankOf(claim: PlainClaim, field: string): string {
  const width = isDate(field) ? daysOf(String(claim.values[field])) : 0
  const day = SOURCE_DAYS[claim.source] as string
  const later = day === '' ? '9' : `0${String(99999999 - Number(day.replaceAll('-', '')))}`
  return [claim.settles ? 0 : 1, BASES.indexOf(claim.basis), String(width).padStart(6, '0'), later].join('|')
}

const isDate = (field: string): boolean => field === 'adopted' || field === 'start'

function agree(field: string, a: unknown, b: unknown): boolean {
  if (isDate(field)) return firstDay(String(a)) <= lastDay(String(b)) && firstDay(String(b)) <= lastDay(String(a))
  return typeof a === 'string' ? a.toLowerCase() === String(b).toLowerCase() : a === b
}

/** An attested day outside the period also makes the dates disputed. */
function excluded(field: string, winner: PlainClaim, claims: readonly PlainClaim[]): boolean {
  if (field !== 'start') return false
  const days = claims.flatMap(({ values }) => (values.attestedOn === undefined ? [] : [String(values.attestedOn)]))
  return days.some((day) => day < firstDay(String(winner.values.start)))
}

export const firstDay = (date: string): string => date + '-01-01'.slice(date.length - 4)
export const lastDay = (date: string): string => {
  if (date.length === 10) return date
  if (date.length === 4) return `${date}-12-31`
  return `${date}-${new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate()}`
}
const daysOf = (date: string): number => (Date.parse(lastDay(date)) - Date.parse(firstDay(date))) / 86_400_000
