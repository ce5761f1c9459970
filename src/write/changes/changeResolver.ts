import { IsOptional, Max, Min } from 'class-validator'
import type { GraphQLResolveInfo } from 'graphql'
import { Args, ArgsType, Ctx, Extensions, Field, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../model/context.ts'
import { Node } from '../../model/record/node.ts'
import { recordsById } from '../../model/record/recordsById.ts'
import { fieldsBelow, oncePerPlace, recordsBelow, wantedFor } from '../../model/record/wanted.ts'
import { Cursor } from '../../model/scalars.ts'
import { Change, ChangeConnection, ChangePart, type LoggedChange } from './change.ts'
import { ChangeWhere, logFilter } from './changeWhere.ts'
import { decodeFeedCursor, encodeFeedCursor } from './feedCursor.ts'
import { loadChangeParts } from './loadChangeParts.ts'
import { FEED_PAGE, type LogPage, MAX_SCAN, readLog } from './readLog.ts'

@ArgsType()
export class FeedArgs {
  @Field(() => Cursor, { nullable: true, description: 'Return changes after this position in the feed.' })
  readonly after?: string | null

  @Field(() => ChangeWhere, { nullable: true, description: 'Return only changes that meet this filter.' })
  readonly where?: ChangeWhere | null
}

@ArgsType()
class FeedPageArgs extends FeedArgs {
  @Field(() => Int, {
    nullable: true,
    description: `Maximum number of changes: 1 to ${FEED_PAGE.most}; ${FEED_PAGE.usual} by default.`,
  })
  @IsOptional()
  @Min(1)
  @Max(FEED_PAGE.most)
  readonly first?: number | null
}

/** The properties of log entries that a document selects. The cursor needs `sequence`. */
const entryProjection = oncePerPlace((info, nodes) =>
  wantedFor(info, 'Change', fieldsBelow(recordsBelow(nodes, info), info), ['sequence']),
)

@Resolver(() => Change)
export class ChangeResolver {
  @Query(() => ChangeConnection, {
    nullable: true,
    description: `Every change in commit order without gaps, including deletions and merges; without \`after\`, from the oldest retained change. A page scans at most ${MAX_SCAN} entries of the log, so with a filter it can have few changes or none while hasNextPage is true; continue from endCursor. A position that was trimmed, or that this feed has not reached, is refused with CURSOR_EXPIRED.`,
  })
  async changes(
    @Args(() => FeedPageArgs) { after, where, first }: FeedPageArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return connectionOf(
      await readLog(reader, {
        after: after == null ? null : decodeFeedCursor(after),
        size: first ?? FEED_PAGE.usual,
        filter: logFilter(where),
        projection: entryProjection(info),
      }),
    )
  }

  @FieldResolver(() => Node, { nullable: true, description: 'The record as it is now; null when it was deleted.' })
  @Extensions({ needs: ['recordId'] })
  async record(@Root() { recordId }: LoggedChange, @Ctx() { loaders }: Context) {
    return (await loaders.load(recordsById, null, recordId)) ?? null
  }

  @FieldResolver(() => [ChangePart], {
    description:
      'The further records of a merge or unmerge: the relationships that moved, and the entity that was merged away or restored. Empty for other changes.',
  })
  @Extensions({ needs: [] })
  async parts(@Root() { sequence, partCount }: LoggedChange, @Ctx() { loaders }: Context) {
    return partCount === 0 ? [] : ((await loaders.load(loadChangeParts, null, String(sequence))) ?? [])
  }
}

function connectionOf({ entries, from, position, retained }: LogPage) {
  return {
    edges: entries.map((node) => ({ cursor: node.cursor, node })),
    nodes: entries,
    headCursor: encodeFeedCursor(retained.head),
    pageInfo: {
      hasNextPage: position < retained.head,
      hasPreviousPage: from > retained.trimmedTo,
      startCursor: entries[0]?.cursor ?? null,
      endCursor: encodeFeedCursor(position),
    },
  }
}
