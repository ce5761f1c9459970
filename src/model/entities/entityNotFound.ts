import { graphqlError } from '../../lib/errors.ts'

/** The error for an id that has to be of an entity in the graph and is not. */
export const entityNotFound = (argument: string, id: string) =>
  graphqlError(
    'NOT_FOUND',
    `Expected the id of an entity as ${argument}, got ${JSON.stringify(id)}, which is of none. Search for it by name.`,
  )
