import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  Kind,
  type ValueNode,
} from 'graphql'
import type { ClassType } from 'type-graphql'
import { memoizeWeak } from '../../lib/collections/memoize.ts'
import type { Context } from '../context.ts'
import { oncePerPlace, oncePerRequest } from './wanted.ts'

type Validate = (args: unknown) => void

type MetadataStorage = typeof globalThis.TypeGraphQLMetadataStorage
/** A method of a resolver class that answers a GraphQL field, as TypeGraphQL's decorators recorded it. */
type ResolverMethod = MetadataStorage['queries' | 'fieldResolvers'][number]
type Parameter = MetadataStorage['params'][number]

/**
 * Replaces TypeGraphQL's wrapper around the methods of resolver classes for calls whose arguments are scalars, enums or
 * lists of these. For each row the wrapper makes a new instance of the arguments class, validates it, and returns a
 * promise; here this happens once per field of a document, or once per request where an argument is a variable. Calls
 * with input objects, and methods with roles, middleware or other parameters, keep the wrapper.
 *
 * Measured: a list of 20,000 rows with one such field each takes about 30 µs per row with the wrapper and 5 µs without
 * (Node 20, the work of graphql-js included, of which a field without any wrapper takes 2.5 µs).
 *
 * @param resolvers the resolver classes of the schema
 * @param validate throws when arguments break a rule; synchronous, since waiting would split the batches of DataLoader
 */
export function withFastResolvers(
  schema: GraphQLSchema,
  resolvers: readonly ClassType<object>[],
  validate: Validate,
): GraphQLSchema {
  const methods = resolverMethods(resolvers)
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type === schema.getSubscriptionType()) continue
    for (const field of Object.values(type.getFields())) {
      const method = methodOf(methods, type, field.name)
      if (method && canBeFast(method)) makeFast(field, method, validate)
    }
  }
  return schema
}

/** The methods of resolver classes by the type and field that they answer, such as `Query.search` or `Entity.names`. */
function resolverMethods(resolvers: readonly ClassType<object>[]): ReadonlyMap<string, ResolverMethod> {
  // TypeGraphQL exports no way to its metadata, but declares this global, under which copies of the package share them.
  const storage = globalThis.TypeGraphQLMetadataStorage
  const typeNames = new Map<unknown, string>(
    [...storage.objectTypes, ...storage.interfaceTypes].map(({ target, name }) => [target, name]),
  )
  const methods = [
    ...storage.queries.map((method) => ['Query', method] as const),
    ...storage.mutations.map((method) => ['Mutation', method] as const),
    ...storage.fieldResolvers
      .filter(({ kind }) => kind === 'external')
      .map((method) => [typeNames.get(method.getObjectType?.()), method] as const),
  ]
  const known = new Set<unknown>(resolvers)
  return new Map(
    methods.flatMap(([type, method]) => (known.has(method.target) ? [[`${type}.${method.schemaName}`, method]] : [])),
  )
}

/** The method that answers a field: declared on its type, else on one of the interfaces. */
function methodOf(methods: ReadonlyMap<string, ResolverMethod>, type: GraphQLObjectType, field: string) {
  const owners = [type, ...type.getInterfaces()]
  return owners.flatMap(({ name }) => methods.get(`${name}.${field}`) ?? [])[0]
}

function canBeFast({ params = [], roles, middlewares = [] }: ResolverMethod): boolean {
  return !roles && middlewares.length === 0 && params.every(({ kind }) => SIMPLE_PARAMETERS.has(kind))
}

const SIMPLE_PARAMETERS: ReadonlySet<Parameter['kind']> = new Set(['root', 'context', 'info', 'args'] as const)

function makeFast(field: GraphQLField<unknown, Context>, method: ResolverMethod, validate: Validate): void {
  const [call, slow] = [callerOf(method), field.resolve]
  const ArgsClass = argsClassOf(method)
  const instanceOf = (args: object): unknown => Object.assign(new ArgsClass(), args)
  const noArguments = instanceOf({})
  const scalars = scalarArguments(field)
  const [ofField, ofRequest] = [oncePerPlace(emptyCell), oncePerRequest(emptyCell)]
  field.resolve = (parent, args, context, info) => {
    const names = Object.keys(args)
    if (names.length === 0) return call(parent, noArguments, context, info)
    if (!names.every((name) => scalars.has(name))) return slow?.(parent, args, context, info)
    const cell = isLiteral(info) ? ofField(info) : ofRequest(info)
    cell.args ??= validated(instanceOf(args), validate)
    return call(parent, cell.args, context, info)
  }
}

function argsClassOf({ params = [] }: ResolverMethod): ClassType<object> {
  const args = params.find((parameter) => parameter.kind === 'args')
  return args ? (args.getType() as ClassType<object>) : Object
}

type Call = (parent: unknown, args: unknown, context: Context, info: GraphQLResolveInfo) => unknown

/** Calls a method on the one instance of its class, with its parameters in the order in which it declares them. */
function callerOf({ target, methodName, params = [] }: ResolverMethod): Call {
  const instance = new (target as ClassType<Record<string, (...values: unknown[]) => unknown>>)()
  const getters = [...params].sort((a, b) => a.index - b.index).map(getterOf)
  return (parent, args, context, info) =>
    instance[methodName]?.(...getters.map((get) => get(parent, args, context, info)))
}

function getterOf(parameter: Parameter): Call {
  if (parameter.kind === 'args') return (_parent, args) => args
  if (parameter.kind === 'info') return (_parent, _args, _context, info) => info
  const property = 'propertyName' in parameter ? parameter.propertyName : undefined
  const whole: Call = parameter.kind === 'root' ? (parent) => parent : (_parent, _args, context) => context
  return property ? (...given) => (whole(...given) as Record<string, unknown>)[property] : whole
}

/** The names of the arguments of a field that hold no input objects. */
export const scalarArguments = memoizeWeak(
  ({ args }: Pick<GraphQLField<unknown, unknown>, 'args'>): ReadonlySet<string> =>
    new Set(args.filter(({ type }) => isLeafType(getNamedType(type))).map(({ name }) => name)),
)

const emptyCell = (): { args?: unknown } => ({})

/** Whether the document holds all arguments as literals, so that they are the same for every request. */
const isLiteral = oncePerPlace((_info, nodes) =>
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
