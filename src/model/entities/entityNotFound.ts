import { graphqlError } from '../../lib/errors.ts'

/** The error for an argument that must be the id of an existing entity. */
export const entityNotFound = (argument: string, id: string) =>
  graphqlError(
    'NOT_FOUND',
    `Expected the id of an entity as ${argument}, got ${JSON.stringify(id)}, which no entity has. Use search to find its id.`,
  )
