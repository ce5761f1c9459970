/** The variables of an operation. */
export type Variables = Readonly<Record<string, unknown>>

/** Cases by stratum; each case holds the variables of one request. */
export type Strata = Readonly<Record<string, readonly Variables[]>>

/** The records that operations read, in strata by their number of relationships: the hub, ten in the middle, ten at the tail. */
export interface BenchmarkRecords {
  readonly people: Strata
  readonly institutions: Strata
  readonly events: Strata
  readonly timelines: Strata
  readonly hubs: Strata
  readonly rootPages: Strata
  readonly manyEvents: readonly string[]
  readonly texts: Strata
  readonly pairs: Strata
  readonly feedPlaces: Strata
}
