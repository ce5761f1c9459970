import type { FieldNode } from 'graphql'
import { lazy } from '../../lib/lazy.ts'
import {
  asksRecords,
  fieldsBelow,
  oncePerPlace,
  recordsBelow,
  wantedBelow,
  wantedFor,
} from '../../model/record/wanted.ts'
import type { RelationshipDefinition } from '../../model/relationships/relationship.ts'
import { linkTypes, neighborKinds } from './degrees.ts'
import { includesOf } from './includes.ts'
import type { LinkSelection } from './linkListTypes.ts'
import { opposite, type Side } from './linkStatement.ts'
import { nestedLists } from './nestedLists.ts'

/**
 * Returns a function that analyses what a document selects of a list of relationships. The result is memoized per field
 * of a document.
 * @param kinds the relationship kinds in the list
 * @param sides the ends at which the parent can be
 */
export function linkSelectionOf(kinds: () => readonly RelationshipDefinition[], sides: readonly Side[]) {
  const ends = lazy(() => [endFieldNames(kinds(), sides), endFieldNames(kinds(), sides.map(opposite))] as const)
  return oncePerPlace((info, nodes): LinkSelection => {
    const [parentFields, neighborFields] = ends()
    const list = fieldsByName(fieldsBelow(nodes, info))
    const edges = fieldsByName(fieldsBelow(list.all('edges'), info))
    const links = fieldsByName(fieldsBelow(recordsBelow(nodes, info), info))
    // Fields that lead to the neighbor only are part of its projection, not of the relationship's.
    const own = links.fields.filter(({ name }) => parentFields.has(name.value) || !neighborFields.has(name.value))
    const types = kinds().map(({ type }) => type)
    const neighbors = [...links.all(...neighborFields), ...edges.all('other')]
    return {
      selectsNodes: asksRecords(list.names),
      selectsTotal: list.names.includes('totalCount'),
      selectsPageInfo: list.names.includes('pageInfo'),
      // Cursors need the position.
      link: wantedFor(info, 'Relationship', own, ['id', 'position']),
      neighbor: wantedBelow(info, 'Entity', neighbors),
      parent: wantedBelow(info, 'Entity', links.all(...parentFields)),
      includes: includesOf(kinds(), links.fields),
      nested: nestedLists(info, neighbors, neighborKinds(linkTypes(types, sides))),
    }
  })
}

/** The fields of a relationship that lead to its ends on some sides. */
const endFieldNames = (kinds: readonly RelationshipDefinition[], sides: readonly Side[]): ReadonlySet<string> =>
  new Set(sides.flatMap((side) => [side, ...kinds.map((kind) => kind[side].fieldName)]))

const fieldsByName = (fields: readonly FieldNode[]) => ({
  fields,
  names: [...new Set(fields.map(({ name }) => name.value))],
  all: (...names: readonly string[]) => fields.filter(({ name }) => names.includes(name.value)),
})
