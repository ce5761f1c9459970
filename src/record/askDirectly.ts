import { type GraphQLField, type GraphQLSchema, getNamedType, isLeafType, isObjectType } from 'graphql'
import type { Context } from '../context.ts'
import type { Direct } from './declare.ts'
import { oncePerRequest } from './wanted.ts'

type Validate = (args: unknown) => void

/**
 * Answers fields that are asked without arguments, or with plain ones alone, straight away. TypeGraphQL copies the row,
 * makes an instance of the arguments and validates it, for each field of each row; here that is done once for all rows.
 * @param validate throws when arguments will not do
 */
export function askDirectly(schema: GraphQLSchema, validate: Validate): GraphQLSchema {
  const fields = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()))
  for (const field of fields) if (field.extensions.direct) askFieldDirectly(field, validate)
  return schema
}

function askFieldDirectly(field: GraphQLField<unknown, Context>, validate: Validate): void {
  const [direct, resolve] = [field.extensions.direct as Direct, field.resolve]
  const unasked = direct.argumentsFrom({})
  const plain = new Set(field.args.filter(({ type }) => isLeafType(getNamedType(type))).map(({ name }) => name))
  const checked = oncePerRequest((): { args?: unknown } => ({}))
  field.resolve = (parent, args, context, info) => {
    const names = Object.keys(args)
    if (names.length === 0) return direct.resolve(parent, unasked, context, info)
    if (!names.every((name) => plain.has(name))) return resolve?.(parent, args, context, info)
    const known = checked(info)
    known.args ??= validated(direct.argumentsFrom(args), validate)
    return direct.resolve(parent, known.args, context, info)
  }
}

function validated(args: unknown, validate: Validate): unknown {
  validate(args)
  return args
}
