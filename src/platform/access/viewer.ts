import { Field, ObjectType } from 'type-graphql'
import type { RoleName } from '../../model/context.ts'
import { queries } from '../../model/record/declare.ts'
import { Role } from './role.ts'

@ObjectType('Viewer', { description: 'Who asks.' })
class ViewerType {
  @Field(() => String, {
    description: 'The party under whose name its claims are recorded; anonymous for whoever carries no key.',
    simple: true,
  })
  readonly name!: string

  @Field(() => [Role.type], { description: 'What its key allows.', simple: true })
  readonly roles!: readonly RoleName[]
}

/** `viewer`: what a key is taken for. */
export const ViewerQuery = queries({
  viewer: {
    type: () => ViewerType,
    description: 'Whose key this request carries.',
    resolve: (_args, { viewer }) => viewer,
  },
})
