import { IsOptional, Max, MaxLength, Min } from 'class-validator'
import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql'
import { badInput, isTimeout } from '../../lib/errors.ts'
import { Entity, EntityKind, type EntityRow } from '../../model/entities/entity.ts'
import { entityFrom } from '../../model/entities/entityRow.ts'
import { noEntity } from '../../model/entities/noEntity.ts'
import { type AsOf, AsOfInput, asOfNow, seenFresh } from '../../model/record/asOf.ts'
import { queries } from '../../model/record/declare.ts'
import { Relationship, type RelationshipRow, RelationshipType } from '../../model/relationships/relationship.ts'
import { relationshipFrom } from '../../model/relationships/relationshipRow.ts'
import type { Reader, Row } from '../../neo4j/graph/graph.ts'
import { choiceParameters } from '../filters/linkTests.ts'
import { LONGEST, LOOKED_AT, pathStatement } from './pathStatement.ts'

const optional = { nullable: true } as const
const MOST_PATHS = 100
const USUAL_DEGREE = 1_000

@ArgsType()
class PathArgs {
  @Field(() => ID, { description: 'The entity at one end.' })
  @MaxLength(500)
  readonly from!: string

  @Field(() => ID, { description: 'The entity at the other end.' })
  @MaxLength(500)
  readonly to!: string

  @Field(() => Int, { ...optional, defaultValue: 4, description: `The longest chain, 1 to ${LONGEST} relationships.` })
  @IsOptional()
  @Min(1)
  @Max(LONGEST)
  readonly maxLength?: number | null

  @Field(() => Int, { ...optional, defaultValue: 10, description: `How many paths, 1 to ${MOST_PATHS}.` })
  @IsOptional()
  @Min(1)
  @Max(MOST_PATHS)
  readonly limit?: number | null

  @Field(() => [RelationshipType.type], { ...optional, description: 'Only over relationships of these types.' })
  readonly types?: readonly string[] | null

  @Field(() => [EntityKind.type], {
    ...optional,
    description: 'Only through entities of these kinds; the ends may be of any.',
  })
  readonly throughKinds?: readonly string[] | null

  @Field(() => AsOfInput, { ...optional, description: 'When to look from, for this field and all below it.' })
  readonly asOf?: AsOfInput | null

  @Field(() => Boolean, {
    ...optional,
    defaultValue: false,
    description: 'Only chains whose links share at least one day on which all of them may have held.',
  })
  readonly overlapping?: boolean | null

  @Field(() => Int, {
    ...optional,
    defaultValue: USUAL_DEGREE,
    description: `Only through entities with at most so many relationships: what everybody takes part in says little. ${USUAL_DEGREE} when absent.`,
  })
  @IsOptional()
  @Min(1)
  readonly throughDegree?: number | null
}

@ObjectType('Path', { description: 'A chain of relationships.' })
class Path {
  @Field(() => Int, { description: 'How many relationships it has.', simple: true })
  readonly length!: number

  @Field(() => [Entity], { description: 'The entities along it, from the one end to the other.', simple: true })
  readonly entities!: readonly EntityRow[]

  @Field(() => [Relationship], { description: 'The relationships between them, in the same order.', simple: true })
  readonly relationships!: readonly RelationshipRow[]
}

@ObjectType('PathResult', { description: 'What a search for paths found.' })
class PathResult {
  @Field(() => [Path], { description: 'The paths, shortest first.', simple: true })
  readonly paths!: readonly Path[]

  @Field(() => Boolean, { description: 'True when there are or may be more.', simple: true })
  readonly truncated!: boolean

  @Field(() => String, {
    ...optional,
    description: 'Why the search stopped early; null when it did not.',
    simple: true,
  })
  readonly reason!: string | null
}

/** `paths`: how two entities are linked. */
export const PathQuery = queries({
  paths: {
    type: () => PathResult,
    nullable: true,
    description: 'The shortest chains of relationships between two entities.',
    args: PathArgs,
    resolve: (args: PathArgs, { reader }) => pathsBetween(reader, args),
  },
})

async function pathsBetween(reader: Reader, args: PathArgs): Promise<PathResult> {
  const { from, to, types, throughKinds } = args
  if (from === to) throw badInput('two different entities', `${from} as from and to`)
  const asOf = asOfNow(args.asOf, 'paths')
  const limit = args.limit ?? 10
  const overlapping = args.overlapping ?? false
  const parameters = { from, to, limit: limit + 1, throughDegree: args.throughDegree ?? USUAL_DEGREE }
  try {
    const [row] = await reader.read(pathStatement(args.maxLength ?? 4, overlapping), {
      ...parameters,
      ...choiceParameters(asOf, types, throughKinds),
    })
    if (!row?.hasFrom) throw noEntity('from', from)
    if (!row.hasTo) throw noEntity('to', to)
    return resultOf(row, limit, overlapping, asOf)
  } catch (error) {
    if (!isTimeout(error)) throw error
    return {
      paths: [],
      truncated: true,
      reason:
        'The search took longer than the server allows: ask for shorter paths, fewer types or a smaller throughDegree.',
    }
  }
}

interface FoundPath {
  readonly entities: readonly unknown[]
  readonly relationships: readonly unknown[]
}

function resultOf(row: Row, limit: number, overlapping: boolean, asOf: AsOf): PathResult {
  const found = row.paths as readonly FoundPath[]
  const lookedAt = overlapping ? LOOKED_AT.overlapping : LOOKED_AT.any
  const reason =
    found.length > limit
      ? `There are more than ${limit} paths.`
      : row.lookedAt === lookedAt
        ? `Only the ${lookedAt} shortest chains were looked at.`
        : null
  return { paths: found.slice(0, limit).map((path) => pathOf(path, asOf)), truncated: reason !== null, reason }
}

function pathOf({ entities, relationships }: FoundPath, asOf: AsOf): Path {
  const along = entities.map((entity) => seenFresh(asOf, entityFrom(entity)))
  const byId = new Map(along.map((entity) => [entity.id, entity]))
  const links = relationships.map((column) => {
    const { fromId, toId } = column as { readonly fromId: string; readonly toId: string }
    return seenFresh(
      asOf,
      relationshipFrom(column, { from: byId.get(fromId) as EntityRow, to: byId.get(toId) as EntityRow }),
    )
  })
  return { length: links.length, entities: along, relationships: links }
}
