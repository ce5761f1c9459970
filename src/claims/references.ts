import { propertyOf } from '../record/ownField.ts'
import type { ClaimDraft } from './draft.ts'

/** The ids of other entities that a draft names, beside the ends of its relationship. */
export function referencesOf(draft: ClaimDraft): string[] {
  const { head, values, claimedById } = draft
  const own = head && 'relationship' in head ? head.relationship.own : {}
  const led = Object.entries(own).filter(([, { sort }]) => sort === 'reference' || sort === 'references')
  const ids = led.flatMap(([name, field]) => values[propertyOf(name, field)] ?? []) as string[]
  return claimedById === null ? ids : [...ids, claimedById]
}
