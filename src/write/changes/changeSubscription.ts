import { subscriptions } from '../../model/record/declare.ts'
import { Change } from './change.ts'
import { FeedArgs } from './changeFeed.ts'
import { logFilter } from './changeWhere.ts'
import { watchOver } from './feedWatch.ts'
import { followLog } from './followLog.ts'
import { placeOf } from './place.ts'

/** `Subscription.changes`: the same log, as it grows. */
export const ChangeSubscription = subscriptions({
  changes: {
    type: () => Change,
    description:
      'Every change as it comes, in commit order and with no gap, over a websocket at /graphql (graphql-transport-ws) or server-sent events at /graphql/stream; without `after` from now on. To go on after a break, send the cursor of the last change that came. While the database is away it waits.',
    args: FeedArgs,
    subscribe({ after, where }: FeedArgs, { graph }) {
      const following = { after: after == null ? null : placeOf(after), filter: logFilter(where) }
      return followLog(graph, watchOver(graph), following)
    },
  },
})
