import { type GraphQLSchema, isObjectType } from 'graphql'
import type { Context } from '../context.ts'
import type { Direct } from './declare.ts'

/**
 * Answers fields that are asked without arguments straight away. TypeGraphQL copies the row, makes an instance of the
 * arguments and validates it, for each field of each row, though there is nothing to validate.
 */
export function askDirectly(schema: GraphQLSchema): GraphQLSchema {
  const fields = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()))
  for (const field of fields) {
    const [direct, resolve] = [field.extensions.direct as Direct | undefined, field.resolve]
    if (!direct || !resolve) continue
    field.resolve = (parent, args, context: Context, info) =>
      Object.keys(args).length === 0 ? direct(parent, context, info) : resolve(parent, args, context, info)
  }
  return schema
}
