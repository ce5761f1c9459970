import { Args, Ctx, Query, Resolver } from 'type-graphql'
import { badUserInput, isTimeout } from '../../lib/errors.ts'
import type { Context } from '../../model/context.ts'
import type { EntityRow } from '../../model/entities/entity.ts'
import { entityNotFound } from '../../model/entities/entityNotFound.ts'
import { entityFrom } from '../../model/entities/entityRow.ts'
import { type AsOf, asOfNow, stampAsOf } from '../../model/record/asOf.ts'
import { relationshipFrom } from '../../model/relationships/relationshipRow.ts'
import type { Reader } from '../../neo4j/graph/reader.ts'
import type { Row } from '../../neo4j/graph/transaction.ts'
import { selectionParameters } from '../filters/linkPredicates.ts'
import { MAX_EXAMINED, pathStatement } from './pathStatement.ts'
import { DEFAULT_LENGTH, DEFAULT_PATHS, DEFAULT_THROUGH_DEGREE, type Path, PathArgs, PathResult } from './pathTypes.ts'

@Resolver()
export class PathResolver {
  @Query(() => PathResult, { nullable: true, description: 'The shortest paths of relationships between two entities.' })
  async paths(@Args(() => PathArgs) args: PathArgs, @Ctx() { reader }: Context): Promise<PathResult> {
    try {
      return await findPaths(reader, args)
    } catch (error) {
      if (isTimeout(error)) return TIMED_OUT
      throw error
    }
  }
}

const TIMED_OUT: PathResult = {
  paths: [],
  truncated: true,
  reason: 'The search exceeded its time limit. Request a shorter maxLength, fewer types or a smaller throughDegree.',
}

async function findPaths(reader: Reader, args: PathArgs): Promise<PathResult> {
  const { from, to, types, throughKinds } = args
  if (from === to) throw badUserInput('two different entities', `${from} as from and to`)
  const asOf = asOfNow(args.asOf, 'paths')
  const limit = args.limit ?? DEFAULT_PATHS
  const overlapping = args.overlapping ?? false
  const throughDegree = args.throughDegree ?? DEFAULT_THROUGH_DEGREE
  const [row] = await reader.read(pathStatement(args.maxLength ?? DEFAULT_LENGTH, overlapping), {
    ...{ from, to, limit: limit + 1, throughDegree },
    ...selectionParameters(asOf, types, throughKinds),
  })
  if (!row?.hasFrom) throw entityNotFound('from', from)
  if (!row.hasTo) throw entityNotFound('to', to)
  return resultOf(row, limit, overlapping, asOf)
}

interface PathColumn {
  readonly entities: readonly unknown[]
  readonly relationships: readonly unknown[]
}

function resultOf(row: Row, limit: number, overlapping: boolean, asOf: AsOf): PathResult {
  const columns = row.paths as readonly PathColumn[]
  const reason = truncationReason(row, columns.length, limit, overlapping)
  return { paths: columns.slice(0, limit).map((path) => pathOf(path, asOf)), truncated: reason !== null, reason }
}

function truncationReason(row: Row, count: number, limit: number, overlapping: boolean): string | null {
  if (count > limit) return `There are more than ${limit} paths.`
  const maxExamined = overlapping ? MAX_EXAMINED.overlapping : MAX_EXAMINED.any
  return row.examined === maxExamined ? `Only the ${maxExamined} shortest paths were examined.` : null
}

function pathOf({ entities, relationships }: PathColumn, asOf: AsOf): Path {
  const nodes = entities.map((entity) => stampAsOf(asOf, entityFrom(entity)))
  const byId = new Map(nodes.map((entity) => [entity.id, entity]))
  const links = relationships.map((column) => {
    const { fromId, toId } = column as { readonly fromId: string; readonly toId: string }
    const ends = { from: byId.get(fromId) as EntityRow, to: byId.get(toId) as EntityRow }
    return stampAsOf(asOf, relationshipFrom(column, ends))
  })
  return { length: links.length, entities: nodes, relationships: links }
}
