import { Field, ObjectType } from 'type-graphql'
import type { AsOf } from '../record/asOf.ts'
import { LanguageTag } from '../scalars.ts'
import { NameKind } from './nameKind.ts'

@ObjectType('Name', { description: 'A name of an entity, as at least one source states it.' })
export class Name {
  /** The entity, and the name in the form in which claims store it: they select the claims of the name. */
  readonly entityId!: string
  readonly claimed!: string
  /** The as-of with which the entity was read. */
  readonly asOf?: AsOf

  @Field(() => String, { description: 'The text of the name.', simple: true })
  readonly value!: string

  @Field(() => LanguageTag, {
    nullable: true,
    description: 'The language of the name; null when no source states it.',
    simple: true,
  })
  readonly language!: string | null

  @Field(() => NameKind.type, { description: 'The type of the name.', simple: true })
  readonly nameKind!: string
}
