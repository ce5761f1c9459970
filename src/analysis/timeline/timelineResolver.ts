import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { badUserInput } from '../../lib/errors.ts'
import type { Context } from '../../model/context.ts'
import { Entity, type EntityRow, kindOf } from '../../model/entities/entity.ts'
import { Event } from '../../model/entities/event.ts'
import { entityOrThrow } from '../../model/entities/findEntity.ts'
import { type AsOf, asOfNow } from '../../model/record/asOf.ts'
import { relationshipTypes } from '../../model/relationships/relationship.ts'
import type { Row } from '../../neo4j/graph/transaction.ts'
import type { Where } from '../../read/filters/filter.ts'
import { selectionParameters } from '../../read/filters/linkPredicates.ts'
import { isUnfiltered, unorderedList } from '../../read/lists/entityResolver.ts'
import { totalStatement } from '../../read/lists/entityStatement.ts'
import { type CountedBuckets, countByYear, MAX_BUCKETS, type YearCount } from './countByYear.ts'
import { countEvents, countRelationships, RELATIONSHIP_GROUP_NAMES, relationshipTotal } from './timelineStatements.ts'
import { Timeline, TimelineArgs, TimelineBucket } from './timelineTypes.ts'

/** The groups whose keys are ids of entities. */
const ENTITY_GROUPS = ['COUNTRY', 'FRAMEWORK']

@Resolver(() => TimelineBucket)
export class TimelineResolver {
  @Query(() => Timeline, {
    nullable: true,
    description:
      'Counts events by year, kind, country or another value, or relationships by year or type. Counts include all records that match the filter.',
  })
  async timeline(@Args(() => TimelineArgs) args: TimelineArgs, @Ctx() { reader }: Context): Promise<Timeline> {
    const { groupBy, where, types } = args
    const asOf = asOfNow(args.asOf, 'timeline')
    const { count, total } = types
      ? relationshipStatements(groupBy, types, where, asOf)
      : eventStatements(groupBy, where, asOf)
    if (count.scans) reader.noteScan()
    const rows = await reader.read(count.text, { ...count.parameters, most: MAX_BUCKETS })
    const { buckets, otherCount } =
      groupBy === 'YEAR' ? countByYear(rows as unknown as YearCount[]) : countByValue(rows)
    const hasEntity = ENTITY_GROUPS.includes(groupBy)
    return {
      groupBy,
      asOf,
      buckets: buckets.map((bucket) => ({ ...bucket, hasEntity, asOf })),
      total: async () => Number((await reader.read(total.text, total.parameters))[0]?.total),
      truncated: otherCount > 0,
      otherCount,
    }
  }

  @FieldResolver(() => Entity, {
    nullable: true,
    description: 'The country or framework of the bucket; null when the key is not an id.',
  })
  entity(
    @Root() { key, hasEntity, asOf }: TimelineBucket,
    @Ctx() context: Context,
  ): EntityRow | Promise<EntityRow> | null {
    return hasEntity && key !== null ? entityOrThrow(context, key, asOf) : null
  }
}

function eventStatements(groupBy: string, where: Where | null | undefined, asOf: AsOf) {
  const list = unorderedList(kindOf(Event), where, asOf)
  return {
    count: { ...countEvents(groupBy, list), scans: list.filter.indexSeek === null },
    total: totalStatement(list, isUnfiltered(list)),
  }
}

function relationshipStatements(
  groupBy: string,
  types: readonly string[],
  where: Where | null | undefined,
  asOf: AsOf,
) {
  if (!RELATIONSHIP_GROUP_NAMES.includes(groupBy)) {
    throw badUserInput(`groupBy: ${RELATIONSHIP_GROUP_NAMES.join(' or ')} together with types`, groupBy)
  }
  if (where) throw badUserInput('either where, which filters events, or types', 'both')
  if (types.length === 0) throw badUserInput('at least one type in types', 'none')
  const names = [...relationshipTypes.keys()].filter((type) => types.includes(type))
  const parameters = { asOf: selectionParameters(asOf, null, null).asOf }
  return {
    count: { text: countRelationships(groupBy, names), parameters, scans: true },
    total: { text: relationshipTotal(names), parameters },
  }
}

function countByValue([row]: readonly Row[]): CountedBuckets {
  const buckets = (row?.buckets ?? []) as readonly { readonly key: string | null; readonly count: number }[]
  return {
    buckets: buckets.map(({ key, count }) => ({ key, certain: count, possible: 0 })),
    otherCount: Number(row?.rest),
  }
}
