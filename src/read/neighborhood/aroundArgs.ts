import { IsOptional, Max, MaxLength, Min } from 'class-validator'
import { ArgsType, Field, ID, Int } from 'type-graphql'
import { EntityKind } from '../../model/entities/entity.ts'
import { RelationshipType } from '../../model/relationships/relationship.ts'
import { MAX_DEPTH } from './neighborhoodStatement.ts'

const optional = { nullable: true } as const

/** The arguments that select a neighborhood: an entity, a number of steps, relationship types and entity kinds. */
@ArgsType()
export class AroundArgs {
  @Field(() => ID, { description: 'The id of the entity at the center.' })
  @MaxLength(500)
  readonly around!: string

  @Field(() => Int, { ...optional, defaultValue: 1, description: `Maximum number of steps, 1 to ${MAX_DEPTH}.` })
  @IsOptional()
  @Min(1)
  @Max(MAX_DEPTH)
  readonly depth?: number | null

  @Field(() => [RelationshipType.type], { ...optional, description: 'Only relationships of these types.' })
  readonly types?: readonly string[] | null

  @Field(() => [EntityKind.type], { ...optional, description: 'Only entities of these kinds.' })
  readonly kinds?: readonly string[] | null
}
