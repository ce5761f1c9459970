import { memoizeWeak } from '../../lib/collections/memoize.ts'
import { fold } from '../../lib/text/fold.ts'
import type { FieldDefinitions } from './fieldDefinition.ts'

type Properties = Readonly<Record<string, unknown>>

/** The property that holds a text as filters compare it, without letter case and accents. */
export const foldedProperty = (property: string): string => `${property}Normalised`

/** Whether a property is such a one. */
export const isFoldedProperty = (property: string): boolean => property.endsWith('Normalised')

/** Those properties for all texts that a record has among these fields. */
export function foldedTexts(properties: readonly string[], values: Properties): Properties {
  const there = properties.filter((property) => typeof values[property] === 'string')
  return Object.fromEntries(there.map((property) => [foldedProperty(property), fold(String(values[property]))]))
}

/** The own fields that are texts. */
export const textFields = memoizeWeak((own: FieldDefinitions): readonly string[] =>
  Object.entries(own).flatMap(([name, { type }]) => (type === 'text' ? [name] : [])),
)
