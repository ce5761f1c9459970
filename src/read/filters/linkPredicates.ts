import { kinds } from '../../model/entities/entity.ts'
import type { AsOf } from '../../model/record/asOf.ts'
import { relationshipTypes } from '../../model/relationships/relationship.ts'
import { AS_OF_PARAMETER } from './compilation.ts'
import { type DayRange, dayRangeOfAsOf, linkValidIn } from './validityPredicate.ts'

/** The parameters of the predicates below. One text serves every selection of types and kinds. */
export interface SelectionParameters {
  readonly asOf: DayRange
  readonly types: readonly string[]
  readonly labels: readonly string[]
}

/** The parameters for a selection of relationship types and entity kinds. Null selects all. */
export const selectionParameters = (
  asOf: AsOf,
  types: readonly string[] | null | undefined,
  kindNames: readonly string[] | null | undefined,
): SelectionParameters => ({
  asOf: dayRangeOfAsOf(asOf),
  types: types ?? [...relationshipTypes.keys()],
  labels: (kindNames ?? [...kinds.keys()]).map((kind) => kinds.get(kind)?.name as string),
})

/** The Cypher condition that a relationship is of a selected type and valid at the as-of. */
export const isSelectedLink = (link: string): string =>
  `type(${link}) IN $types AND ${linkValidIn(link, AS_OF_PARAMETER)}`

/** The Cypher condition that an entity is of a selected kind. */
export const isSelectedKind = (node: string): string => `any(label IN labels(${node}) WHERE label IN $labels)`
