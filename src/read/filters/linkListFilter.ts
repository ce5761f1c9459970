import { type ClassType, Field, InputType } from 'type-graphql'
import { AS_OF_PARAMETER, type Compilation } from './compilation.ts'
import { allOf, conditionOf, type Filter, type FilterField, indexSeekOf, type Where } from './filter.ts'
import type { AnyLinkVariables, LinkVariables } from './linkFilters.ts'
import { linkValidIn } from './validityPredicate.ts'

/** The end of its relationships at which an entity is. */
type Side = 'from' | 'to' | 'both'

interface ListWhere {
  readonly some?: Where | null
  readonly none?: Where | null
}

const inputs = new Map<string, ClassType<object>>()

/** The input type `<name>ListWhere` over a filter on relationships. */
function listWhereInput(name: string, links: Filter<never>): ClassType<object> {
  const existing = inputs.get(name)
  if (existing) return existing
  @InputType(`${name}ListWhere`, { description: `A condition on the ${name} records of an entity.` })
  class ListWhereInput implements ListWhere {
    @Field(() => links.input, { nullable: true, description: 'At least one of the records matches.' })
    readonly some?: Where | null

    @Field(() => links.input, { nullable: true, description: 'None of the records matches.' })
    readonly none?: Where | null
  }
  inputs.set(name, ListWhereInput)
  return ListWhereInput
}

/**
 * A filter field over the relationships of an entity. Only relationships valid at the as-of of the query count.
 * @param type the type of the relationships; any when absent
 */
export function linkListField(
  name: string,
  side: Side,
  links: Filter<LinkVariables & AnyLinkVariables> | Filter<LinkVariables> | Filter<AnyLinkVariables>,
  description: string,
  type?: string,
): FilterField<string> {
  const filter = links as Filter<LinkVariables & AnyLinkVariables>
  const input = listWhereInput(name, links as Filter<never>)
  // The ends of a relationship type have names in its filter, so both sides need a condition each.
  const sides: readonly Side[] = type !== undefined && side === 'both' ? ['from', 'to'] : [side]
  const exists = (where: Where, node: string, compilation: Compilation) =>
    sides
      .map((it) => {
        const { pattern, subject } = linkPattern(node, it, type, compilation)
        const isValid = linkValidIn(subject.link, AS_OF_PARAMETER)
        return `EXISTS { ${pattern} WHERE ${isValid} AND ${conditionOf(filter, where, subject, compilation)} }`
      })
      .join(' OR ')
  return {
    type: () => input,
    description,
    condition({ some, none }: ListWhere, node, compilation) {
      const conditions: string[] = []
      if (some != null) conditions.push(exists(some, node, compilation.nested()))
      if (none != null) conditions.push(`NOT (${exists(none, node, compilation.nested())})`)
      return allOf(conditions)
    },
    indexSeek({ some }: ListWhere, node, compilation) {
      const [only, ...more] = sides
      if (some == null || only === undefined || more.length > 0) return null
      const { pattern, subject } = linkPattern(node, only, type, compilation)
      const indexSeek = indexSeekOf(filter, some, subject, compilation)
      return indexSeek && `${indexSeek}\nMATCH ${pattern}`
    },
  }
}

/** The pattern from an entity over a relationship to its other end, with new variables. */
function linkPattern(node: string, side: Side, type: string | undefined, compilation: Compilation) {
  const [link, neighbor] = [compilation.variable(), compilation.variable()]
  const [from, to] = side === 'to' ? [neighbor, node] : [node, neighbor]
  const [left, right] = [side === 'to' ? '<-' : '-', side === 'from' ? '->' : '-']
  const pattern = `(${node})${left}[${link}${type ? `:${type}` : ''}]${right}(${neighbor}:Entity)`
  return { pattern, subject: { link, from, to, node, neighbor } }
}
