import { type ClassType, Int, ObjectType } from 'type-graphql'
import { badInput } from '../../lib/errors.ts'
import type { Context } from '../../model/context.ts'
import { Entity } from '../../model/entities/entity.ts'
import { entityOf } from '../../model/entities/entityOf.ts'
import { event } from '../../model/entities/event.ts'
import { AS_OF_ARGUMENT, type AsOf, type AsOfArgs, asOfNow } from '../../model/record/asOf.ts'
import { choices } from '../../model/record/choices.ts'
import { addFields, queries, resolvedFields } from '../../model/record/declare.ts'
import { argumentsWith } from '../../model/record/inputType.ts'
import { SeenFrom } from '../../model/record/seenFrom.ts'
import { RelationshipType, relationshipKinds } from '../../model/relationships/relationship.ts'
import type { Row } from '../../neo4j/graph/graph.ts'
import { filterOfKind } from '../../read/filters/entityFilters.ts'
import type { Where } from '../../read/filters/filter.ts'
import { choiceParameters } from '../../read/filters/linkTests.ts'
import { isPlain, wholeListOf } from '../../read/lists/entityQueries.ts'
import { totalStatement } from '../../read/lists/entityStatement.ts'
import { eventsBy, relationshipGroups, relationshipsBy, relationshipTotal } from './timelineStatements.ts'
import { byYear, type CountedBucket, type CountedBuckets, MOST_BUCKETS, type YearCount } from './years.ts'

const TimelineGroup = choices('TimelineGroup', 'What a timeline counts by.', {
  YEAR: 'The year in which it began.',
  KIND: 'What sort of event it is; of relationships their type.',
  STATUS: 'Whether the event is known to have happened.',
  FORMAT: 'How those who took part came together.',
  COUNTRY: 'The country in which the event was located, through up to twelve steps of places.',
  FRAMEWORK: 'The framework that the event covers.',
})

@ObjectType('TimelineBucket', { description: 'One year, kind, country, and how many are in it.' })
class TimelineBucket {}

addFields(TimelineBucket, {
  key: {
    type: () => String,
    nullable: true,
    description:
      'The year, the value, or the id of the entity; null for those that have none, such as events without a date.',
  },
  certain: { type: () => Int, description: 'How many must be in it, by all that is known of them.' },
  possible: {
    type: () => Int,
    description:
      'Of years: how many more may be in it, by dates that allow for several years. They are possible in each of these; a bound that is not known counts as open.',
  },
})

@ObjectType('Timeline', { description: 'How many events, or relationships, there are by year, kind or country.' })
class Timeline {}

addFields(Timeline, {
  groupBy: { type: () => TimelineGroup.type, description: 'What was counted by.' },
  buckets: {
    type: () => [TimelineBucket],
    description: `At most ${MOST_BUCKETS}: the latest years, the oldest of them first, or else the values that most have, the most frequent first; and last or among them one without a key.`,
  },
  total: {
    type: () => Int,
    description:
      'How many events or relationships there are in all. One in several countries or possible in several years is one here.',
  },
  truncated: { type: () => Boolean, description: 'True when there are more buckets than are listed.' },
  otherCount: { type: () => Int, description: 'How many are in the buckets that are not listed.' },
  asOf: { type: () => SeenFrom, description: 'When it was looked at from.' },
})

interface TimelineArgs extends AsOfArgs {
  readonly groupBy: string
  readonly where?: Where | null
  readonly types?: readonly string[] | null
}

const args = (): ClassType<object> =>
  argumentsWith('TimelineArgs', {
    groupBy: { type: () => TimelineGroup.type, required: true, description: 'What to count by.' },
    where: { type: () => filterOfKind(event).input, description: 'Only the events that meet this.' },
    types: {
      type: () => [RelationshipType.type],
      description: 'Count relationships of these types instead of events, by YEAR or KIND; not together with where.',
    },
    ...AS_OF_ARGUMENT,
  })

/** `timeline`: what happened when, and where, and how sure that is. */
export const TimelineQuery = queries({
  timeline: {
    type: () => Timeline,
    nullable: true,
    description:
      'Events counted by year, kind, country; or relationships by year or type. Every count goes over all that meet the filter.',
    args: args(),
    resolve: timeline,
  },
})

/** What a bucket leads to. */
export const TimelineFields = resolvedFields<CountedBucket & { readonly leads: boolean; readonly asOf: AsOf }>(
  TimelineBucket,
  {
    entity: {
      type: () => Entity,
      nullable: true,
      description: 'The country or framework; null where the key is no id.',
      resolve: ({ key, leads, asOf }, _args, context) => (leads && key !== null ? entityOf(context, key, asOf) : null),
    },
  },
)

const LEADING = ['COUNTRY', 'FRAMEWORK']

async function timeline({ groupBy, where, types, ...given }: TimelineArgs, { reader }: Context) {
  const asOf = asOfNow(given.asOf, 'timeline')
  const { counted, total } = types
    ? relationshipStatements(groupBy, types, where, asOf)
    : eventStatements(groupBy, where, asOf)
  if (counted.scans) reader.noteScan()
  const rows = await reader.read(counted.text, { ...counted.parameters, most: MOST_BUCKETS })
  const { buckets, otherCount } = groupBy === 'YEAR' ? byYear(rows as unknown as YearCount[]) : byValue(rows)
  const leads = LEADING.includes(groupBy)
  return {
    groupBy,
    asOf,
    buckets: buckets.map((bucket) => ({ ...bucket, leads, asOf })),
    total: async () => Number((await reader.read(total.text, total.parameters))[0]?.total),
    truncated: otherCount > 0,
    otherCount,
  }
}

function eventStatements(groupBy: string, where: Where | null | undefined, asOf: AsOf) {
  const list = wholeListOf(event, where, asOf)
  return {
    counted: { ...eventsBy(groupBy, list), scans: list.filter.anchor === null },
    total: totalStatement(list, isPlain(list)),
  }
}

function relationshipStatements(
  groupBy: string,
  types: readonly string[],
  where: Where | null | undefined,
  asOf: AsOf,
) {
  if (!relationshipGroups.includes(groupBy)) {
    throw badInput(`groupBy: ${relationshipGroups.join(' or ')} where types are given`, groupBy)
  }
  if (where) throw badInput('either where, which filters events, or types', 'both')
  if (types.length === 0) throw badInput('at least one type in types', 'none')
  const chosen = [...relationshipKinds.keys()].filter((type) => types.includes(type))
  const parameters = { asOf: choiceParameters(asOf, null, null).asOf }
  return {
    counted: { text: relationshipsBy(groupBy, chosen), parameters, scans: true },
    total: { text: relationshipTotal(chosen), parameters },
  }
}

function byValue([row]: readonly Row[]): CountedBuckets {
  const buckets = (row?.buckets ?? []) as readonly { readonly key: string | null; readonly count: number }[]
  return {
    buckets: buckets.map(({ key, count }) => ({ key, certain: count, possible: 0 })),
    otherCount: Number(row?.rest),
  }
}
