import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  Kind,
  type ValueNode,
} from 'graphql'
import { oncePer } from '../../lib/collections/getOrMake.ts'
import type { Context } from '../context.ts'
import type { Direct } from './declare.ts'
import { oncePerPlace, oncePerRequest } from './wanted.ts'

type Validate = (args: unknown) => void

/**
 * Answers fields that are asked without arguments, or with plain ones alone, straight away. TypeGraphQL copies the row,
 * makes an instance of the arguments and validates it, for each field of each row; here that is done once for all rows, and
 * once for all requests where no variable stands among the arguments.
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
  const plain = plainArguments(field)
  const [ofPlace, ofRequest] = [oncePerPlace(nothingChecked), oncePerRequest(nothingChecked)]
  field.resolve = (parent, args, context, info) => {
    const names = Object.keys(args)
    if (names.length === 0) return direct.resolve(parent, unasked, context, info)
    if (!names.every((name) => plain.has(name))) return resolve?.(parent, args, context, info)
    const known = isWrittenOut(info) ? ofPlace(info) : ofRequest(info)
    known.args ??= validated(direct.argumentsFrom(args), validate)
    return direct.resolve(parent, known.args, context, info)
  }
}

/** The names of the arguments of a field that are no input objects. */
export const plainArguments = oncePer(
  ({ args }: Pick<GraphQLField<unknown, unknown>, 'args'>): ReadonlySet<string> =>
    new Set(args.filter(({ type }) => isLeafType(getNamedType(type))).map(({ name }) => name)),
)

const nothingChecked = (): { args?: unknown } => ({})

/** Whether arguments stand in the document itself, so that they are the same for every request. */
const isWrittenOut = oncePerPlace((_info, nodes) =>
  nodes.every(({ arguments: given = [] }) => given.every(({ value }) => !holdsVariable(value))),
)

function holdsVariable(value: ValueNode): boolean {
  if (value.kind === Kind.LIST) return value.values.some(holdsVariable)
  if (value.kind === Kind.OBJECT) return value.fields.some((field) => holdsVariable(field.value))
  return value.kind === Kind.VARIABLE
}

function validated(args: unknown, validate: Validate): unknown {
  validate(args)
  return args
}
