import { IsOptional, Max, Min } from 'class-validator'
import { ArgsType, Field, Int, ObjectType } from 'type-graphql'
import { isTimeout } from '../../lib/errors.ts'
import { Entity, type EntityRow } from '../../model/entities/entity.ts'
import { entityFrom } from '../../model/entities/entityRow.ts'
import { noEntity } from '../../model/entities/noEntity.ts'
import { AsOfInput, asOfNow, seenFresh } from '../../model/record/asOf.ts'
import { queries } from '../../model/record/declare.ts'
import { Relationship, type RelationshipRow } from '../../model/relationships/relationship.ts'
import { relationshipFrom } from '../../model/relationships/relationshipRow.ts'
import type { Reader } from '../../neo4j/graph/graph.ts'
import { choiceParameters } from '../filters/linkTests.ts'
import { AroundArgs } from './aroundArgs.ts'
import { MOST_ENTITIES, MOST_RELATIONSHIPS, neighborhoodStatement } from './neighborhoodStatement.ts'

const optional = { nullable: true } as const

@ArgsType()
class NeighborhoodArgs extends AroundArgs {
  @Field(() => AsOfInput, { ...optional, description: 'When to look from, for this field and all below it.' })
  readonly asOf?: AsOfInput | null

  @Field(() => Int, {
    ...optional,
    defaultValue: 200,
    description: `How many entities at most, 1 to ${MOST_ENTITIES}.`,
  })
  @IsOptional()
  @Min(1)
  @Max(MOST_ENTITIES)
  readonly limit?: number | null

  @Field(() => Int, {
    ...optional,
    defaultValue: 1_000,
    description: `How many relationships at most, 1 to ${MOST_RELATIONSHIPS}.`,
  })
  @IsOptional()
  @Min(1)
  @Max(MOST_RELATIONSHIPS)
  readonly relationshipLimit?: number | null
}

@ObjectType('Neighborhood', { description: 'What lies around an entity.' })
class Neighborhood {
  @Field(() => [Entity], {
    description: 'The entities, nearest first; the one in the middle is the first.',
    simple: true,
  })
  readonly entities!: readonly EntityRow[]

  @Field(() => [Relationship], { description: 'The relationships among them that were followed.', simple: true })
  readonly relationships!: readonly RelationshipRow[]

  @Field(() => Boolean, { description: 'True when something was left out.', simple: true })
  readonly truncated!: boolean

  @Field(() => String, { ...optional, description: 'Why it stopped early; null when it did not.', simple: true })
  readonly reason!: string | null
}

/** `neighborhood`: what lies around an entity. */
export const NeighborhoodQuery = queries({
  neighborhood: {
    type: () => Neighborhood,
    nullable: true,
    description: 'Everything within so many steps, nearest first; it says so when it had to stop.',
    args: NeighborhoodArgs,
    resolve: (args: NeighborhoodArgs, { reader }) => orTooLate(neighborhoodOf(reader, args)),
  },
})

const LIMITED =
  'A limit was reached: ask for fewer steps, types or kinds, or for more with limit and relationshipLimit.'
const LATE = 'It took longer than the server allows: ask for fewer steps, types or kinds.'

/** What ran out of its time is an answer too, of which all was left out. */
const orTooLate = (found: Promise<Neighborhood>): Promise<Neighborhood> =>
  found.catch((error: unknown) => {
    if (!isTimeout(error)) throw error
    return { entities: [], relationships: [], truncated: true, reason: LATE }
  })

async function neighborhoodOf(reader: Reader, args: NeighborhoodArgs): Promise<Neighborhood> {
  const asOf = asOfNow(args.asOf, 'neighborhood')
  const most = args.relationshipLimit ?? 1_000
  const [row] = await reader.read(neighborhoodStatement(args.depth ?? 1), {
    around: args.around,
    limit: args.limit ?? 200,
    mostLinks: most + 1,
    ...choiceParameters(asOf, args.types, args.kinds),
  })
  if (!row) throw noEntity('around', args.around)
  const entities = (row.entities as readonly unknown[]).map((entity) => seenFresh(asOf, entityFrom(entity)))
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const links = (row.relationships as readonly LinkColumn[]).flatMap((column) => {
    const [from, to] = [byId.get(column.fromId), byId.get(column.toId)]
    return from && to ? [seenFresh(asOf, relationshipFrom(column, { from, to }))] : []
  })
  const truncated = row.cut === true || links.length > most
  return { entities, relationships: links.slice(0, most), truncated, reason: truncated ? LIMITED : null }
}

interface LinkColumn {
  readonly fromId: string
  readonly toId: string
}
