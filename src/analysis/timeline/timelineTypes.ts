import { ArgsType, Field, Int, ObjectType } from 'type-graphql'
import { kindOf } from '../../model/entities/entity.ts'
import { Event } from '../../model/entities/event.ts'
import { AS_OF_FIELD, type AsOf, AsOfInput } from '../../model/record/asOf.ts'
import { enumType } from '../../model/record/enumType.ts'
import { SeenFrom } from '../../model/record/seenFrom.ts'
import { RelationshipType } from '../../model/relationships/relationship.ts'
import { kindFilter } from '../../read/filters/entityFilters.ts'
import type { Where } from '../../read/filters/filter.ts'
import { type CountedBucket, MAX_BUCKETS } from './countByYear.ts'

const simple = { simple: true } as const

export const TimelineGroup = enumType('TimelineGroup', 'What the buckets of a timeline are.', {
  YEAR: 'The year of the start date.',
  KIND: 'The kind of the event, or the type of the relationship.',
  STATUS: 'Whether the event is known to have taken place.',
  FORMAT: 'How the participants met, such as in person or online.',
  COUNTRY: 'The country in which the event is located, through at most twelve steps of places.',
  FRAMEWORK: 'The framework that the event covers.',
})

@ObjectType('TimelineBucket', { description: 'A bucket of a timeline, such as a year, with its counts.' })
export class TimelineBucket implements CountedBucket {
  @Field(() => String, {
    ...simple,
    nullable: true,
    description: 'The year, the value, or the id of the entity; null for records without one, such as undated events.',
  })
  readonly key!: string | null

  @Field(() => Int, { ...simple, description: 'Number of records that certainly belong to the bucket.' })
  readonly certain!: number

  @Field(() => Int, {
    ...simple,
    description:
      'For years: number of further records whose date allows this year among others. Each counts as possible in every year that its date allows; an unknown bound is open.',
  })
  readonly possible!: number

  /** Whether the key is the id of an entity. */
  readonly hasEntity!: boolean
  readonly asOf!: AsOf
}

@ObjectType('Timeline', { description: 'Counts of events or relationships by year, kind, country or another value.' })
export class Timeline {
  @Field(() => TimelineGroup.type, { ...simple, description: 'What the buckets are.' })
  readonly groupBy!: string

  @Field(() => [TimelineBucket], {
    ...simple,
    description: `At most ${MAX_BUCKETS} buckets. Years are in ascending order, and the latest ones are kept; other values are in descending order of their counts. One bucket without a key can hold the records without a value.`,
  })
  readonly buckets!: readonly TimelineBucket[]

  @Field(() => Int, {
    ...simple,
    description: 'Total number of events or relationships; each counts once, even if it belongs to several buckets.',
  })
  readonly total!: number | (() => Promise<number>)

  @Field(() => Boolean, { ...simple, description: 'True when there are more buckets than are listed.' })
  readonly truncated!: boolean

  @Field(() => Int, { ...simple, description: 'Sum of the counts of the buckets that are not listed.' })
  readonly otherCount!: number

  @Field(() => SeenFrom, { ...simple, description: 'Point in time of the answer.' })
  readonly asOf!: SeenFrom
}

@ArgsType()
export class TimelineArgs {
  @Field(() => TimelineGroup.type, { description: 'What the buckets are.' })
  readonly groupBy!: string

  @Field(() => kindFilter(kindOf(Event)).input, { nullable: true, description: 'Only events that match this filter.' })
  readonly where?: Where | null

  @Field(() => [RelationshipType.type], {
    nullable: true,
    description:
      'Count relationships of these types instead of events, by YEAR or KIND. Cannot be combined with where.',
  })
  readonly types?: readonly string[] | null

  @Field(() => AsOfInput, AS_OF_FIELD)
  readonly asOf?: AsOfInput | null
}
