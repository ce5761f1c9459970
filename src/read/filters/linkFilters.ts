import { Basis } from '../../model/record/basis.ts'
import { Direction } from '../../model/relationships/direction.ts'
import { type EndDeclaration, type RelationshipKind, RelationshipType } from '../../model/relationships/relationship.ts'
import type { Compilation } from './compilation.ts'
import { choiceCondition, DateRange, daysParameter, flagCondition } from './conditions.ts'
import { anchorOf, conditionOf, type Filter, type FilterField, filter, type Where } from './filter.ts'
import { linkHolds } from './holds.ts'
import { type FilterOfType, ownConditions } from './ownConditions.ts'

/** A relationship and its ends, by the variables that hold them. */
export interface Link {
  readonly link: string
  readonly from: string
  readonly to: string
}

/** A relationship of any type as an entity sees it. */
export interface SeenLink {
  readonly link: string
  readonly near: string
  readonly other: string
}

/** The filter on relationships of one type. */
export const linkFilter = (kind: RelationshipKind, filterOfType: FilterOfType): Filter<Link> =>
  filter(`${kind.name}Where`, `A filter on a ${kind.name}.`, () => ({
    [kind.from.as]: endCondition(kind.from, 'from', filterOfType),
    [kind.to.as]: endCondition(kind.to, 'to', filterOfType),
    ...ownConditions<Link>(kind.own, ({ link }) => link, filterOfType),
    during: duringCondition(),
    disputed: {
      type: () => Boolean,
      description: 'Whether standing claims about it disagree.',
      condition: (given, { link }, to) => flagCondition(given, `${link}.disputed`, to),
    },
    basis: {
      type: () => [Basis.type],
      description: 'The strongest basis of its claims is one of these.',
      condition: (given, { link }, to) => choiceCondition(given, `${link}.basis`, to),
    },
  }))

function endCondition(end: EndDeclaration, side: 'from' | 'to', filterOfType: FilterOfType): FilterField<Link> {
  return {
    type: () => filterOfType(end.type).input,
    description: end.description,
    condition: (given: Where, subject, to) => conditionOf(filterOfType(end.type), given, subject[side], to),
    anchor: (given: Where, subject, to) => anchorOf(filterOfType(end.type), given, subject[side], to),
  }
}

const duringCondition = (): FilterField<{ readonly link: string }> => ({
  type: () => DateRange,
  description: 'It held on at least one of these days, by its own dates or else those of its event.',
  condition: (given: DateRange, { link }, to: Compilation) => linkHolds(link, daysParameter(given, to)),
})

/** The filter on relationships of any type, as an entity sees them. */
export const anyLinkFilter = (entities: () => Filter<string>): Filter<SeenLink> =>
  filter('RelationshipWhere', 'A filter on a relationship of any type, as an entity sees it.', () => ({
    types: {
      type: () => [RelationshipType.type],
      description: 'It is of one of these types.',
      condition: (given: readonly string[], { link }, to) => `type(${link}) IN ${to.parameter(given)}`,
    },
    direction: {
      type: () => Direction.type,
      description: 'OUT: it starts from the entity. IN: it leads to the entity.',
      defaultValue: 'BOTH',
      condition: directionCondition,
    },
    other: {
      type: () => entities().input,
      description: 'What is at its other end.',
      condition: (given: Where, { other }, to) => conditionOf(entities(), given, other, to),
      anchor: (given: Where, { other }, to) => anchorOf(entities(), given, other, to),
    },
    during: duringCondition(),
  }))

function directionCondition(given: string, { link, near }: SeenLink): string {
  if (given === 'OUT') return `startNode(${link}) = ${near}`
  if (given === 'IN') return `endNode(${link}) = ${near}`
  return 'true'
}
