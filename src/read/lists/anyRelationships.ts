import { ArgsType, Field } from 'type-graphql'
import { Entity, EntityKind, type EntityRow, type KindDefinition, kinds } from '../../model/entities/entity.ts'
import { PageArgs, pageOf } from '../../model/paging/pageArgs.ts'
import { AS_OF_FIELD, type AsOf, AsOfInput, asOfWithin, isHistorical } from '../../model/record/asOf.ts'
import { resolvedFields } from '../../model/record/schemaBuilder.ts'
import { Direction } from '../../model/relationships/direction.ts'
import {
  RelationshipRecord,
  RelationshipType,
  relationshipTypes,
  twoWayConnectionType,
} from '../../model/relationships/relationship.ts'
import { DateRange, dayRangeIn } from '../filters/conditions.ts'
import {
  type AnyRelationshipCriteria,
  branchesFor,
  isUnfiltered,
  matchAnyRelationships,
} from './anyRelationshipMatch.ts'
import { linkTypes } from './degrees.ts'
import { historicalConnection } from './historicalConnection.ts'
import { hasFewBranches, linkListLoader } from './linkListLoader.ts'
import type { ListPosition, NestedList } from './linkListTypes.ts'
import { linkSelectionOf } from './linkSelection.ts'
import { SIDES, type Side } from './linkStatement.ts'
import { pageRequest, resolveLinkList } from './resolveLinkList.ts'

const optional = { nullable: true } as const

@ArgsType()
class AnyRelationshipsArgs extends PageArgs {
  @Field(() => [RelationshipType.type], {
    ...optional,
    description: 'Only relationships of these types; all types by default.',
  })
  readonly types?: readonly string[] | null

  @Field(() => Direction.type, {
    ...optional,
    defaultValue: 'BOTH',
    description: 'The direction of the relationships.',
  })
  readonly direction?: string | null

  @Field(() => [EntityKind.type], {
    ...optional,
    description: 'Only relationships whose other end is of one of these kinds.',
  })
  readonly otherKinds?: readonly string[] | null

  @Field(() => DateRange, { ...optional, description: 'Only relationships valid on at least one of these days.' })
  readonly during?: DateRange | null

  @Field(() => AsOfInput, AS_OF_FIELD)
  readonly asOf?: AsOfInput | null
}

export const RelationshipConnection = twoWayConnectionType('Relationship', () => RelationshipRecord)

const LIST = 'relationships'

const selectionOf = linkSelectionOf(() => [...relationshipTypes.values()], SIDES)

const loader = linkListLoader<AnyRelationshipCriteria>({
  list: LIST,
  selectionOf,
  matchFor: matchAnyRelationships,
  unfilteredTypes: (criteria) => (isUnfiltered(criteria) ? criteria.links : null),
})

/** `relationships`: the relationships of an entity, of all types in one list. */
export const AnyRelationships = resolvedFields<EntityRow, AnyRelationshipsArgs>(Entity, {
  relationships: {
    type: () => RelationshipConnection,
    prefetch: true,
    includesParent: true,
    inline: inlineList,
    needs: (info, nodes) => selectionOf(info, nodes).parent,
    args: AnyRelationshipsArgs,
    description: 'Relationships of any type, newest first.',
    resolve(parent, args, context, info) {
      const page = pageOf(LIST, args)
      const criteria = criteriaOf(parent.asOf, args)
      const { asOf, during, labels } = criteria
      if (isHistorical(asOf)) {
        const request = { list: LIST, page, asOf, during, labels, ...typesByDirection(criteria) }
        return historicalConnection(context, parent, request)
      }
      return resolveLinkList(loader, { parent, page, criteria }, context, info)
    },
  },
})

function criteriaOf(outer: AsOf | undefined, args: AnyRelationshipsArgs): AnyRelationshipCriteria {
  const { types, direction, otherKinds, during, asOf: given } = args
  const asOf = asOfWithin(outer, given)
  const sides = SIDES.filter((side) => direction !== (side === 'from' ? 'IN' : 'OUT'))
  return {
    asOf,
    during: during == null ? null : dayRangeIn(during, asOf.certainty),
    links: linkTypes(types ?? relationshipTypes.keys(), sides),
    labels: otherKinds?.map((kind) => (kinds.get(kind) as KindDefinition).name) ?? null,
  }
}

function typesByDirection({ links }: AnyRelationshipCriteria) {
  const typesOn = (parentSide: Side) => links.filter(({ side }) => side === parentSide).map(({ type }) => type)
  return { out: typesOn('from'), in: typesOn('to') }
}

/** Only lists of a single type can be nested, because their statement is short. */
function inlineList(args: AnyRelationshipsArgs, asOf: AsOf, position: ListPosition): NestedList | null {
  const criteria = criteriaOf(asOf, args)
  if (!hasFewBranches(branchesFor(criteria, []))) return null
  return { loader, request: pageRequest(loader, { page: pageOf(LIST, args), criteria }, position) }
}
