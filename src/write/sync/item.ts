import type { KindDefinition } from '../../model/entities/entity.ts'
import type { RelationshipDefinition } from '../../model/relationships/relationship.ts'
import type { ValidationError } from '../claims/validationError.ts'
import type { KeyInput, WriteInput } from './writeInputs.ts'

/** The input of `withdrawClaims`. */
export interface WithdrawInput {
  readonly key: KeyInput
  /** The id of a source; all sources when absent. */
  readonly source?: string | null
  readonly reason?: string | null
  readonly ifVersion?: number | null
  readonly idempotencyKey?: string | null
}

/** One write: a mutation of its own, or an item of a batch. */
export type Item =
  | { readonly upsert: KindDefinition; readonly input: WriteInput }
  | { readonly record: RelationshipDefinition; readonly input: WriteInput }
  | { readonly withdraw: true; readonly input: WithdrawInput }
  /** An item that cannot be read: it has no write or several, or a text that cannot be stored. */
  | { readonly malformed: readonly ValidationError[] }
