import { oncePer } from '../../lib/collections/getOrMake.ts'
import { fold } from '../../lib/text/fold.ts'
import type { OwnFields } from './ownField.ts'

type Properties = Readonly<Record<string, unknown>>

/** The property that holds a text as filters compare it, without letter case and accents. */
export const normalised = (property: string): string => `${property}Normalised`

/** Whether a property is such a one. */
export const isNormalised = (property: string): boolean => property.endsWith('Normalised')

/** Those properties for all texts that a record has among these fields. */
export function normalisedTexts(properties: readonly string[], values: Properties): Properties {
  const there = properties.filter((property) => typeof values[property] === 'string')
  return Object.fromEntries(there.map((property) => [normalised(property), fold(String(values[property]))]))
}

/** The own fields that are texts. */
export const textFields = oncePer((own: OwnFields): readonly string[] =>
  Object.entries(own).flatMap(([name, { sort }]) => (sort === 'text' ? [name] : [])),
)
