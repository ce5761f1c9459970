import { withArticle } from '../../lib/text/withArticle.ts'
import type { Viewer } from '../../model/context.ts'
import { recordKindOf } from '../../model/relationships/recordKind.ts'
import type { ClaimOperation } from '../claims/claimOperation.ts'
import type { RedirectResolver } from '../claims/redirects.ts'
import { type ValidationError, validationError } from '../claims/validationError.ts'
import type { KeyResolver } from './keyResolver.ts'
import type { SourceResolver } from './sourceResolver.ts'

/** What is needed to translate the items of one write into claim operations. */
export interface TranslationContext {
  readonly viewer: Viewer
  readonly keys: KeyResolver
  readonly sources: SourceResolver
  readonly resolveRedirect: RedirectResolver
  /** Generates the id of a new record. */
  readonly newId: (kind: string) => string
}

export interface RejectedItem {
  readonly errors: readonly ValidationError[]
}

/** An item as a claim operation, or the reasons why it is rejected. */
export type Translation = { readonly operation: ClaimOperation } | RejectedItem

/** Checks that a record is of the kind that the mutation writes. */
export function validateKind(id: string, expected: string): ValidationError[] {
  const kind = recordKindOf(id)
  if (!kind) return []
  const actual = 'entity' in kind ? kind.entity.kind : kind.relationship.type
  if (actual === expected) return []
  const message = `Expected the key of ${withArticle(expected)}, got that of ${withArticle(actual)} (${id}).`
  return [validationError('KIND_NOT_ALLOWED', ['key'], message)]
}
