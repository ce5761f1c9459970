import { IsOptional, Max, Min } from 'class-validator'
import {
  Args,
  ArgsType,
  type ClassType,
  Ctx,
  Field,
  FieldResolver,
  Int,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql'
import { lazy } from '../../lib/lazy.ts'
import type { Context } from '../../model/context.ts'
import { type KindDefinition, kinds } from '../../model/entities/entity.ts'
import { AS_OF_FIELD, AsOfInput, asOfNow } from '../../model/record/asOf.ts'
import { kindFilter } from '../../read/filters/entityFilters.ts'
import type { Where } from '../../read/filters/filter.ts'
import { isUnfiltered, unorderedList } from '../../read/lists/entityResolver.ts'
import { totalStatement, unorderedStatement } from '../../read/lists/entityStatement.ts'
import { type CountableField, countableFieldsOf } from './countableFields.ts'

const DEFAULT_BUCKETS = 20
const simple = { simple: true } as const

@ArgsType()
class BucketArgs {
  @Field(() => Int, {
    nullable: true,
    description: `Maximum number of buckets, 1 to 100; ${DEFAULT_BUCKETS} by default.`,
  })
  @IsOptional()
  @Min(1)
  @Max(100)
  readonly first?: number | null
}

interface AggregateArgs extends BucketArgs {
  readonly by: string
  readonly where?: Where | null
  readonly asOf?: AsOfInput | null
}

@ObjectType('AggregateBucket', { description: 'A value of a field and the number of records with it.' })
class AggregateBucket {
  @Field(() => String, {
    ...simple,
    nullable: true,
    description: 'The value as text; null for records without a value.',
  })
  readonly value!: string | null

  @Field(() => Int, { ...simple, description: 'The number of records with this value.' })
  readonly count!: number
}

@ObjectType('Aggregation', { description: 'The number of records for each value of a field.' })
class Aggregation {
  @Field(() => [AggregateBucket], {
    ...simple,
    description: 'The most frequent values, by descending count and then by value.',
  })
  readonly buckets!: readonly AggregateBucket[]

  @Field(() => Int, { ...simple, description: 'The total number of records.' })
  readonly total!: number | (() => Promise<number>)

  @Field(() => Boolean, { ...simple, description: 'True when there are more values than requested.' })
  readonly truncated!: boolean

  @Field(() => Int, { ...simple, description: 'The number of values that are not listed.' })
  readonly otherBuckets!: number

  @Field(() => Int, { ...simple, description: 'The number of records with a value that is not listed.' })
  readonly otherCount!: number
}

@ObjectType('Aggregate', { description: 'Counts by field, for each kind of entity.' })
class Aggregate {}

@Resolver()
export class AggregateResolver {
  @Query(() => Aggregate, {
    description:
      'Counts the entities of a kind by the values of a field. Counts include all entities that match the filter. To count events by year, use timeline.',
  })
  aggregate(): Aggregate {
    return {}
  }
}

/** The resolver classes of the fields of `Aggregate`, one for each kind. */
export const kindAggregateResolvers: () => readonly ClassType<object>[] = lazy(() =>
  [...kinds.values()].map(kindAggregateResolver),
)

function kindAggregateResolver(kind: KindDefinition): ClassType<object> {
  const { choices, fields } = countableFieldsOf(kind)

  @ArgsType()
  class KindAggregateArgs extends BucketArgs implements AggregateArgs {
    @Field(() => choices.type, { description: 'The field to count by.' })
    readonly by!: string

    @Field(() => kindFilter(kind).input, { nullable: true, description: 'Only entities that match this filter.' })
    readonly where?: Where | null

    @Field(() => AsOfInput, AS_OF_FIELD)
    readonly asOf?: AsOfInput | null
  }

  @Resolver(() => Aggregate)
  class KindAggregateResolver {
    @FieldResolver(() => Aggregation, { description: `The number of ${kind.name} records for each value of a field.` })
    [kind.many](@Args(() => KindAggregateArgs) args: AggregateArgs, @Ctx() context: Context): Promise<Aggregation> {
      return aggregation(kind, fields.get(args.by) as CountableField, args, context)
    }
  }
  return KindAggregateResolver
}

const countBy = (value: string): string => `WITH toString(${value}) AS value, count(*) AS count
ORDER BY count DESC, value
WITH collect({value: value, count: count}) AS counted
RETURN counted[..$first] AS buckets, size(counted) AS size, reduce(sum = 0, bucket IN counted[$first..] | sum + bucket.count) AS rest`

async function aggregation(
  kind: KindDefinition,
  { value }: CountableField,
  args: AggregateArgs,
  { reader }: Context,
): Promise<Aggregation> {
  const list = unorderedList(kind, args.where, asOfNow(args.asOf, 'aggregate'))
  const { text, parameters } = unorderedStatement(list, countBy(value))
  if (list.filter.indexSeek === null) reader.noteScan()
  const [row] = await reader.read(text, { ...parameters, first: args.first ?? DEFAULT_BUCKETS })
  const buckets = (row?.buckets ?? []) as readonly AggregateBucket[]
  const total = totalStatement(list, isUnfiltered(list))
  const otherBuckets = Number(row?.size) - buckets.length
  return {
    buckets,
    total: async () => Number((await reader.read(total.text, total.parameters))[0]?.total),
    truncated: otherBuckets > 0,
    otherBuckets,
    otherCount: Number(row?.rest),
  }
}
