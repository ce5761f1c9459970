import { Basis } from '../../model/record/basis.ts'
import { Direction } from '../../model/relationships/direction.ts'
import {
  type EndDefinition,
  type RelationshipDefinition,
  RelationshipType,
} from '../../model/relationships/relationship.ts'
import type { Compilation } from './compilation.ts'
import { booleanCondition, DateRange, dayRangeParameter, enumCondition } from './conditions.ts'
import { conditionOf, defineFilter, type Filter, type FilterField, indexSeekOf, type Where } from './filter.ts'
import { type FilterOfType, ownConditions } from './ownConditions.ts'
import { linkValidIn } from './validityPredicate.ts'

/** The Cypher variables of a relationship and its ends. */
export interface LinkVariables {
  readonly link: string
  readonly from: string
  readonly to: string
}

/** The Cypher variables of a relationship of any type, seen from an entity. */
export interface AnyLinkVariables {
  readonly link: string
  /** The entity. */
  readonly node: string
  /** The other end. */
  readonly neighbor: string
}

/** The filter on relationships of one type. */
export const linkFilter = (kind: RelationshipDefinition, filterOfType: FilterOfType): Filter<LinkVariables> =>
  defineFilter(`${kind.name}Where`, `A filter on ${kind.name} records.`, () => ({
    [kind.from.fieldName]: endCondition(kind.from, 'from', filterOfType),
    [kind.to.fieldName]: endCondition(kind.to, 'to', filterOfType),
    ...ownConditions<LinkVariables>(kind.own, ({ link }) => link, filterOfType),
    during: duringCondition(),
    disputed: {
      type: () => Boolean,
      description: 'Whether its active claims disagree.',
      condition: (given, { link }, compilation) => booleanCondition(given, `${link}.disputed`, compilation),
    },
    basis: {
      type: () => [Basis.type],
      description: 'The strongest basis of its claims is one of these.',
      condition: (given, { link }, compilation) => enumCondition(given, `${link}.basis`, compilation),
    },
  }))

function endCondition(end: EndDefinition, side: 'from' | 'to', filterOfType: FilterOfType): FilterField<LinkVariables> {
  return {
    type: () => filterOfType(end.type).input,
    description: end.description,
    condition: (given: Where, subject, compilation) =>
      conditionOf(filterOfType(end.type), given, subject[side], compilation),
    indexSeek: (given: Where, subject, compilation) =>
      indexSeekOf(filterOfType(end.type), given, subject[side], compilation),
  }
}

const duringCondition = (): FilterField<{ readonly link: string }> => ({
  type: () => DateRange,
  description: 'It was valid on at least one of these days, by its own dates or else those of its event.',
  condition: (given: DateRange, { link }, compilation: Compilation) =>
    linkValidIn(link, dayRangeParameter(given, compilation)),
})

/** The filter on relationships of any type, seen from an entity. */
export const anyLinkFilter = (entityFilter: () => Filter<string>): Filter<AnyLinkVariables> =>
  defineFilter('RelationshipWhere', 'A filter on the relationships of an entity, of any type.', () => ({
    types: {
      type: () => [RelationshipType.type],
      description: 'The relationship has one of these types.',
      condition: (given: readonly string[], { link }, compilation) =>
        `type(${link}) IN ${compilation.parameter(given)}`,
    },
    direction: {
      type: () => Direction.type,
      description: 'OUT: the relationship starts at the entity. IN: it ends at the entity.',
      defaultValue: 'BOTH',
      condition: directionCondition,
    },
    other: {
      type: () => entityFilter().input,
      description: 'The entity at the other end.',
      condition: (given: Where, { neighbor }, compilation) => conditionOf(entityFilter(), given, neighbor, compilation),
      indexSeek: (given: Where, { neighbor }, compilation) => indexSeekOf(entityFilter(), given, neighbor, compilation),
    },
    during: duringCondition(),
  }))

function directionCondition(given: string, { link, node }: AnyLinkVariables): string {
  if (given === 'OUT') return `startNode(${link}) = ${node}`
  if (given === 'IN') return `endNode(${link}) = ${node}`
  return 'true'
}
