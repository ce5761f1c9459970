import { normalised } from '../../model/record/normalised.ts'
import { type OwnField, type OwnFields, propertyOf } from '../../model/record/ownField.ts'
import type { Compilation } from './compilation.ts'
import { choiceCondition, DateRange, daysParameter, flagCondition, StringWhere, textCondition } from './conditions.ts'
import { conditionOf, type Filter, type FilterField, type Where } from './filter.ts'
import { entityHolds } from './holds.ts'

/** The filter on entities that a type, a kind's or `Entity`, stands for. */
export type FilterOfType = (type: object) => Filter<string>

/**
 * The filter fields that own fields give, on a record whose variable `variableOf` names. Numbers and fuzzy dates have
 * none: a list by date orders them.
 */
export function ownConditions<S>(
  own: OwnFields,
  variableOf: (subject: S) => string,
  filterOfType: FilterOfType,
): Record<string, FilterField<S>> {
  const fields: Record<string, FilterField<S>> = {}
  for (const [name, field] of Object.entries(own)) {
    const made = ownCondition(name, field, filterOfType)
    if (!made) continue
    const { type, description, condition } = made
    fields[name === 'validity' ? 'during' : name] = {
      type,
      description,
      condition: (given, subject, to) => condition(given, variableOf(subject), to),
    }
  }
  return fields
}

function ownCondition(name: string, field: OwnField, filterOfType: FilterOfType): FilterField<string> | null {
  const { sort, description, choices, target } = field
  if (sort === 'text') {
    return {
      type: () => StringWhere,
      description,
      condition: (given, it, to) => textCondition(given, `${it}.${normalised(name)}`, to),
    }
  }
  if (sort === 'flag') {
    return { type: () => Boolean, description, condition: (given, it, to) => flagCondition(given, `${it}.${name}`, to) }
  }
  if (sort === 'choice') {
    return {
      type: () => [choices?.type],
      description: `One of these. ${description}`,
      condition: (given, it, to) => choiceCondition(given, `${it}.${name}`, to),
    }
  }
  if (sort === 'period')
    return { type: () => DateRange, description: `Overlaps these days. ${description}`, condition: periodCondition }
  if (target) return referenceCondition(propertyOf(name, field), field, filterOfType)
  return null
}

const periodCondition = (given: DateRange, it: string, to: Compilation): string =>
  entityHolds(it, daysParameter(given, to))

function referenceCondition(
  property: string,
  { sort, description, target }: OwnField,
  filterOfType: FilterOfType,
): FilterField<string> {
  const filterOf = () => filterOfType((target as () => object)())
  return {
    type: () => filterOf().input,
    description: sort === 'references' ? `At least one is such. ${description}` : description,
    condition(given: Where, it, to) {
      const led = to.variable()
      const ids = sort === 'references' ? `${led}.id IN ${it}.${property}` : `${led}.id = ${it}.${property}`
      return `EXISTS { (${led}:Entity) WHERE ${ids} AND ${conditionOf(filterOf(), given, led, to)} }`
    },
  }
}
