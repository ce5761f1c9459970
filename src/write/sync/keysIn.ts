import { referenceFieldsOf } from '../../model/record/ownField.ts'
import type { Item } from './items.ts'
import type { KeyInput } from './writeInputs.ts'

/** Every key that an item names records by. */
export function keysIn(item: Item): KeyInput[] {
  if ('malformed' in item) return []
  if ('withdraw' in item) return [item.input.key]
  const { input } = item
  const named = 'record' in item ? [...endsOf(item), ...referencesOf(item)] : []
  return [input.key, input.claim.claimedBy, ...named.map((field) => input[field])].flat().filter(isKey)
}

type Recording = Extract<Item, { readonly record: unknown }>

const endsOf = ({ record: { from, to } }: Recording): string[] => [from.as, to.as]

const referencesOf = ({ record }: Recording): readonly string[] => referenceFieldsOf(record.own)

const isKey = (key: unknown): key is KeyInput => key !== null && key !== undefined
