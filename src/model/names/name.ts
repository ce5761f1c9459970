import { Field, ObjectType } from 'type-graphql'
import type { AsOf } from '../record/asOf.ts'
import { LanguageTag } from '../scalars.ts'
import { NameKind } from './nameKind.ts'

@ObjectType('Name', { description: 'A name of an entity, as at least one source has it.' })
export class Name {
  /** The entity it names, and the name as a claim holds it: by these its claims are found. */
  readonly entityId!: string
  readonly claimed!: string
  /** When the entity is looked at from. */
  readonly asOf?: AsOf

  @Field(() => String, { description: 'The name itself.', simple: true })
  readonly value!: string

  @Field(() => LanguageTag, { nullable: true, description: 'Its language; null when no source says.', simple: true })
  readonly language!: string | null

  @Field(() => NameKind.type, { description: 'What sort of name it is.', simple: true })
  readonly nameKind!: string
}
