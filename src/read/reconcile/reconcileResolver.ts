import { ArrayMaxSize, IsOptional, Max, MaxLength, Min, ValidateNested } from 'class-validator'
import { Args, ArgsType, Ctx, Field, Float, ID, InputType, Int, ObjectType, Query, Resolver } from 'type-graphql'
import type { Context } from '../../model/context.ts'
import { Entity, EntityKind, type EntityRow } from '../../model/entities/entity.ts'
import { LanguageTag } from '../../model/scalars.ts'
import { type Candidate, findCandidates, type NameQuery } from './findCandidates.ts'
import { rankCandidates } from './rankCandidates.ts'
import type { Feature } from './scoreCandidate.ts'

export const MAX_QUERIES = 50
export const MAX_CANDIDATES = 20
export const MAX_NAME_LENGTH = 256
const DEFAULT_CANDIDATES = 5

@InputType('ReconcileQuery', { description: 'A name to reconcile, with optional hints about the entity.' })
class ReconcileQuery implements NameQuery {
  @Field(() => String, { description: `The name; at most ${MAX_NAME_LENGTH} characters.` })
  @MaxLength(MAX_NAME_LENGTH)
  readonly name!: string

  @Field(() => EntityKind.type, { nullable: true, description: 'The kind of the entity.' })
  readonly kind?: string | null

  @Field(() => LanguageTag, { nullable: true, description: 'The language of the name.' })
  readonly language?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'The id of the country that the entity is, is located in or belongs to.',
  })
  readonly country?: string | null

  @Field(() => ID, { nullable: true, description: 'The id of a source whose names are preferred.' })
  readonly source?: string | null
}

@ObjectType('MatchFeature', { description: 'One component of a score.' })
class MatchFeature implements Feature {
  @Field(() => String, {
    description:
      'nameEquality, tokenOverlap, editDistance or acronym; and language, kind, country or source where the query has that hint.',
    simple: true,
  })
  readonly name!: string

  @Field(() => Float, { description: 'From 0 to 1; 0 is evidence against the candidate.', simple: true })
  readonly score!: number

  @Field(() => String, {
    nullable: true,
    description: 'The value that was compared, such as the name that matches best.',
    simple: true,
  })
  readonly detail!: string | null
}

@ObjectType('ReconcileCandidate', { description: 'An entity that the name may mean.' })
class ReconcileCandidate {
  @Field(() => Entity, { description: 'The entity.', simple: true })
  readonly entity!: EntityRow

  @Field(() => Float, {
    description: 'From 0 to 1. Scores are comparable within one query, not between queries.',
    simple: true,
  })
  readonly score!: number

  @Field(() => Boolean, { description: 'True for the one candidate that is an unambiguous match.', simple: true })
  readonly match!: boolean

  @Field(() => [MatchFeature], { description: 'The components of the score.', simple: true })
  readonly features!: readonly Feature[]
}

@ObjectType('ReconcileResult', { description: 'The result of one query.' })
class ReconcileResult {
  @Field(() => [ReconcileCandidate], { description: 'The candidates, best first.', simple: true })
  readonly candidates!: readonly ReconcileCandidate[]
}

@ArgsType()
class ReconcileArgs {
  @Field(() => [ReconcileQuery], { description: `The names, at most ${MAX_QUERIES}.` })
  @ArrayMaxSize(MAX_QUERIES)
  @ValidateNested({ each: true })
  readonly queries!: readonly ReconcileQuery[]

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_CANDIDATES,
    description: `Maximum number of candidates per query, 1 to ${MAX_CANDIDATES}.`,
  })
  @IsOptional()
  @Min(1)
  @Max(MAX_CANDIDATES)
  readonly limit?: number | null
}

@Resolver()
export class ReconcileResolver {
  @Query(() => [ReconcileResult], {
    description: `Finds candidate entities for names, with explained scores. Results are in the order of the queries, at most ${MAX_QUERIES}.`,
  })
  async reconcile(
    @Args(() => ReconcileArgs) { queries, limit }: ReconcileArgs,
    @Ctx() { reader }: Context,
  ): Promise<ReconcileResult[]> {
    const candidates = await findCandidates(reader, queries)
    return queries.map((query, index) => resultOf(query, candidates.get(index) ?? [], limit ?? DEFAULT_CANDIDATES))
  }
}

const resultOf = (query: NameQuery, candidates: readonly Candidate[], limit: number): ReconcileResult => ({
  candidates: rankCandidates(query, candidates)
    .slice(0, limit)
    .map(({ candidate: { entity }, score, match, features }) => ({ entity, score, match, features })),
})
