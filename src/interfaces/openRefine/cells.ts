/** A value as the service sends it; an empty one where a relationship says nothing. */
export type Cell =
  | { readonly id: string; readonly name: string }
  | { readonly str: string }
  | { readonly int: number }
  | { readonly date: string }
  | Readonly<Record<string, never>>

/** A value with all that it is called: other names of an entity, for one. */
export interface Value {
  readonly cell: Cell
  readonly called: readonly string[]
}

export const textValue = (text: string): Value => ({ cell: { str: text }, called: [text] })

export const countValue = (count: number): Value => ({ cell: { int: count }, called: [String(count)] })

/** What a relationship has that says nothing of it: keeps the values of its other fields on one line. */
export const NO_VALUE: Value = { cell: {}, called: [] }

interface EntityData {
  readonly id: string
  readonly name: string
  readonly acronym?: string | null
  readonly names?: readonly { readonly value: string }[]
}

export const entityValue = ({ id, name, acronym, names = [] }: EntityData): Value => ({
  cell: { id, name },
  called: [id, name, ...(acronym ? [acronym] : []), ...names.map(({ value }) => value)],
})

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A date of the service where it is one day; else the text with its imprecision. */
export const dateValue = (text: string): Value =>
  DAY.test(text) ? { cell: { date: midnightOf(text) }, called: [text, midnightOf(text)] } : textValue(text)

const midnightOf = (day: string): string => `${day}T00:00:00Z`

/** One end of a period by its text, or without one by the days that it can mean. */
export function boundValue(text: string | null, earliest: string | null, latest: string | null): Value | null {
  if (text !== null) return dateValue(text)
  if (earliest !== null && latest !== null)
    return earliest === latest ? dateValue(earliest) : textValue(`between ${earliest} and ${latest}`)
  if (earliest !== null) return textValue(`${earliest} or later`)
  return latest === null ? null : textValue(`${latest} or earlier`)
}
