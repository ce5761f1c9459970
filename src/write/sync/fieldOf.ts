import { PERIOD_PROPERTIES } from '../../model/claims/claimable.ts'
import { propertyOf } from '../../model/record/ownField.ts'
import type { Item } from './items.ts'

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  about: ['key'],
  source: ['claim', 'source', 'id'],
  basis: ['claim', 'basis'],
  claimedBy: ['claim', 'claimedBy'],
  attestedOn: ['validity', 'attestedOn'],
  ...Object.fromEntries(PERIOD_PROPERTIES.map((property) => [property, ['validity', property]])),
}

/** The path into an item's input to what an objection is about: an end, a value, a part of the claim. */
export function fieldOf(item: Item, at: string): readonly string[] {
  if ('record' in item && at === 'from') return [item.record.from.as]
  if ('record' in item && at === 'to') return [item.record.to.as]
  if ('record' in item) {
    const own = Object.entries(item.record.own).find(([name, field]) => propertyOf(name, field) === at)
    if (own) return [own[0]]
  }
  return FIELDS[at] ?? [at]
}
