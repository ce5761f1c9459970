import { type ClassType, Field, InputType } from 'type-graphql'
import { namedClass } from '../../model/record/declare.ts'
import { AS_OF, type Compilation } from './compilation.ts'
import { all, anchorOf, conditionOf, type Filter, type FilterField, type Where } from './filter.ts'
import { linkHolds } from './holds.ts'
import type { Link, SeenLink } from './linkFilters.ts'

/** Which end of its relationships an entity is. */
type Side = 'from' | 'to' | 'both'

interface ListWhere {
  readonly some?: Where | null
  readonly none?: Where | null
}

const inputs = new Map<string, ClassType<object>>()

/** The input `<name>ListWhere` over a filter on relationships. */
function listInput(name: string, links: Filter<never>): ClassType<object> {
  const known = inputs.get(name)
  if (known) return known
  const input = namedClass(`${name}ListWhere`)
  InputType(`${name}ListWhere`, { description: `A condition on the list of ${name} records of an entity.` })(input)
  const add = (field: string, description: string) =>
    Field(() => links.input, { nullable: true, description })(input.prototype, field)
  add('some', 'At least one of them is such.')
  add('none', 'None of them is such.')
  inputs.set(name, input)
  return input
}

/**
 * A condition over the relationships that an entity has. They count as they stood at the as-of that the whole answer
 * is read with.
 * @param type of the relationships; any when absent.
 */
export function linkListField(
  name: string,
  side: Side,
  links: Filter<Link & SeenLink> | Filter<Link> | Filter<SeenLink>,
  description: string,
  type?: string,
): FilterField<string> {
  const filter = links as Filter<Link & SeenLink>
  const input = listInput(name, links as Filter<never>)
  // The ends of one type have names, so what is listed from both of them is two conditions.
  const sides: readonly Side[] = type !== undefined && side === 'both' ? ['from', 'to'] : [side]
  const exists = (where: Where, node: string, to: Compilation) =>
    sides
      .map((it) => {
        const { pattern, subject } = seenFrom(node, it, type, to)
        const held = linkHolds(subject.link, AS_OF)
        return `EXISTS { ${pattern} WHERE ${held} AND ${conditionOf(filter, where, subject, to)} }`
      })
      .join(' OR ')
  return {
    type: () => input,
    description,
    condition({ some, none }: ListWhere, node, to) {
      const parts: string[] = []
      if (some != null) parts.push(exists(some, node, to.deeper()))
      if (none != null) parts.push(`NOT (${exists(none, node, to.deeper())})`)
      return all(parts)
    },
    anchor({ some }: ListWhere, node, to) {
      const [only, more] = sides
      if (some == null || only === undefined || more !== undefined) return null
      const { pattern, subject } = seenFrom(node, only, type, to)
      const other = anchorOf(filter, some, subject, to)
      return other && `${other}\nMATCH ${pattern}`
    },
  }
}

/** One reading of a list: the relationship, its ends, and the pattern that leads to them from the entity. */
function seenFrom(node: string, side: Side, type: string | undefined, to: Compilation) {
  const [link, other] = [to.variable(), to.variable()]
  const [from, until] = side === 'to' ? [other, node] : [node, other]
  const [left, right] = [side === 'to' ? '<-' : '-', side === 'from' ? '->' : '-']
  const pattern = `(${node})${left}[${link}${type ? `:${type}` : ''}]${right}(${other}:Entity)`
  return { pattern, subject: { link, from, to: until, near: node, other } }
}
