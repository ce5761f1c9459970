import { ArrayMaxSize, IsOptional, Max, MaxLength, Min, ValidateNested } from 'class-validator'
import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Entity, EntityKind, type EntityRow } from '../../model/entities/entity.ts'
import { queries } from '../../model/record/declare.ts'
import { LanguageTag } from '../../model/scalars.ts'
import { type Asked, type Candidate, candidatesFor } from './candidates.ts'
import { ranked } from './ranked.ts'
import type { Feature } from './score.ts'

export const MOST_QUERIES = 50
export const MOST_CANDIDATES = 20
export const LONGEST_NAME = 256

@InputType('ReconcileQuery', { description: "A name as it stands in somebody's table, with what they know besides." })
class ReconcileQuery implements Asked {
  @Field(() => String, { description: `The name; at most ${LONGEST_NAME} characters.` })
  @MaxLength(LONGEST_NAME)
  readonly name!: string

  @Field(() => EntityKind.type, { nullable: true, description: 'Which kind of thing it is.' })
  readonly kind?: string | null

  @Field(() => LanguageTag, { nullable: true, description: 'The language of the name.' })
  readonly language?: string | null

  @Field(() => ID, { nullable: true, description: 'The country that it is, lies in or belongs to.' })
  readonly country?: string | null

  @Field(() => ID, { nullable: true, description: 'Prefer the forms that this source uses.' })
  readonly source?: string | null
}

@ObjectType('MatchFeature', { description: 'One reason for a score.' })
class MatchFeature implements Feature {
  @Field(() => String, {
    description:
      'nameEquality, tokenOverlap, editDistance or acronym; language, kind, country or source where the query gives one.',
    simple: true,
  })
  readonly name!: string

  @Field(() => Float, { description: 'From 0 to 1; 0 speaks against.', simple: true })
  readonly score!: number

  @Field(() => String, {
    nullable: true,
    description: 'What was compared: the name that fits best, for one.',
    simple: true,
  })
  readonly detail!: string | null
}

@ObjectType('ReconcileCandidate', { description: 'An entity that may be meant.' })
class ReconcileCandidate {
  @Field(() => Entity, { description: 'The entity.', simple: true })
  readonly entity!: EntityRow

  @Field(() => Float, { description: 'From 0 to 1. It compares candidates of one query, not of two.', simple: true })
  readonly score!: number

  @Field(() => Boolean, { description: 'True for the one candidate that is clearly meant.', simple: true })
  readonly match!: boolean

  @Field(() => [MatchFeature], { description: 'The reasons for the score.', simple: true })
  readonly features!: readonly Feature[]
}

@ObjectType('ReconcileResult', { description: 'What one query finds.' })
class ReconcileResult {
  @Field(() => [ReconcileCandidate], { description: 'Those that may be meant, best first.', simple: true })
  readonly candidates!: readonly ReconcileCandidate[]
}

@ArgsType()
class ReconcileArgs {
  @Field(() => [ReconcileQuery], { description: `The names, at most ${MOST_QUERIES}.` })
  @ArrayMaxSize(MOST_QUERIES)
  @ValidateNested({ each: true })
  readonly queries!: readonly ReconcileQuery[]

  @Field(() => Int, {
    nullable: true,
    defaultValue: 5,
    description: `How many candidates for each, 1 to ${MOST_CANDIDATES}.`,
  })
  @IsOptional()
  @Min(1)
  @Max(MOST_CANDIDATES)
  readonly limit?: number | null
}

/** `reconcile`: from the names in a table to the entities that they mean. */
export const ReconcileQueries = queries({
  reconcile: {
    type: () => [ReconcileResult],
    description:
      'Candidates for names as they stand in somebody’s table, with the reasons for each score, in the order of the queries. At most 50 queries.',
    args: ReconcileArgs,
    async resolve({ queries: asked, limit }: ReconcileArgs, { reader }) {
      const found = await candidatesFor(reader, asked)
      return asked.map((query, place) => resultOf(query, found.get(place) ?? [], limit ?? 5))
    },
  },
})

const resultOf = (asked: Asked, candidates: readonly Candidate[], limit: number): ReconcileResult => ({
  candidates: ranked(asked, candidates)
    .slice(0, limit)
    .map(({ candidate: { entity }, score, match, features }) => ({ entity, score, match, features })),
})
