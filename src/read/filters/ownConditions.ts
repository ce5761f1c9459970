import { type FieldDefinition, type FieldDefinitions, propertyOf } from '../../model/record/fieldDefinition.ts'
import { foldedProperty } from '../../model/record/foldedProperty.ts'
import type { Compilation } from './compilation.ts'
import {
  booleanCondition,
  DateRange,
  dayRangeParameter,
  enumCondition,
  StringWhere,
  textCondition,
} from './conditions.ts'
import { conditionOf, type Filter, type FilterField, type Where } from './filter.ts'
import { entityValidIn } from './validityPredicate.ts'

/** The filter on the entities of a type: of one kind, or of `Entity`. */
export type FilterOfType = (type: object) => Filter<string>

/**
 * The filter fields for the own fields of a kind or relationship. Numbers and fuzzy dates have no filter field.
 * @param variableOf returns the Cypher variable of the record
 */
export function ownConditions<S>(
  own: FieldDefinitions,
  variableOf: (subject: S) => string,
  filterOfType: FilterOfType,
): Record<string, FilterField<S>> {
  const fields: Record<string, FilterField<S>> = {}
  for (const [name, field] of Object.entries(own)) {
    const filterField = ownCondition(name, field, filterOfType)
    if (!filterField) continue
    const { type, description, condition } = filterField
    fields[name === 'validity' ? 'during' : name] = {
      type,
      description,
      condition: (given, subject, compilation) => condition(given, variableOf(subject), compilation),
    }
  }
  return fields
}

function ownCondition(name: string, field: FieldDefinition, filterOfType: FilterOfType): FilterField<string> | null {
  const { type, description, enumType, target } = field
  if (type === 'text') {
    return {
      type: () => StringWhere,
      description,
      condition: (given, record, compilation) => textCondition(given, `${record}.${foldedProperty(name)}`, compilation),
    }
  }
  if (type === 'flag') {
    return {
      type: () => Boolean,
      description,
      condition: (given, record, compilation) => booleanCondition(given, `${record}.${name}`, compilation),
    }
  }
  if (type === 'choice') {
    return {
      type: () => [enumType?.type],
      description: `One of these values. ${description}`,
      condition: (given, record, compilation) => enumCondition(given, `${record}.${name}`, compilation),
    }
  }
  if (type === 'period')
    return { type: () => DateRange, description: `Overlaps these days. ${description}`, condition: periodCondition }
  if (target) return referenceCondition(propertyOf(name, field), field, filterOfType)
  return null
}

const periodCondition = (given: DateRange, record: string, compilation: Compilation): string =>
  entityValidIn(record, dayRangeParameter(given, compilation))

function referenceCondition(
  property: string,
  { type, description, target }: FieldDefinition,
  filterOfType: FilterOfType,
): FilterField<string> {
  const filterOf = () => filterOfType((target as () => object)())
  return {
    type: () => filterOf().input,
    description: type === 'references' ? `At least one of these entities matches. ${description}` : description,
    condition(given: Where, record, compilation) {
      const entity = compilation.variable()
      const isReferenced =
        type === 'references' ? `${entity}.id IN ${record}.${property}` : `${entity}.id = ${record}.${property}`
      const condition = conditionOf(filterOf(), given, entity, compilation)
      return `EXISTS { (${entity}:Entity) WHERE ${isReferenced} AND ${condition} }`
    },
  }
}
