import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql'
import type { Context, RoleName, Viewer } from '../../model/context.ts'
import { Role } from './role.ts'

@ObjectType('Viewer', { description: 'The caller of a request.' })
class ViewerType {
  @Field(() => String, {
    description: 'Party under whose name claims of the caller are recorded; anonymous without a key.',
    simple: true,
  })
  readonly name!: string

  @Field(() => [Role.type], { description: 'Roles of the key.', simple: true })
  readonly roles!: readonly RoleName[]
}

/** `viewer`: the caller, as authenticated by its key or token. */
@Resolver()
export class ViewerResolver {
  @Query(() => ViewerType, { description: 'The caller of this request, identified by its key.' })
  viewer(@Ctx() { viewer }: Context): Viewer {
    return viewer
  }
}
