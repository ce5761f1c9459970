import type { ClaimValues } from '../../model/claims/claimValues.ts'
import type { RelationshipHeader } from './claimOperation.ts'

/** What is known about the records that a draft names: those in the graph, and those written in the same transaction. */
export interface ValidationContext {
  /** Whether the record is in the graph; a claim about a new record has to state all required fields. */
  exists(id: string): boolean
  /** The GraphQL type of an entity, such as Person; undefined when no entity has the id. */
  label(id: string): string | undefined
  relationship(id: string): { readonly header: RelationshipHeader; readonly values: ClaimValues } | undefined
  hasSource(id: string): boolean
  /** The id of the record that has this external id, which is written as `scheme:value`. */
  externalIdOwner(externalId: string): string | undefined
}

/** The validation context of an empty graph. */
export const EMPTY_CONTEXT: ValidationContext = {
  exists: () => false,
  label: () => undefined,
  relationship: () => undefined,
  hasSource: () => false,
  externalIdOwner: () => undefined,
}
