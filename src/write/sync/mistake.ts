import type { UserErrorRow } from './userError.ts'

/** Why an item cannot be written, with the path into its input. */
export interface Mistake {
  readonly code: string
  readonly field: readonly string[]
  readonly message: string
}

export const mistake = (code: string, field: readonly string[], message: string): Mistake => ({ code, field, message })

/** The mistake as a caller reads it; `place` is that of the item in its batch. */
export const userErrorOf = ({ code, field, message }: Mistake, place: Place | null): UserErrorRow => ({
  code,
  message,
  field: place ? pathAt(place, field) : field.length === 0 ? null : field,
  itemIndex: place?.index ?? null,
})

/** Where an item stands in a batch, and the field that holds it there; null where that is not one. */
export interface Place {
  readonly index: number
  readonly name: string | null
}

const pathAt = ({ index, name }: Place, field: readonly string[]): string[] => [
  'items',
  String(index),
  ...(name === null ? [] : [name]),
  ...field,
]
