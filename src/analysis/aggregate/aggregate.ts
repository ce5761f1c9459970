import { IsOptional, Max, Min } from 'class-validator'
import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql'
import { lazy } from '../../lib/lazy.ts'
import type { Context } from '../../model/context.ts'
import { type Kind, kinds } from '../../model/entities/entity.ts'
import { AS_OF_ARGUMENT, type AsOfArgs, asOfNow } from '../../model/record/asOf.ts'
import { addFields, argumentsOf, queries, type ResolvedField, resolvedFields } from '../../model/record/declare.ts'
import { filterOfKind } from '../../read/filters/entityFilters.ts'
import type { Where } from '../../read/filters/filter.ts'
import { isPlain, wholeListOf } from '../../read/lists/entityQueries.ts'
import { totalStatement, wholeStatement } from '../../read/lists/entityStatement.ts'
import { type Countable, countableFieldsOf } from './countable.ts'

const USUAL = 20

@ArgsType()
class BucketArgs {
  @Field(() => Int, { nullable: true, description: `How many buckets, 1 to 100; ${USUAL} when absent.` })
  @IsOptional()
  @Min(1)
  @Max(100)
  readonly first?: number | null
}

interface AggregateArgs extends BucketArgs, AsOfArgs {
  readonly by: string
  readonly where?: Where | null
}

@ObjectType('AggregateBucket', { description: 'A value of a field, and how many records have it.' })
class AggregateBucket {}

addFields(AggregateBucket, {
  value: { type: () => String, nullable: true, description: 'The value, as text; null for those that have none.' },
  count: { type: () => Int, description: 'How many have it.' },
})

@ObjectType('Aggregation', { description: 'How many records have each value of a field.' })
class Aggregation {}

addFields(Aggregation, {
  buckets: {
    type: () => [AggregateBucket],
    description: 'The values that most records have, the most frequent first; equally frequent ones by value.',
  },
  total: { type: () => Int, description: 'How many records there are in all.' },
  truncated: { type: () => Boolean, description: 'True when there are more values than were asked for.' },
  otherBuckets: { type: () => Int, description: 'How many further values there are.' },
  otherCount: { type: () => Int, description: 'How many records have one of these.' },
})

@ObjectType('Aggregate', { description: 'Counts by field, for each kind of entity.' })
class Aggregate {}

/** `aggregate`: how many of a kind have which values. */
export const AggregateQuery = queries({
  aggregate: {
    type: () => Aggregate,
    description:
      'How many entities of a kind have each value of a field. Every count goes over all that meet its filter. By year, events are counted by timeline.',
    resolve: () => ({}),
  },
})

/** The fields of `Aggregate`, one for each kind. */
export const aggregateFields: () => ClassType<object> = lazy(() =>
  resolvedFields<object, AggregateArgs>(
    Aggregate,
    Object.fromEntries([...kinds.values()].map((kind) => [kind.many, aggregateField(kind)])),
  ),
)

function aggregateField(kind: Kind): ResolvedField<object, AggregateArgs> {
  const { choices, fields } = countableFieldsOf(kind)
  return {
    type: () => Aggregation,
    description: `How many ${kind.name} records have each value of a field.`,
    args: argumentsOf(`${kind.name}AggregateArgs`, BucketArgs, {
      by: { type: () => choices.type, required: true, description: 'The field to count by.' },
      where: { type: () => filterOfKind(kind).input, description: 'Only those that meet this.' },
      ...AS_OF_ARGUMENT,
    }),
    resolve: (_parent, args, context) => aggregation(kind, fields.get(args.by) as Countable, args, context),
  }
}

const counted = (value: string): string => `WITH toString(${value}) AS value, count(*) AS count
ORDER BY count DESC, value
WITH collect({value: value, count: count}) AS counted
RETURN counted[..$first] AS buckets, size(counted) AS size, reduce(sum = 0, bucket IN counted[$first..] | sum + bucket.count) AS rest`

async function aggregation(kind: Kind, { value }: Countable, args: AggregateArgs, { reader }: Context) {
  const list = wholeListOf(kind, args.where, asOfNow(args.asOf, 'aggregate'))
  const { text, parameters } = wholeStatement(list, counted(value))
  if (list.filter.anchor === null) reader.noteScan()
  const [row] = await reader.read(text, { ...parameters, first: args.first ?? USUAL })
  const buckets = (row?.buckets ?? []) as readonly object[]
  const total = totalStatement(list, isPlain(list))
  const otherBuckets = Number(row?.size) - buckets.length
  return {
    buckets,
    total: async () => Number((await reader.read(total.text, total.parameters))[0]?.total),
    truncated: otherBuckets > 0,
    otherBuckets,
    otherCount: Number(row?.rest),
  }
}
