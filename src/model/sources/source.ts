import { Field, ObjectType } from 'type-graphql'
import { enumType } from '../record/enumType.ts'
import { Node } from '../record/node.ts'
import { FuzzyDate, LanguageTag } from '../scalars.ts'

export const SourceKind = enumType('SourceKind', 'What sort of source it is.', {
  PRESS_RELEASE: 'A press release of an institution.',
  NEWS: 'A news item or article.',
  SOCIAL_POST: 'A post on a social network.',
  DATASET: 'A data set that somebody compiled.',
  OFFICIAL_LIST: 'An official list or document.',
  PARTNER: 'What a partner system says, without a document of its own.',
})

const optional = { nullable: true, simple: true } as const

@ObjectType('Source', { implements: Node, description: 'What a claim rests on: a page, a post, a list, a data set.' })
export class Source extends Node {
  @Field(() => SourceKind.type, { description: 'What sort of source it is.', simple: true })
  readonly sourceKind!: string

  @Field(() => String, { description: 'Its title.', simple: true })
  readonly title!: string

  @Field(() => String, { ...optional, description: 'Who published it.' })
  readonly publisher!: string | null

  @Field(() => FuzzyDate, { ...optional, description: 'When it was published; null when it does not say.' })
  readonly published!: string | null

  @Field(() => String, { ...optional, description: 'Where it can be read.' })
  readonly url!: string | null

  @Field(() => LanguageTag, { ...optional, description: 'The language it is written in.' })
  readonly language!: string | null

  @Field(() => String, { ...optional, description: 'Under which terms its content is used here.' })
  readonly licence!: string | null
}

/** The source that a column `s {.*}` holds. */
export const sourceFrom = (column: unknown): Source => ({ ...(column as Source), __typename: 'Source' }) as Source
