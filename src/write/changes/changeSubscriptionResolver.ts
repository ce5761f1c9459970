import { Args, Resolver, Root, Subscription } from 'type-graphql'
import type { Context } from '../../model/context.ts'
import { requireEvent } from '../../model/record/requireEvent.ts'
import { Change, type LoggedChange } from './change.ts'
import { FeedArgs } from './changeResolver.ts'
import { logFilter } from './changeWhere.ts'
import { decodeFeedCursor } from './feedCursor.ts'
import { feedWatchOf } from './feedWatch.ts'
import { tailChanges } from './tailChanges.ts'

@Resolver()
export class ChangeSubscriptionResolver {
  @Subscription(() => Change, {
    description:
      'Every new change in commit order without gaps, over a WebSocket at /graphql (graphql-transport-ws) or server-sent events at /graphql/stream; without `after`, from now on. To continue after a disconnect, pass the cursor of the last received change. While the database is unavailable, the subscription waits.',
    subscribe: ({ args, context }) => changeEvents(args as FeedArgs, context as Context),
  })
  changes(@Root() event: LoggedChange | null, @Args(() => FeedArgs) _args: FeedArgs): LoggedChange {
    return requireEvent(event, 'changes')
  }
}

function changeEvents({ after, where }: FeedArgs, { graph }: Context): AsyncGenerator<LoggedChange, undefined> {
  const options = { after: after == null ? null : decodeFeedCursor(after), filter: logFilter(where) }
  return tailChanges(graph, feedWatchOf(graph), options)
}
