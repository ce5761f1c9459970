import { kinds } from '../../model/entities/entity.ts'
import type { AsOf } from '../../model/record/asOf.ts'
import { relationshipKinds } from '../../model/relationships/relationship.ts'
import { AS_OF } from './compilation.ts'
import { type Days, daysOfAsOf, linkHolds } from './holds.ts'

/** The parameters of the conditions below: one text serves every choice of types and kinds. */
export interface ChoiceParameters {
  readonly asOf: Days
  readonly types: readonly string[]
  readonly labels: readonly string[]
}

/** What a walk over relationships of any type follows. Null chooses all. */
export const choiceParameters = (
  asOf: AsOf,
  types: readonly string[] | null | undefined,
  ofKinds: readonly string[] | null | undefined,
): ChoiceParameters => ({
  asOf: daysOfAsOf(asOf),
  types: types ?? [...relationshipKinds.keys()],
  labels: (ofKinds ?? [...kinds.keys()]).map((kind) => kinds.get(kind)?.name as string),
})

/** The relationship is of a type asked for and holds at the as-of. */
export const isChosenLink = (link: string): string => `type(${link}) IN $types AND ${linkHolds(link, AS_OF)}`

/** The entity is of a kind asked for. */
export const isChosenKind = (node: string): string => `any(label IN labels(${node}) WHERE label IN $labels)`
