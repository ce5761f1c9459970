import { IsOptional, Max, Min } from 'class-validator'
import { Args, ArgsType, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql'
import { isTimeout } from '../../lib/errors.ts'
import type { Context } from '../../model/context.ts'
import { Entity, type EntityRow } from '../../model/entities/entity.ts'
import { entityNotFound } from '../../model/entities/entityNotFound.ts'
import { entityFrom } from '../../model/entities/entityRow.ts'
import { AS_OF_FIELD, AsOfInput, asOfNow, stampAsOf } from '../../model/record/asOf.ts'
import { RelationshipRecord, type RelationshipRow } from '../../model/relationships/relationship.ts'
import { relationshipFrom } from '../../model/relationships/relationshipRow.ts'
import type { Reader } from '../../neo4j/graph/reader.ts'
import { selectionParameters } from '../filters/linkPredicates.ts'
import { AroundArgs } from './aroundArgs.ts'
import { MAX_ENTITIES, MAX_RELATIONSHIPS, neighborhoodStatement } from './neighborhoodStatement.ts'

const optional = { nullable: true } as const
const simple = { simple: true } as const

const DEFAULT_ENTITIES = 200
const DEFAULT_RELATIONSHIPS = 1_000

@ArgsType()
class NeighborhoodArgs extends AroundArgs {
  @Field(() => AsOfInput, AS_OF_FIELD)
  readonly asOf?: AsOfInput | null

  @Field(() => Int, {
    ...optional,
    defaultValue: DEFAULT_ENTITIES,
    description: `Maximum number of entities, 1 to ${MAX_ENTITIES}.`,
  })
  @IsOptional()
  @Min(1)
  @Max(MAX_ENTITIES)
  readonly limit?: number | null

  @Field(() => Int, {
    ...optional,
    defaultValue: DEFAULT_RELATIONSHIPS,
    description: `Maximum number of relationships, 1 to ${MAX_RELATIONSHIPS}.`,
  })
  @IsOptional()
  @Min(1)
  @Max(MAX_RELATIONSHIPS)
  readonly relationshipLimit?: number | null
}

@ObjectType('Neighborhood', { description: 'The entities around an entity, with their relationships.' })
class Neighborhood {
  @Field(() => [Entity], {
    ...simple,
    description: 'The entities, nearest first; the entity at the center is the first.',
  })
  readonly entities!: readonly EntityRow[]

  @Field(() => [RelationshipRecord], { ...simple, description: 'The relationships that link them.' })
  readonly relationships!: readonly RelationshipRow[]

  @Field(() => Boolean, { ...simple, description: 'True when a limit cut the answer off.' })
  readonly truncated!: boolean

  @Field(() => String, { ...optional, ...simple, description: 'Why the answer is truncated; null when it is not.' })
  readonly reason!: string | null
}

@Resolver()
export class NeighborhoodResolver {
  @Query(() => Neighborhood, {
    nullable: true,
    description: 'All entities within a number of steps of an entity, nearest first.',
  })
  async neighborhood(
    @Args(() => NeighborhoodArgs) args: NeighborhoodArgs,
    @Ctx() { reader }: Context,
  ): Promise<Neighborhood> {
    try {
      return await readNeighborhood(reader, args)
    } catch (error) {
      if (isTimeout(error)) return TIMED_OUT
      throw error
    }
  }
}

const LIMIT_REACHED =
  'A limit was reached. Request fewer steps, types or kinds, or increase limit and relationshipLimit.'
const TIMED_OUT: Neighborhood = {
  entities: [],
  relationships: [],
  truncated: true,
  reason: 'The query exceeded its time limit. Request fewer steps, types or kinds.',
}

interface LinkColumn {
  readonly fromId: string
  readonly toId: string
}

async function readNeighborhood(reader: Reader, args: NeighborhoodArgs): Promise<Neighborhood> {
  const asOf = asOfNow(args.asOf, 'neighborhood')
  const maxLinks = args.relationshipLimit ?? DEFAULT_RELATIONSHIPS
  const [row] = await reader.read(neighborhoodStatement(args.depth ?? 1), {
    around: args.around,
    limit: args.limit ?? DEFAULT_ENTITIES,
    mostLinks: maxLinks + 1,
    ...selectionParameters(asOf, args.types, args.kinds),
  })
  if (!row) throw entityNotFound('around', args.around)
  const entities = (row.entities as readonly unknown[]).map((entity) => stampAsOf(asOf, entityFrom(entity)))
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const links = (row.relationships as readonly LinkColumn[]).flatMap((column) => {
    const [from, to] = [byId.get(column.fromId), byId.get(column.toId)]
    return from && to ? [stampAsOf(asOf, relationshipFrom(column, { from, to }))] : []
  })
  const truncated = row.cut === true || links.length > maxLinks
  return { entities, relationships: links.slice(0, maxLinks), truncated, reason: truncated ? LIMIT_REACHED : null }
}
