import { IsOptional, Max, Min } from 'class-validator'
import { ArgsType, Field, Int, ObjectType } from 'type-graphql'
import { AsOfInput } from '../../model/record/asOf.ts'
import { enumType } from '../../model/record/enumType.ts'
import { Node } from '../../model/record/node.ts'
import { SeenFrom } from '../../model/record/seenFrom.ts'
import { AroundArgs } from '../../read/neighborhood/aroundArgs.ts'
import type { RecordDifference } from './differences.ts'
import type { FieldChange } from './fieldChanges.ts'

const simple = { simple: true } as const

export const DEFAULT_DIFFERENCES = 100
const MAX_DIFFERENCES = 500

@ArgsType()
export class DiffArgs extends AroundArgs {
  @Field(() => AsOfInput, {
    description: 'The earlier point in time: a day (validOn), a moment of knowledge (knownAt), or both.',
  })
  readonly from!: AsOfInput

  @Field(() => AsOfInput, { description: 'The later point in time; without knownAt, the present state of knowledge.' })
  readonly to!: AsOfInput

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_DIFFERENCES,
    description: `Maximum number of differences, 1 to ${MAX_DIFFERENCES}.`,
  })
  @IsOptional()
  @Min(1)
  @Max(MAX_DIFFERENCES)
  readonly limit?: number | null
}

const DifferenceKind = enumType('DifferenceKind', 'The kind of difference between two points in time.', {
  ADDED: 'The record was unknown or not valid at `from`, and is valid at `to`.',
  ENDED: 'The record was valid at `from`, and is not valid or not known anymore at `to`.',
  CHANGED: 'The record has other values, or another certainty of its validity.',
})

@ObjectType('FieldChange', { description: 'A field with different values at the two points in time.' })
class FieldChangeType implements FieldChange {
  @Field(() => String, {
    ...simple,
    description:
      'The name of the field, as in claims; `certainty` when the validity changed between CERTAIN and POSSIBLE.',
  })
  readonly field!: string

  @Field(() => [String], { ...simple, description: 'Its values at `from`, as text; empty when it had none.' })
  readonly before!: readonly string[]

  @Field(() => [String], { ...simple, description: 'Its values at `to`, as text; empty when it has none.' })
  readonly after!: readonly string[]
}

@ObjectType('Difference', { description: 'A record that differs between the two points in time.' })
export class Difference {
  @Field(() => DifferenceKind.type, { ...simple, description: 'The kind of difference.' })
  readonly what!: string

  @Field(() => Node, {
    ...simple,
    description: 'The entity or relationship at `to`; an ENDED record at `from`.',
  })
  readonly record!: RecordDifference['record']

  @Field(() => [FieldChangeType], { ...simple, description: 'The changed fields; empty unless the record is CHANGED.' })
  readonly fields!: readonly FieldChange[]
}

@ObjectType('Diff', { description: 'The differences of a neighborhood between two points in time.' })
export class Diff {
  @Field(() => SeenFrom, { ...simple, description: 'The earlier point in time.' })
  readonly from!: SeenFrom

  @Field(() => SeenFrom, { ...simple, description: 'The later point in time.' })
  readonly to!: SeenFrom

  @Field(() => Int, { ...simple, description: 'Number of added records, among those that were compared.' })
  readonly added!: number

  @Field(() => Int, { ...simple, description: 'Number of ended records.' })
  readonly ended!: number

  @Field(() => Int, { ...simple, description: 'Number of changed records.' })
  readonly changed!: number

  @Field(() => [Difference], {
    ...simple,
    description:
      'The differences in the order ADDED, ENDED, CHANGED; in each group entities first, then relationships, newest first.',
  })
  readonly differences!: readonly RecordDifference[]

  @Field(() => Boolean, { ...simple, description: 'True when a limit cut the answer off.' })
  readonly truncated!: boolean

  @Field(() => String, { ...simple, nullable: true, description: 'Why the answer is truncated; null when it is not.' })
  readonly reason!: string | null
}
