import type { Kind } from '../../model/entities/entity.ts'
import { kinds } from '../../model/entities/entity.ts'
import type { AsOf } from '../../model/record/asOf.ts'
import { AS_OF } from '../../read/filters/compilation.ts'
import { compile } from '../../read/filters/compiled.ts'
import { entityFilter } from '../../read/filters/entityFilters.ts'
import { all, type Where } from '../../read/filters/filter.ts'
import { entityHolds, linkHolds } from '../../read/filters/holds.ts'

/** Which part of the graph is read. */
export interface Part {
  /** A filter on entities; null for all of them. */
  readonly where: Where | null
  readonly asOf: AsOf
}

/** The part of the graph that is read, as conditions of Cypher that are true or false. */
export interface Selection {
  /** Everything is in it. */
  readonly whole: boolean
  /** Whether the entity of that variable, of any kind, is in it. */
  entity(variable: string): string
  /** Whether the relationship `r`, whose ends are `from` and `to`, is in it: when it held, and so are both ends. */
  readonly relationship: string
  readonly parameters: Readonly<Record<string, unknown>>
}

/** @throws BAD_USER_INPUT for a filter that is nested too deep or has too many conditions. */
export function selectionOf({ where, asOf }: Part): Selection {
  const dated = asOf.validOn !== null
  const entity = (variable: string) => {
    const { condition } = compile(entityFilter(), where, variable, asOf)
    return all([condition, ...(dated ? [heldIfDated(variable)] : [])])
  }
  return {
    whole: where === null && !dated,
    entity,
    relationship: all([...(dated ? [linkHolds('r', AS_OF)] : []), entity('from'), entity('to')]),
    // The values come in the same order for whichever variable a filter is compiled.
    parameters: compile(entityFilter(), where, 'e', asOf).parameters,
  }
}

/** Only some kinds have dates of their own. */
const heldIfDated = (variable: string): string =>
  `NOT ${variable}:${datedLabels().join('|')} OR ${entityHolds(variable, AS_OF)}`

const datedLabels = (): string[] => [...kinds.values()].filter(hasPeriod).map(({ name }) => name)

const hasPeriod = ({ own }: Kind): boolean => Object.values(own).some(({ sort }) => sort === 'period')
