import type { GraphQLResolveInfo } from 'graphql'
import { Args, type ClassType, Ctx, Extensions, type Field, FieldResolver, Info, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import type { Needs } from './wanted.ts'

type ReturnType = Parameters<typeof Field>[0] & (() => unknown)

/** A field of a record that a function resolves. */
export interface ResolvedField<Parent, Arguments> {
  readonly type: () => unknown
  readonly description: string
  readonly nullable?: boolean
  readonly args?: ClassType<object>
  /** A list that needs only the id and the as-of of its parent, so that it can be read before the parent. */
  readonly prefetch?: boolean
  /** Such a list whose statement can return the parent as well. */
  readonly includesParent?: boolean
  /** How the statement of another list reads this one along with it; equal lists have the same function. */
  readonly inline?: unknown
  /** The properties of the parent that the function reads; all of them when absent. */
  readonly needs?: Needs
  readonly resolve: (parent: Parent, args: Arguments, context: Context, info: GraphQLResolveInfo) => unknown
}

/**
 * Builds a resolver class from the fields of one type, where the fields follow from a declaration and so are known at
 * run time alone. Fields of an interface hold for all types that implement it.
 */
export function resolvedFields<Parent, Arguments = object>(
  target: object,
  fields: Readonly<Record<string, ResolvedField<Parent, Arguments>>>,
): ClassType<object> {
  @Resolver(() => target as ClassType<object>)
  class RecordFieldResolver {}
  for (const [name, field] of Object.entries(fields)) addMethod(RecordFieldResolver.prototype, name, field)
  return RecordFieldResolver
}

function addMethod<Parent, Arguments>(prototype: object, name: string, field: ResolvedField<Parent, Arguments>): void {
  const { args, type, description, nullable = false, prefetch, includesParent, inline, needs, resolve } = field
  const method = (parent: Parent, context: Context, info: GraphQLResolveInfo, given: Arguments) =>
    resolve(parent, given, context, info)
  const descriptor = { value: method, configurable: true }
  Object.defineProperty(prototype, name, descriptor)
  Root()(prototype, name, 0)
  Ctx()(prototype, name, 1)
  Info()(prototype, name, 2)
  if (args) Args(() => args)(prototype, name, 3)
  FieldResolver(type as ReturnType, { description, nullable })(prototype, name, descriptor)
  Extensions({ prefetch, includesParent, inline, needs })(prototype, name, descriptor)
}
