import type { WrittenSource } from '../../model/sources/saveSources.ts'

/** What the caller of a write knows about the transaction, so that less has to be read and locked. */
export interface ClaimWriteOptions {
  /** Sources to create. */
  readonly newSources: readonly WrittenSource[]
  /** Ids that were generated for this write. No record has them yet, so nothing is locked or read for them. */
  readonly newIds: ReadonlySet<string>
  /** Sources that this transaction has already read; sources are never deleted. */
  readonly knownSources?: readonly WrittenSource[]
  /**
   * Encoded external ids that this transaction has read and found unused. When a concurrent write takes one of them, the
   * uniqueness constraint fails the transaction, and it is retried.
   */
  readonly unusedExternalIds?: ReadonlySet<string>
  /** No concurrent writes: the events at the ends of relationships need no lock. */
  readonly soleWriter?: boolean
  /** Writes records without claims and change log entries: for a graph that is only read and then discarded. */
  readonly recordsOnly?: boolean
}

export const DEFAULT_OPTIONS: ClaimWriteOptions = { newSources: [], newIds: new Set() }
