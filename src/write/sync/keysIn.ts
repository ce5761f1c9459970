import { referenceFieldsOf } from '../../model/record/fieldDefinition.ts'
import type { Item } from './item.ts'
import type { KeyInput } from './writeInputs.ts'

/** Every record key in an item's input: of the record, its ends and references, and `claimedBy`. */
export function keysIn(item: Item): KeyInput[] {
  if ('malformed' in item) return []
  if ('withdraw' in item) return [item.input.key]
  const { input } = item
  const fields = 'record' in item ? keyFields(item.record) : []
  return [input.key, input.claim.claimedBy, ...fields.map((field) => input[field])].flat().filter(isKey)
}

const keyFields = ({ from, to, own }: Extract<Item, { readonly record: unknown }>['record']): readonly string[] => [
  from.fieldName,
  to.fieldName,
  ...referenceFieldsOf(own),
]

const isKey = (key: unknown): key is KeyInput => key !== null && key !== undefined
