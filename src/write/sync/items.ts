import type { Kind } from '../../model/entities/entity.ts'
import type { RelationshipKind } from '../../model/relationships/relationship.ts'
import type { Mistake } from './mistake.ts'
import type { KeyInput, WriteInput } from './writeInputs.ts'

/** What `withdrawClaims` takes. */
export interface WithdrawInput {
  readonly key: KeyInput
  readonly reason?: string | null
  readonly ifVersion?: number | null
  readonly idempotencyKey?: string | null
}

/** One write, whether it comes alone or in a batch. */
export type Item =
  | { readonly upsert: Kind; readonly input: WriteInput }
  | { readonly record: RelationshipKind; readonly input: WriteInput }
  | { readonly withdraw: true; readonly input: WithdrawInput }
  /** An item of a batch that names no write, or several. */
  | { readonly malformed: Mistake }
