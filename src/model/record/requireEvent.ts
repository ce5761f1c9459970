import { badUserInput } from '../../lib/errors.ts'

/**
 * The event of a subscription field, for its resolver method.
 * @param field the name of the subscription field
 * @throws BAD_USER_INPUT when there is no event, because the request was sent over plain HTTP
 */
export function requireEvent<Event>(event: Event | null | undefined, field: string): Event {
  if (event != null) return event
  throw badUserInput(
    `a subscription to ${field} over a websocket at /graphql or an event stream at /graphql/stream`,
    'one in a request that is answered once',
  )
}
