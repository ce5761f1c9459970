import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator'
import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql'
import { Entity, EntityKind } from '../../model/entities/entity.ts'
import { connectionDescription, connectionOf, edgeDescription, edgeOf } from '../../model/paging/connectionType.ts'
import { ForwardPageArgs } from '../../model/paging/pageArgs.ts'
import { LanguageTag } from '../../model/scalars.ts'
import { MAX_RANKED_NAMES } from './searchStatement.ts'

const MAX_TEXT_LENGTH = 256

@ArgsType()
export class SearchArgs extends ForwardPageArgs {
  @Field(() => String, {
    description: `The text to search for, at most ${MAX_TEXT_LENGTH} characters. A name must contain every word; the last word may be the beginning of a word.`,
  })
  @MaxLength(MAX_TEXT_LENGTH)
  readonly text!: string

  @Field(() => [EntityKind.type], { nullable: true, description: 'Only entities of these kinds.' })
  readonly kinds?: readonly string[] | null

  @Field(() => [LanguageTag], {
    nullable: true,
    description: 'Preferred languages among equally good names, best first; at most 10.',
  })
  @IsOptional()
  @ArrayMaxSize(10)
  readonly languages?: readonly string[] | null
}

@ObjectType('KindCount', { description: 'The number of entities of a kind that a search finds.' })
export class KindCount {
  @Field(() => EntityKind.type, { description: 'The kind.', simple: true })
  readonly kind!: string

  @Field(() => Int, { description: 'The number of entities of this kind.', simple: true })
  readonly count!: number
}

@ObjectType('SearchEdge', { description: edgeDescription('Search') })
class SearchEdge extends edgeOf('Search', () => Entity) {
  @Field(() => Float, {
    description: 'How well the name matches, from 0 to 1; 1 for an equal name.',
    simple: true,
  })
  readonly score!: number

  @Field(() => String, { description: 'The name that matches best.', simple: true })
  readonly matchedName!: string
}

@ObjectType('SearchConnection', { description: connectionDescription('Search') })
export class SearchConnection extends connectionOf('Search', SearchEdge, () => Entity) {
  @Field(() => [KindCount], {
    description: 'The number of hits for each kind, regardless of the requested kinds.',
    simple: true,
  })
  readonly facets!: readonly KindCount[]

  @Field(() => Boolean, {
    description: `True when more than ${MAX_RANKED_NAMES} names match: only the best of them are ranked and counted.`,
    simple: true,
  })
  readonly truncated!: boolean
}
