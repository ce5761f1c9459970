import type { Viewer } from '../../model/context.ts'
import { recordKindOf } from '../../model/relationships/recordKind.ts'
import type { Saying } from '../claims/draft.ts'
import type { Resolve } from '../claims/redirects.ts'
import type { Leads } from './leads.ts'
import { type Mistake, mistake } from './mistake.ts'
import type { Sources } from './sources.ts'

/** Who writes, and where the keys and sources lead that the items of one write name. */
export interface Speaker {
  readonly viewer: Viewer
  readonly leads: Leads
  readonly sources: Sources
  readonly resolve: Resolve
  /** The id of a record that is to be made. */
  readonly newId: (kind: string) => string
}

/** An item as it is said to the graph, or why it cannot be. */
export type Spoken = { readonly saying: Saying } | { readonly mistakes: readonly Mistake[] }

/** Why a record cannot be what a mutation is for; empty when it can. */
export function kindProblems(id: string, expected: string): Mistake[] {
  const kind = recordKindOf(id)
  if (!kind) return []
  const found = 'entity' in kind ? kind.entity.kind : kind.relationship.type
  if (found === expected) return []
  return [mistake('KIND_NOT_ALLOWED', ['key'], `Expected the key of a ${expected}, got that of a ${found} (${id}).`)]
}
