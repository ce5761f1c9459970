import { IsOptional, Max, Min } from 'class-validator'
import { ArgsType, Field, Int } from 'type-graphql'
import { queries, resolvedFields } from '../../model/record/declare.ts'
import { Node } from '../../model/record/node.ts'
import { recordsById } from '../../model/record/recordsById.ts'
import { fieldsBelow, oncePerPlace, recordsBelow, wantedFor } from '../../model/record/wanted.ts'
import { Cursor } from '../../model/scalars.ts'
import { Change, ChangeConnection, ChangePart, type LoggedChange } from './change.ts'
import { ChangeWhere, logFilter } from './changeWhere.ts'
import { partsOf } from './partsOf.ts'
import { cursorAt, placeOf } from './place.ts'
import { FEED_PAGE, type LogPage, readLog, STRETCH } from './readLog.ts'

/** Where in the feed to begin, and what of it is wanted. */
@ArgsType()
export class FeedArgs {
  @Field(() => Cursor, { nullable: true, description: 'Only what comes after this place in the feed.' })
  readonly after?: string | null

  @Field(() => ChangeWhere, { nullable: true, description: 'Only those that meet this.' })
  readonly where?: ChangeWhere | null
}

@ArgsType()
class FeedPageArgs extends FeedArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many: 1 to ${FEED_PAGE.most}; ${FEED_PAGE.usual} when absent.`,
  })
  @IsOptional()
  @Min(1)
  @Max(FEED_PAGE.most)
  readonly first?: number | null
}

/** What a document takes of the lines. All say where they stand. */
const lineWanted = oncePerPlace((info, nodes) =>
  wantedFor(info, 'Change', fieldsBelow(recordsBelow(nodes, info), info), ['sequence']),
)

/** `changes`: the log, page by page. */
export const ChangeFeed = queries({
  changes: {
    type: () => ChangeConnection,
    nullable: true,
    description: `Every change in commit order, deletions and merges included, with no gap; without \`after\` from the oldest that is kept. A page reads at most ${STRETCH} lines of the log: with a filter it can have few changes or none while hasNextPage is true, and endCursor is where to go on. A place that was trimmed, or to which this feed never came, is refused with CURSOR_EXPIRED.`,
    args: FeedPageArgs,
    async resolve({ after, where, first }: FeedPageArgs, { reader }, info) {
      const from = after == null ? null : placeOf(after)
      const range = { after: from, size: first ?? FEED_PAGE.usual, filter: logFilter(where), wanted: lineWanted(info) }
      return connectionOver(await readLog(reader, range))
    },
  },
})

function connectionOver({ lines, from, place, kept }: LogPage) {
  return {
    edges: lines.map((node) => ({ cursor: node.cursor, node })),
    nodes: lines,
    headCursor: cursorAt(kept.head),
    pageInfo: {
      hasNextPage: place < kept.head,
      hasPreviousPage: from > kept.trimmedTo,
      startCursor: lines[0]?.cursor ?? null,
      endCursor: cursorAt(place),
    },
  }
}

/** What a change leads to. */
export const ChangeFields = resolvedFields<LoggedChange>(Change, {
  record: {
    type: () => Node,
    nullable: true,
    needs: ['recordId'],
    description: 'The record as it stands now; null once it is gone.',
    resolve: async ({ recordId }, _args, { loaders }) => (await loaders.load(recordsById, null, recordId)) ?? null,
  },
  parts: {
    type: () => [ChangePart],
    needs: [],
    description:
      'Of a merge: the relationships that moved, and the entity that went. Of its undoing: those that moved back, and the entity that is there again. Else none.',
    resolve: async ({ sequence, partCount }, _args, { loaders }) =>
      partCount === 0 ? [] : ((await loaders.load(partsOf, null, String(sequence))) ?? []),
  },
})
