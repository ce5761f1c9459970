import type { GraphQLResolveInfo } from 'graphql'
import {
  Args,
  ArgsType,
  Authorized,
  type ClassType,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  Info,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql'
import { badUserInput } from '../../lib/errors.ts'
import type { Context, RoleName } from '../context.ts'
import type { AsOf } from './asOf.ts'
import type { Needs } from './wanted.ts'

type ReturnType = Parameters<typeof Field>[0] & (() => unknown)

/** A class of that name, as TypeGraphQL wants one for each type. */
export function namedClass(name: string): ClassType<object> {
  return { [name]: class {} }[name] as ClassType<object>
}

export interface PlainField {
  readonly type: () => unknown
  readonly description: string
  /** 'items' where it is the items of a list that may be null. */
  readonly nullable?: boolean | 'items'
}

/** Adds fields that are read straight off the row, at no cost. */
export function addFields(target: ClassType<object>, fields: Readonly<Record<string, PlainField>>): void {
  for (const [name, { type, description, nullable = false }] of Object.entries(fields)) {
    Field(type as ReturnType, { description, nullable, simple: true })(target.prototype, name)
  }
}

/** A field that has to be looked up. `resolve` gets the row it is asked of. */
export interface ResolvedField<Parent, Arguments> extends PlainField {
  readonly args?: ClassType<object>
  /** A list that needs no more of its row than the id and the as-of, so that it can be read beside the row. */
  readonly prefetch?: boolean
  /** Such a list whose statement can bring the row along. */
  readonly includesParent?: boolean
  /** How such a list comes along with another one; the same function where it is the same list. */
  readonly inline?: unknown
  /** What it takes of its row; it may take anything when nobody says. */
  readonly needs?: Needs
  readonly resolve: (parent: Parent, args: Arguments, context: Context, info: GraphQLResolveInfo) => unknown
}

/**
 * A resolver class that adds such fields to a type without touching the type's own file.
 * On an interface they are inherited by all that implement it.
 */
export function resolvedFields<Parent, Arguments = object>(
  target: object,
  fields: Readonly<Record<string, ResolvedField<Parent, Arguments>>>,
): ClassType<object> {
  const resolver = namedClass('Fields')
  for (const [name, field] of Object.entries(fields)) addResolver(resolver.prototype, name, field)
  Resolver(() => target as ClassType<object>)(resolver)
  return resolver
}

function addResolver<Parent, Arguments>(prototype: object, name: string, field: ResolvedField<Parent, Arguments>) {
  const { args, type, description, nullable = false, prefetch, includesParent, inline, needs, resolve } = field
  Root()(prototype, name, 0)
  Ctx()(prototype, name, 1)
  Info()(prototype, name, 2)
  if (args) Args(() => args)(prototype, name, 3)
  const method = (parent: Parent, context: Context, info: GraphQLResolveInfo, given: Arguments) =>
    resolve(parent, given, context, info)
  const descriptor = defineMethod(prototype, name, method)
  FieldResolver(type as ReturnType, { description, nullable })(prototype, name, descriptor)
  Extensions({ prefetch, includesParent, inline, needs })(prototype, name, descriptor)
}

/** A field of the type Query or Mutation. */
export interface RootField<Arguments> extends PlainField {
  readonly args?: ClassType<object>
  /** What the caller's key must allow; reading needs no more than that the server lets one in. */
  readonly role?: RoleName
  /** What the lists below can be asked of before the record is there; null where they cannot. */
  readonly prefetchKey?: (args: Arguments) => PrefetchKey | null
  readonly resolve: (args: Arguments, context: Context, info: GraphQLResolveInfo) => unknown
}

/** A record before it is read. */
export interface PrefetchKey {
  readonly id: string
  readonly asOf?: AsOf
  /** Its GraphQL type, where the field may lead to several. */
  readonly __typename?: string
}

type RootFields = Readonly<Record<string, RootField<never>>>

/** A resolver class with such queries. */
export const queries = (fields: RootFields): ClassType<object> => rootFields(Query, fields)

/** A resolver class with such mutations. */
export const mutations = (fields: RootFields): ClassType<object> => rootFields(Mutation, fields)

function rootFields(root: typeof Query, fields: RootFields): ClassType<object> {
  const resolver = namedClass('RootFields')
  for (const [name, field] of Object.entries(fields)) addRootField(root, resolver.prototype, name, field)
  Resolver()(resolver)
  return resolver
}

function addRootField(root: typeof Query, prototype: object, name: string, field: RootField<never>): void {
  const { args, type, description, nullable = false, role, prefetchKey, resolve } = field
  Ctx()(prototype, name, 0)
  Info()(prototype, name, 1)
  if (args) Args(() => args)(prototype, name, 2)
  const method = (context: Context, info: GraphQLResolveInfo, given: never) => resolve(given, context, info)
  const descriptor = defineMethod(prototype, name, method)
  restrict(role, prototype, name, descriptor)
  Extensions({ prefetchKey })(prototype, name, descriptor)
  root(type as ReturnType, { description: describedFor(role, description), nullable })(prototype, name, descriptor)
}

/** A field of the type Subscription: every event is a row of its type. */
export interface EventField<Arguments> extends PlainField {
  readonly args: ClassType<object>
  readonly role?: RoleName
  /** The arguments come as they were sent: TypeGraphQL validates those of `resolve` alone. */
  readonly subscribe: (args: Arguments, context: Context) => AsyncIterable<object>
}

/** A resolver class with such subscriptions. */
export function subscriptions<Arguments>(fields: Readonly<Record<string, EventField<Arguments>>>): ClassType<object> {
  const resolver = namedClass('EventFields')
  for (const [name, field] of Object.entries(fields)) addEventField(resolver.prototype, name, field)
  Resolver()(resolver)
  return resolver
}

function addEventField<Arguments>(prototype: object, name: string, field: EventField<Arguments>): void {
  const { args, type, description, nullable = false, role, subscribe } = field
  Root()(prototype, name, 0)
  Args(() => args)(prototype, name, 1)
  const descriptor = defineMethod(prototype, name, (event: unknown) => event ?? refuseWithoutEvent(name))
  restrict(role, prototype, name, descriptor)
  Subscription(type as ReturnType, {
    description: describedFor(role, description),
    nullable,
    subscribe: ({ args: given, context }) => subscribe(given as Arguments, context as Context),
  })(prototype, name, descriptor)
}

/** A request that is answered once has no events. */
function refuseWithoutEvent(name: string): never {
  throw badUserInput(
    `a subscription to ${name} over a websocket at /graphql or an event stream at /graphql/stream`,
    'one in a request that is answered once',
  )
}

function restrict(
  role: RoleName | undefined,
  prototype: object,
  name: string,
  descriptor: TypedPropertyDescriptor<unknown>,
): void {
  if (!role) return
  Authorized([role])(prototype, name, descriptor)
  Extensions({ role })(prototype, name, descriptor)
}

const describedFor = (role: RoleName | undefined, description: string): string =>
  role ? `${description} Needs a key with the role ${role}.` : description

/** TypeGraphQL wants a method's property descriptor along with its name. */
function defineMethod(prototype: object, name: string, method: unknown): TypedPropertyDescriptor<unknown> {
  Object.defineProperty(prototype, name, { value: method, configurable: true })
  return Object.getOwnPropertyDescriptor(prototype, name) as TypedPropertyDescriptor<unknown>
}

/** A class of arguments: those of `base`, and others besides, which may be left out unless they are required. */
export function argumentsOf(
  name: string,
  base: ClassType<object>,
  more: Readonly<Record<string, Omit<PlainField, 'nullable'> & { readonly required?: boolean }>>,
): ClassType<object> {
  const made = { [name]: class extends base {} }[name] as ClassType<object>
  ArgsType()(made)
  for (const [argument, { type, description, required = false }] of Object.entries(more)) {
    Field(type as ReturnType, { nullable: !required, description })(made.prototype, argument)
  }
  return made
}
