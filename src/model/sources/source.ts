import { Field, ObjectType } from 'type-graphql'
import { enumType } from '../record/enumType.ts'
import { Node } from '../record/node.ts'
import { FuzzyDate, LanguageTag } from '../scalars.ts'

export const SourceKind = enumType('SourceKind', 'The type of a source.', {
  PRESS_RELEASE: 'A press release of an institution.',
  NEWS: 'A news item or article.',
  SOCIAL_POST: 'A post on a social network.',
  DATASET: 'A compiled data set.',
  OFFICIAL_LIST: 'An official list or document.',
  PARTNER: 'A statement of a partner system without a document.',
})

const optional = { nullable: true, simple: true } as const

@ObjectType('Source', { implements: Node, description: 'The source of a claim: a page, a post, a list, a data set.' })
export class Source extends Node {
  @Field(() => SourceKind.type, { description: 'The type of a source.', simple: true })
  readonly sourceKind!: string

  @Field(() => String, { description: 'The title of the source.', simple: true })
  readonly title!: string

  @Field(() => String, { ...optional, description: 'The publisher.' })
  readonly publisher!: string | null

  @Field(() => FuzzyDate, {
    ...optional,
    description: 'The date of publication; null when the source does not state it.',
  })
  readonly published!: string | null

  @Field(() => String, { ...optional, description: 'The address at which it can be read.' })
  readonly url!: string | null

  @Field(() => LanguageTag, { ...optional, description: 'The language of the source.' })
  readonly language!: string | null

  @Field(() => String, { ...optional, description: 'The licence under which its content is used here.' })
  readonly licence!: string | null
}

/** Builds a source from a column `s {.*}`. */
export const sourceFrom = (column: unknown): Source => ({ ...(column as Source), __typename: 'Source' }) as Source
