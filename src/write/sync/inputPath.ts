import { PERIOD_PROPERTIES } from '../../model/claims/claimable.ts'
import { propertyOf } from '../../model/record/fieldDefinition.ts'
import type { Item } from './item.ts'

const PATHS: Readonly<Record<string, readonly string[]>> = {
  about: ['key'],
  source: ['claim', 'source', 'id'],
  basis: ['claim', 'basis'],
  claimedBy: ['claim', 'claimedBy'],
  attestedOn: ['validity', 'attestedOn'],
  ...Object.fromEntries(PERIOD_PROPERTIES.map((property) => [property, ['validity', property]])),
}

/** The path into an item's input that corresponds to the path of a validation error in the item's claim. */
export function inputPath(item: Item, path: readonly string[]): readonly string[] {
  const [name = '', ...rest] = path
  return [...inputField(item, name), ...rest]
}

function inputField(item: Item, name: string): readonly string[] {
  if ('record' in item) {
    const { from, to, own } = item.record
    if (name === 'from') return [from.fieldName]
    if (name === 'to') return [to.fieldName]
    const field = Object.entries(own).find(([fieldName, definition]) => propertyOf(fieldName, definition) === name)
    if (field) return [field[0]]
  }
  return PATHS[name] ?? [name]
}
