import { type Act, itemsOf, type Said, type Withdrawn } from './operations.ts'

/** What a party was told of one request: only what it was told counts. */
export interface Acknowledged {
  readonly op: number
  readonly act: Act
  /** Of what it said and took back, by its place. */
  readonly results: ReadonlyMap<string, { readonly created: boolean; readonly withdrawn: number }>
  /** Nothing was written, for reasons that it was given. */
  readonly refused: readonly string[]
  readonly mergeId: string | null
}

/** All that was acknowledged, as the graph has to have it in the end. */
export interface Model {
  note(acknowledged: Acknowledged): void
  readonly all: readonly Acknowledged[]
  /** The last thing that was said at each place, and when it was taken back, if it was since. */
  readonly said: ReadonlyMap<string, { readonly op: number; readonly said: Said; readonly withdrawnBy: number | null }>
  /** Whether an act of the same party after that one, on a record that was ever merged with it, may have decided it. */
  laterAtAlike(place: string, op: number): boolean
}

export function modelOf(): Model {
  const all: Acknowledged[] = []
  const said = new Map<string, { op: number; said: Said; withdrawnBy: number | null }>()
  const touched: { readonly op: number; readonly place: string }[] = []
  const merged = new Map<string, string>()

  const rootOf = (person: string): string => {
    const next = merged.get(person)
    return next === undefined ? person : rootOf(next)
  }
  const alike = (place: string): string => place.replace(/person-\d+/, rootOf)

  function noteItem(op: number, item: Said | Withdrawn, { results }: Acknowledged): void {
    touched.push({ op, place: item.place })
    if (item.act === 'say') said.set(item.place, { op, said: item, withdrawnBy: null })
    const before = said.get(item.place)
    if (item.act === 'withdraw' && before && (results.get(item.place)?.withdrawn ?? 0) > 0) before.withdrawnBy = op
  }

  return {
    all,
    said,
    note(acknowledged) {
      const { op, act, refused } = acknowledged
      all.push(acknowledged)
      if (refused.length > 0) return
      if (act.act === 'merge') {
        const [into, from] = act.subjects.map(rootOf) as [string, string]
        if (into !== from) merged.set(from, into)
      }
      for (const item of itemsOf(act)) noteItem(op, item, acknowledged)
    },
    laterAtAlike: (place, op) =>
      touched.some((it) => it.op >= op && it.place !== place && alike(it.place) === alike(place)),
  }
}
