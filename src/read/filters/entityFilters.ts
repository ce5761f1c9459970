import { lazy } from '../../lib/lazy.ts'
import { EntityKind, type Kind, kindNamed, kinds } from '../../model/entities/entity.ts'
import { normalised } from '../../model/record/normalised.ts'
import { isSymmetric, type RelationshipKind, relationshipKinds } from '../../model/relationships/relationship.ts'
import { idAnchor, nameAnchor, textAnchor } from './anchors.ts'
import type { Compilation } from './compilation.ts'
import { IDWhere, idCondition, nameCondition, StringWhere } from './conditions.ts'
import { declareFilterFields, type Filter, type FilterField, filter } from './filter.ts'
import { anyLinkFilter, type Link, linkFilter, type SeenLink } from './linkFilters.ts'
import { linkListField } from './linkLists.ts'
import { type FilterOfType, ownConditions } from './ownConditions.ts'
import { within } from './within.ts'

const identityFields = (): Record<string, FilterField<string>> => ({
  id: {
    type: () => IDWhere,
    description: 'Its id.',
    condition: (given, node, to) => idCondition(given, `${node}.id`, to),
    anchor: idAnchor,
  },
  name: { type: () => StringWhere, description: 'Any of its names.', condition: nameCondition, anchor: nameAnchor },
})

/** The filter on entities of any kind. */
export const entityFilter: () => Filter<string> = lazy(() =>
  filter<string>('EntityWhere', 'A filter on an entity of any kind.', () => ({
    ...identityFields(),
    kind: { type: () => [EntityKind.type], description: 'It is of one of these kinds.', condition: kindCondition },
    partOf: within('PART_OF', 'Part of this, directly or through its parts.'),
    locatedIn: within('LOCATED_IN', 'Located in this, directly or through its places.'),
    relationships: linkListField('Relationship', 'both', anyLinks(), 'Its relationships of any type.'),
  })),
)

const anyLinks: () => Filter<SeenLink> = lazy(() => anyLinkFilter(entityFilter))

function kindCondition(given: readonly string[], node: string, to: Compilation): string {
  const labels = given.map((kind) => (kinds.get(kind) as Kind).name)
  return `any(label IN labels(${node}) WHERE label IN ${to.parameter(labels)})`
}

const kindFilters = new Map<string, Filter<string>>()

/** The filter on entities of one kind. */
export function filterOfKind(kind: Kind): Filter<string> {
  const made =
    kindFilters.get(kind.name) ??
    filter<string>(`${kind.name}Where`, `A filter on a ${kind.name}.`, () => ({
      ...identityFields(),
      ...anchored(
        kind.name,
        ownConditions<string>(kind.own, (node) => node, filterOfType),
      ),
      ...listsOf(kind),
    }))
  kindFilters.set(kind.name, made)
  return made
}

/** The same fields, of which those on a text also begin at its index. */
function anchored(label: string, fields: Readonly<Record<string, FilterField<string>>>) {
  const withAnchor = Object.entries(fields).map(([name, field]) => {
    if (field.type() !== StringWhere) return [name, field] as const
    const anchor: FilterField<string>['anchor'] = (given, node, to) =>
      textAnchor(given, node, normalised(name), label, to)
    return [name, { ...field, anchor }] as const
  })
  return Object.fromEntries(withAnchor)
}

const filterOfType: FilterOfType = (type) => {
  const kind = [...kinds.values()].find((it) => it.type === type)
  return kind ? filterOfKind(kindNamed(kind.name)) : entityFilter()
}

const linkFilters = new Map<string, Filter<Link>>()

/** The filter on relationships of one type. */
export function filterOfLinks(kind: RelationshipKind): Filter<Link> {
  const made = linkFilters.get(kind.type) ?? linkFilter(kind, filterOfType)
  linkFilters.set(kind.type, made)
  return made
}

/** `some` and `none` over each relationship of a kind, under the name of its list. */
function listsOf({ name }: Kind): Record<string, FilterField<string>> {
  const fields: Record<string, FilterField<string>> = {}
  for (const kind of relationshipKinds.values()) {
    for (const side of ['to', 'from'] as const) {
      const as = kind[side].fields[name]
      if (as === undefined) continue
      const sides = isSymmetric(kind) ? 'both' : side
      fields[as] = linkListField(kind.name, sides, filterOfLinks(kind), kind[side].lists, kind.type)
    }
  }
  return fields
}

/** Declares every filter there is; the input types must stand before the schema is built. */
export function declareFilters(): void {
  for (const kind of kinds.values()) filterOfKind(kind)
  for (const kind of relationshipKinds.values()) filterOfLinks(kind)
  entityFilter()
  declareFilterFields()
}
