import { IsOptional, Max, MaxLength, Min } from 'class-validator'
import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql'
import { Entity, EntityKind, type EntityRow } from '../../model/entities/entity.ts'
import { AS_OF_FIELD, AsOfInput } from '../../model/record/asOf.ts'
import { RelationshipRecord, type RelationshipRow, RelationshipType } from '../../model/relationships/relationship.ts'
import { MAX_LENGTH } from './pathStatement.ts'

const optional = { nullable: true } as const
const simple = { simple: true } as const

const MAX_PATHS = 100
export const DEFAULT_LENGTH = 4
export const DEFAULT_PATHS = 10
export const DEFAULT_THROUGH_DEGREE = 1_000

@ArgsType()
export class PathArgs {
  @Field(() => ID, { description: 'The id of the first entity.' })
  @MaxLength(500)
  readonly from!: string

  @Field(() => ID, { description: 'The id of the last entity.' })
  @MaxLength(500)
  readonly to!: string

  @Field(() => Int, {
    ...optional,
    defaultValue: DEFAULT_LENGTH,
    description: `Maximum number of relationships in a path, 1 to ${MAX_LENGTH}.`,
  })
  @IsOptional()
  @Min(1)
  @Max(MAX_LENGTH)
  readonly maxLength?: number | null

  @Field(() => Int, {
    ...optional,
    defaultValue: DEFAULT_PATHS,
    description: `Maximum number of paths, 1 to ${MAX_PATHS}.`,
  })
  @IsOptional()
  @Min(1)
  @Max(MAX_PATHS)
  readonly limit?: number | null

  @Field(() => [RelationshipType.type], { ...optional, description: 'Only over relationships of these types.' })
  readonly types?: readonly string[] | null

  @Field(() => [EntityKind.type], {
    ...optional,
    description: 'Only through entities of these kinds. Does not apply to the first and last entity.',
  })
  readonly throughKinds?: readonly string[] | null

  @Field(() => AsOfInput, AS_OF_FIELD)
  readonly asOf?: AsOfInput | null

  @Field(() => Boolean, {
    ...optional,
    defaultValue: false,
    description: 'Only paths whose relationships have at least one day in common on which all of them may be valid.',
  })
  readonly overlapping?: boolean | null

  @Field(() => Int, {
    ...optional,
    defaultValue: DEFAULT_THROUGH_DEGREE,
    description: `Only through entities with at most this number of relationships, because paths through hubs say little. ${DEFAULT_THROUGH_DEGREE} by default.`,
  })
  @IsOptional()
  @Min(1)
  readonly throughDegree?: number | null
}

@ObjectType('Path', { description: 'A path of relationships between two entities.' })
export class Path {
  @Field(() => Int, { ...simple, description: 'The number of relationships.' })
  readonly length!: number

  @Field(() => [Entity], { ...simple, description: 'The entities of the path, from the first to the last.' })
  readonly entities!: readonly EntityRow[]

  @Field(() => [RelationshipRecord], { ...simple, description: 'The relationships between them, in the same order.' })
  readonly relationships!: readonly RelationshipRow[]
}

@ObjectType('PathResult', { description: 'The result of a search for paths.' })
export class PathResult {
  @Field(() => [Path], { ...simple, description: 'The paths, shortest first.' })
  readonly paths!: readonly Path[]

  @Field(() => Boolean, { ...simple, description: 'True when there are or may be more paths.' })
  readonly truncated!: boolean

  @Field(() => String, { ...optional, ...simple, description: 'Why the result is truncated; null when it is not.' })
  readonly reason!: string | null
}
