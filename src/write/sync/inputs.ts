import { Field, ID, InputType } from 'type-graphql'
import { NameKind } from '../../model/names/nameKind.ts'
import { Basis } from '../../model/record/basis.ts'
import { DateScalar, FuzzyDate, LanguageTag } from '../../model/scalars.ts'
import { SourceKind } from '../../model/sources/source.ts'

const optional = { nullable: true } as const

@InputType('ExternalIdInput', { description: 'The id of a record in an external system.' })
export class ExternalIdInput {
  @Field(() => String, { description: 'The system: letters, digits, dots, underscores and hyphens.' })
  readonly scheme!: string

  @Field(() => String, { description: 'The id in that system, case-sensitive; at most 500 characters.' })
  readonly value!: string
}

@InputType('RecordKey', {
  description: "Names a record by its id or by the caller's own key. Exactly one of the two must be set.",
})
export class RecordKey {
  @Field(() => ID, {
    ...optional,
    description: 'The id of an existing record. The id of a merged entity names the surviving entity.',
  })
  readonly id?: string | null

  @Field(() => ExternalIdInput, {
    ...optional,
    description: "The caller's own key. A write creates a record with this key when there is none.",
  })
  readonly externalId?: ExternalIdInput | null
}

@InputType('SourceInput', {
  description:
    'The source of a claim: the id of an existing source, or the values of a new one. Sources are immutable, and a source with the same values is the same source.',
})
export class SourceInput {
  @Field(() => ID, {
    ...optional,
    description: 'The id, which starts with source:; generated from the values if absent.',
  })
  readonly id?: string | null

  @Field(() => SourceKind.type, { ...optional, description: 'The kind of source; required for a new one.' })
  readonly sourceKind?: string | null

  @Field(() => String, { ...optional, description: 'The title; required for a new one.' })
  readonly title?: string | null

  @Field(() => String, { ...optional, description: 'The publisher.' })
  readonly publisher?: string | null

  @Field(() => FuzzyDate, {
    ...optional,
    description: 'The publication date. Of competing claims, the one with the later source is preferred.',
  })
  readonly published?: string | null

  @Field(() => String, { ...optional, description: 'The URL of the source.' })
  readonly url?: string | null

  @Field(() => LanguageTag, { ...optional, description: 'The language of the source.' })
  readonly language?: string | null

  @Field(() => String, { ...optional, description: 'The licence of its content.' })
  readonly licence?: string | null
}

@InputType('ClaimInput', { description: 'The source of the values. Every write states it.' })
export class ClaimInput {
  @Field(() => SourceInput, { description: 'The source of the claim.' })
  readonly source!: SourceInput

  @Field(() => String, { ...optional, description: 'A short quotation from the source: at most 2,000 characters.' })
  readonly quote?: string | null

  @Field(() => String, { ...optional, description: 'The place in the source: a paragraph, a row, a page.' })
  readonly locator?: string | null

  @Field(() => String, { ...optional, description: 'A remark of the party that records the claim.' })
  readonly note?: string | null

  @Field(() => Basis.type, { ...optional, defaultValue: 'STATED', description: 'How the claim rests on the source.' })
  readonly basis?: string | null

  @Field(() => RecordKey, { ...optional, description: 'The person or body to whom the source attributes the claim.' })
  readonly claimedBy?: RecordKey | null

  @Field(() => Boolean, {
    ...optional,
    defaultValue: false,
    description: 'Settles a dispute in favour of these values. Needs a key with the role EDITOR.',
  })
  readonly settles?: boolean | null
}

@InputType('ValidityInput', {
  description:
    'The validity period, as one value: an omitted bound is unknown. The earliest and latest days are for what EDTF cannot express, such as "not before November"; they can only narrow the range of the text.',
})
export class ValidityInput {
  @Field(() => FuzzyDate, { ...optional, description: 'The start, as the source states it.' })
  readonly start?: string | null

  @Field(() => FuzzyDate, { ...optional, description: 'The end, as the source states it.' })
  readonly end?: string | null

  @Field(() => DateScalar, { ...optional, description: 'The earliest possible day of the start.' })
  readonly startEarliest?: string | null

  @Field(() => DateScalar, { ...optional, description: 'The latest possible day of the start.' })
  readonly startLatest?: string | null

  @Field(() => DateScalar, { ...optional, description: 'The earliest possible day of the end.' })
  readonly endEarliest?: string | null

  @Field(() => DateScalar, { ...optional, description: 'The latest possible day of the end.' })
  readonly endLatest?: string | null

  @Field(() => DateScalar, { ...optional, description: 'A day on which the source attests it.' })
  readonly attestedOn?: string | null
}

@InputType('NameInput', { description: 'A name of an entity.' })
export class NameInput {
  @Field(() => String, { description: 'The name; at most 1,000 characters.' })
  readonly value!: string

  @Field(() => LanguageTag, { ...optional, description: 'The language of the name.' })
  readonly language?: string | null

  @Field(() => NameKind.type, { ...optional, defaultValue: 'AS_WRITTEN', description: 'The kind of name.' })
  readonly nameKind?: string | null
}
