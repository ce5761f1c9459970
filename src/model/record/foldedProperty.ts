import { memoizeWeak } from '../../lib/collections/memoize.ts'
import { fold } from '../../lib/text/fold.ts'
import type { FieldDefinitions } from './fieldDefinition.ts'

type Properties = Readonly<Record<string, unknown>>

/** The property with the folded text, without letter case and accents, which filters compare. */
export const foldedProperty = (property: string): string => `${property}Normalised`

/** Whether a property holds a folded text. */
export const isFoldedProperty = (property: string): boolean => property.endsWith('Normalised')

/** The folded texts of those properties that are texts. */
export function foldedTexts(properties: readonly string[], values: Properties): Properties {
  const texts = properties.filter((property) => typeof values[property] === 'string')
  return Object.fromEntries(texts.map((property) => [foldedProperty(property), fold(String(values[property]))]))
}

/** The names of the own fields that are texts. */
export const textFields = memoizeWeak((own: FieldDefinitions): readonly string[] =>
  Object.entries(own).flatMap(([name, { type }]) => (type === 'text' ? [name] : [])),
)
