/** A value in the form of the protocol; empty for a relationship without a value. */
export type Cell =
  | { readonly id: string; readonly name: string }
  | { readonly str: string }
  | { readonly int: number }
  | { readonly date: string }
  | Readonly<Record<string, never>>

/** A value with the texts that it can be compared with, such as all names of an entity. */
export interface Value {
  readonly cell: Cell
  readonly labels: readonly string[]
}

export const textValue = (text: string): Value => ({ cell: { str: text }, labels: [text] })

export const countValue = (count: number): Value => ({ cell: { int: count }, labels: [String(count)] })

/** Placeholder for a missing value of a relationship, so that the values of its fields stay in the same row. */
export const EMPTY_VALUE: Value = { cell: {}, labels: [] }

interface EntityData {
  readonly id: string
  readonly name: string
  readonly acronym?: string | null
  readonly names?: readonly { readonly value: string }[]
}

export const entityValue = ({ id, name, acronym, names = [] }: EntityData): Value => ({
  cell: { id, name },
  labels: [id, name, ...(acronym ? [acronym] : []), ...names.map(({ value }) => value)],
})

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A date of the protocol for a single day, else the EDTF text. */
export const dateValue = (text: string): Value =>
  DAY.test(text) ? { cell: { date: midnightOf(text) }, labels: [text, midnightOf(text)] } : textValue(text)

const midnightOf = (day: string): string => `${day}T00:00:00Z`

/** A bound of a period: its EDTF text, or without one a text with its earliest and latest day. */
export function boundValue(text: string | null, earliest: string | null, latest: string | null): Value | null {
  if (text !== null) return dateValue(text)
  if (earliest !== null && latest !== null)
    return earliest === latest ? dateValue(earliest) : textValue(`between ${earliest} and ${latest}`)
  if (earliest !== null) return textValue(`${earliest} or later`)
  return latest === null ? null : textValue(`${latest} or earlier`)
}
