import { IsOptional, Max, MaxLength, Min } from 'class-validator'
import { ArgsType, Field, ID, Int } from 'type-graphql'
import { EntityKind } from '../../model/entities/entity.ts'
import { RelationshipType } from '../../model/relationships/relationship.ts'
import { DEEPEST } from './neighborhoodStatement.ts'

const optional = { nullable: true } as const

/** Which part of the graph is meant: so many steps around an entity, over some relationships, to some kinds. */
@ArgsType()
export class AroundArgs {
  @Field(() => ID, { description: 'The entity in the middle.' })
  @MaxLength(500)
  readonly around!: string

  @Field(() => Int, { ...optional, defaultValue: 1, description: `How many steps to go, 1 to ${DEEPEST}.` })
  @IsOptional()
  @Min(1)
  @Max(DEEPEST)
  readonly depth?: number | null

  @Field(() => [RelationshipType.type], { ...optional, description: 'Only over relationships of these types.' })
  readonly types?: readonly string[] | null

  @Field(() => [EntityKind.type], { ...optional, description: 'Only to entities of these kinds.' })
  readonly kinds?: readonly string[] | null
}
