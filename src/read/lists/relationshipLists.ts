import { ArgsType, type ClassType, Field } from 'type-graphql'
import { type EntityRow, kindNamed } from '../../model/entities/entity.ts'
import { PageArgs, pageOf } from '../../model/paging/pageArgs.ts'
import { AS_OF_FIELD, type AsOf, AsOfInput, asOfWithin, isHistorical, refuseKnownAt } from '../../model/record/asOf.ts'
import { type ResolvedField, resolvedFields } from '../../model/record/schemaBuilder.ts'
import { isSymmetric, type RelationshipDefinition } from '../../model/relationships/relationship.ts'
import { type CompiledFilter, compileFilter } from '../filters/compileFilter.ts'
import { relationshipFilter } from '../filters/entityFilters.ts'
import type { Where } from '../filters/filter.ts'
import { linkTypes } from './degrees.ts'
import { historicalConnection } from './historicalConnection.ts'
import { linkListLoader } from './linkListLoader.ts'
import type { InlineList } from './linkListTypes.ts'
import { linkSelectionOf } from './linkSelection.ts'
import { degreeOf, SIDES, type Side, validityConditions } from './linkStatement.ts'
import { pageRequest, resolveLinkList } from './resolveLinkList.ts'

interface ListArgs extends PageArgs {
  readonly where?: Where | null
  readonly asOf?: AsOfInput | null
}

interface RelationshipCriteria {
  readonly where: Where | null
  readonly asOf: AsOf
}

/** The lists of one relationship type: a field for each kind that can be at an end. */
export function relationshipLists(kind: RelationshipDefinition): ClassType<object>[] {
  const resolvers: ClassType<object>[] = []
  for (const side of SIDES) {
    const field = listField(kind, isSymmetric(kind) ? ['from', 'to'] : [side])
    for (const [kindName, fieldName] of Object.entries(kind[side].listFields)) {
      if (side === 'to' && kind.from.listFields[kindName] === fieldName) continue
      resolvers.push(
        resolvedFields<EntityRow, ListArgs>(kindNamed(kindName).class, {
          [fieldName]: { ...field, description: kind[side].listDescription },
        }),
      )
    }
  }
  return resolvers
}

function listField(
  kind: RelationshipDefinition,
  sides: readonly Side[],
): Omit<ResolvedField<EntityRow, ListArgs>, 'description'> {
  const list = `${kind.type}.${sides.join('.')}`
  const links = linkTypes([kind.type], sides)
  const selectionOf = linkSelectionOf(() => [kind], sides)
  const degrees = sides.map((side) => degreeOf(kind.type, side)).join(' + ')
  const loader = linkListLoader<RelationshipCriteria>({
    list,
    selectionOf,
    matchFor: (criteria) => ({ ...matchOf(kind, sides, criteria), degrees }),
    unfilteredTypes: ({ where, asOf }) => (where === null && asOf.validOn === null ? links : null),
  })
  const requestOf = (outer: AsOf | undefined, args: ListArgs) => ({
    page: pageOf(list, args),
    criteria: { where: args.where ?? null, asOf: asOfWithin(outer, args.asOf) },
  })
  const inline: InlineList = (args: ListArgs, asOf, position) => ({
    loader,
    request: pageRequest(loader, requestOf(asOf, args), position),
  })
  const types = { out: sides.includes('from') ? [kind.type] : [], in: sides.includes('to') ? [kind.type] : [] }
  return {
    type: () => kind.connection,
    prefetch: true,
    includesParent: true,
    inline,
    needs: (info, nodes) => selectionOf(info, nodes).parent,
    args: listArgs(kind),
    resolve(parent, args, context, info) {
      const { page, criteria } = requestOf(parent.asOf, args)
      const { where, asOf } = criteria
      if (where !== null) refuseKnownAt(asOf, 'a filter')
      if (isHistorical(asOf)) return historicalConnection(context, parent, { list, page, asOf, ...types })
      return resolveLinkList(loader, { parent, page, criteria }, context, info)
    },
  }
}

function listArgs(kind: RelationshipDefinition): ClassType<ListArgs> {
  @ArgsType()
  class RelationshipListArgs extends PageArgs implements ListArgs {
    @Field(() => relationshipFilter(kind).input, {
      nullable: true,
      description: 'Only relationships that match this filter.',
    })
    readonly where?: Where | null

    @Field(() => AsOfInput, AS_OF_FIELD)
    readonly asOf?: AsOfInput | null
  }
  return RelationshipListArgs
}

/** One branch per side, with the filter compiled for that side. */
function matchOf(kind: RelationshipDefinition, sides: readonly Side[], { where, asOf }: RelationshipCriteria) {
  const compiled = sides.map((side) => [side, compileForSide(kind, side, where, asOf)] as const)
  const branches = compiled.map(([side, { condition }]) => {
    const conditions = [...validityConditions(asOf), ...(where === null ? [] : [`(${condition})`])]
    return { type: kind.type, side, key: 'id', conditions }
  })
  // Both sides compile the same filter, so their parameters are equal.
  return { branches, parameters: (compiled[0] as (typeof compiled)[number])[1].parameters }
}

function compileForSide(kind: RelationshipDefinition, side: Side, where: Where | null, asOf: AsOf): CompiledFilter {
  const ends = side === 'from' ? { from: 'parent', to: 'neighbor' } : { from: 'neighbor', to: 'parent' }
  return compileFilter(relationshipFilter(kind), where, { link: 'r', ...ends }, asOf)
}
