import type { KindDefinition } from '../../model/entities/entity.ts'
import { kinds } from '../../model/entities/entity.ts'
import type { AsOf } from '../../model/record/asOf.ts'
import { AS_OF_PARAMETER } from '../../read/filters/compilation.ts'
import { compileFilter } from '../../read/filters/compileFilter.ts'
import { entityFilter } from '../../read/filters/entityFilters.ts'
import { allOf, type Where } from '../../read/filters/filter.ts'
import { entityValidIn, linkValidIn } from '../../read/filters/validityPredicate.ts'

/** Selects a part of the graph. */
export interface SelectionOptions {
  /** A filter on entities; null for all entities. */
  readonly where: Where | null
  readonly asOf: AsOf
}

/** A part of the graph as Cypher conditions that are true or false, never null. */
export interface Selection {
  /** Whether the selection contains the whole graph. */
  readonly whole: boolean
  /** The condition for the entity of a variable, of any kind. */
  entity(variable: string): string
  /** The condition for the relationship `r` with the ends `from` and `to`: it held, and both ends are selected. */
  readonly relationship: string
  readonly parameters: Readonly<Record<string, unknown>>
}

/** @throws BAD_USER_INPUT for a filter that is nested too deeply or has too many conditions. */
export function compileSelection({ where, asOf }: SelectionOptions): Selection {
  const dated = asOf.validOn !== null
  const entity = (variable: string) => {
    const { condition } = compileFilter(entityFilter(), where, variable, asOf)
    return allOf([condition, ...(dated ? [heldIfDated(variable)] : [])])
  }
  return {
    whole: where === null && !dated,
    entity,
    relationship: allOf([...(dated ? [linkValidIn('r', AS_OF_PARAMETER)] : []), entity('from'), entity('to')]),
    // A filter has the same parameters for every variable, because they are numbered in the order of its conditions.
    parameters: compileFilter(entityFilter(), where, 'e', asOf).parameters,
  }
}

/** Entities of kinds without a period are selected on any day. */
const heldIfDated = (variable: string): string =>
  `NOT ${variable}:${datedLabels().join('|')} OR ${entityValidIn(variable, AS_OF_PARAMETER)}`

const datedLabels = (): string[] => [...kinds.values()].filter(hasPeriod).map(({ name }) => name)

const hasPeriod = ({ own }: KindDefinition): boolean => Object.values(own).some(({ type }) => type === 'period')
