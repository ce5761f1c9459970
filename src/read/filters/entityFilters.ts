import { lazy } from '../../lib/lazy.ts'
import { EntityKind, type KindDefinition, kindNamed, kinds } from '../../model/entities/entity.ts'
import { foldedProperty } from '../../model/record/foldedProperty.ts'
import { isSymmetric, type RelationshipDefinition, relationshipTypes } from '../../model/relationships/relationship.ts'
import type { Compilation } from './compilation.ts'
import { IDWhere, idCondition, nameCondition, StringWhere } from './conditions.ts'
import { declareFilterFields, defineFilter, type Filter, type FilterField } from './filter.ts'
import { seekById, seekByName, seekByText } from './indexSeeks.ts'
import { type AnyLinkVariables, anyLinkFilter, type LinkVariables, linkFilter } from './linkFilters.ts'
import { linkListField } from './linkListFilter.ts'
import { type FilterOfType, ownConditions } from './ownConditions.ts'
import { transitiveFilter } from './transitiveFilter.ts'

const identityFields = (): Record<string, FilterField<string>> => ({
  id: {
    type: () => IDWhere,
    description: 'The id of the entity.',
    condition: (given, node, compilation) => idCondition(given, `${node}.id`, compilation),
    indexSeek: seekById,
  },
  name: {
    type: () => StringWhere,
    description: 'Any name of the entity.',
    condition: nameCondition,
    indexSeek: seekByName,
  },
})

/** The filter on entities of any kind. */
export const entityFilter: () => Filter<string> = lazy(() =>
  defineFilter<string>('EntityWhere', 'A filter on entities of any kind.', () => ({
    ...identityFields(),
    kind: {
      type: () => [EntityKind.type],
      description: 'The entity is of one of these kinds.',
      condition: kindCondition,
    },
    partOf: transitiveFilter('PART_OF', 'The entity is part of this one, directly or indirectly.'),
    locatedIn: transitiveFilter('LOCATED_IN', 'The entity is located in this one, directly or indirectly.'),
    relationships: linkListField('Relationship', 'both', anyLinks(), 'Its relationships of any type.'),
  })),
)

const anyLinks: () => Filter<AnyLinkVariables> = lazy(() => anyLinkFilter(entityFilter))

function kindCondition(given: readonly string[], node: string, compilation: Compilation): string {
  const labels = given.map((kind) => (kinds.get(kind) as KindDefinition).name)
  return `any(label IN labels(${node}) WHERE label IN ${compilation.parameter(labels)})`
}

const kindFilters = new Map<string, Filter<string>>()

/** The filter on entities of one kind. */
export function kindFilter(kind: KindDefinition): Filter<string> {
  const filter =
    kindFilters.get(kind.name) ??
    defineFilter<string>(`${kind.name}Where`, `A filter on ${kind.name} records.`, () => ({
      ...identityFields(),
      ...withIndexSeeks(
        kind.name,
        ownConditions<string>(kind.own, (node) => node, filterOfType),
      ),
      ...linkListFields(kind),
    }))
  kindFilters.set(kind.name, filter)
  return filter
}

/** Adds index seeks to the fields on texts. */
function withIndexSeeks(label: string, fields: Readonly<Record<string, FilterField<string>>>) {
  const entries = Object.entries(fields).map(([name, field]) => {
    if (field.type() !== StringWhere) return [name, field] as const
    const indexSeek: FilterField<string>['indexSeek'] = (given, node, compilation) =>
      seekByText(given, node, foldedProperty(name), label, compilation)
    return [name, { ...field, indexSeek }] as const
  })
  return Object.fromEntries(entries)
}

const filterOfType: FilterOfType = (type) => {
  const kind = [...kinds.values()].find((it) => it.class === type)
  return kind ? kindFilter(kindNamed(kind.name)) : entityFilter()
}

const relationshipFilters = new Map<string, Filter<LinkVariables>>()

/** The filter on relationships of one type. */
export function relationshipFilter(kind: RelationshipDefinition): Filter<LinkVariables> {
  const filter = relationshipFilters.get(kind.type) ?? linkFilter(kind, filterOfType)
  relationshipFilters.set(kind.type, filter)
  return filter
}

/** Filter fields with `some` and `none` for each list of relationships of a kind, named like the list. */
function linkListFields({ name }: KindDefinition): Record<string, FilterField<string>> {
  const fields: Record<string, FilterField<string>> = {}
  for (const kind of relationshipTypes.values()) {
    for (const side of ['to', 'from'] as const) {
      const listName = kind[side].listFields[name]
      if (listName === undefined) continue
      const sides = isSymmetric(kind) ? 'both' : side
      fields[listName] = linkListField(
        kind.name,
        sides,
        relationshipFilter(kind),
        kind[side].listDescription,
        kind.type,
      )
    }
  }
  return fields
}

/** Declares all filters. Must be called before the schema is built, which needs their input types. */
export function declareFilters(): void {
  for (const kind of kinds.values()) kindFilter(kind)
  for (const kind of relationshipTypes.values()) relationshipFilter(kind)
  entityFilter()
  declareFilterFields()
}
