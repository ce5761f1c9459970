import { Field, ID, InputType } from 'type-graphql'
import { NameKind } from '../../model/names/nameKind.ts'
import { Basis } from '../../model/record/basis.ts'
import { DateScalar, FuzzyDate, LanguageTag } from '../../model/scalars.ts'
import { SourceKind } from '../../model/sources/source.ts'

const optional = { nullable: true } as const

@InputType('ExternalIdInput', { description: "The id of a record in somebody else's system." })
export class ExternalIdInput {
  @Field(() => String, { description: 'Whose system: letters, digits, dots, underscores and hyphens.' })
  readonly scheme!: string

  @Field(() => String, { description: 'The id there, letter by letter; at most 500 characters.' })
  readonly value!: string
}

@InputType('RecordKey', {
  description: "Which record is meant: its id, or the caller's own key for it. Exactly one is set.",
})
export class RecordKey {
  @Field(() => ID, { ...optional, description: 'Its id here, which must exist; one that was merged leads on.' })
  readonly id?: string | null

  @Field(() => ExternalIdInput, {
    ...optional,
    description: "The caller's own key: where no record has it, a write makes one that does.",
  })
  readonly externalId?: ExternalIdInput | null
}

@InputType('SourceInput', {
  description:
    'What a claim rests on: the id of a source that is there, or what it takes to make one. A source never changes: one with the same values is the same source.',
})
export class SourceInput {
  @Field(() => ID, { ...optional, description: 'Its id, which starts with source:; made from the values when absent.' })
  readonly id?: string | null

  @Field(() => SourceKind.type, { ...optional, description: 'What sort of source it is; needed for a new one.' })
  readonly sourceKind?: string | null

  @Field(() => String, { ...optional, description: 'Its title; needed for a new one.' })
  readonly title?: string | null

  @Field(() => String, { ...optional, description: 'Who published it.' })
  readonly publisher?: string | null

  @Field(() => FuzzyDate, { ...optional, description: 'When it was published; of rival claims the later one counts.' })
  readonly published?: string | null

  @Field(() => String, { ...optional, description: 'Where it can be read.' })
  readonly url?: string | null

  @Field(() => LanguageTag, { ...optional, description: 'The language it is written in.' })
  readonly language?: string | null

  @Field(() => String, { ...optional, description: 'Under which terms its content may be used.' })
  readonly licence?: string | null
}

@InputType('ClaimInput', { description: 'Where a value comes from. Every write states it.' })
export class ClaimInput {
  @Field(() => SourceInput, { description: 'What it rests on.' })
  readonly source!: SourceInput

  @Field(() => String, { ...optional, description: 'The words of the source, short: at most 2,000 characters.' })
  readonly quote?: string | null

  @Field(() => String, { ...optional, description: 'Where in the source: a paragraph, a row, a page.' })
  readonly locator?: string | null

  @Field(() => String, { ...optional, description: 'A remark of whoever records it.' })
  readonly note?: string | null

  @Field(() => Basis.type, { ...optional, defaultValue: 'STATED', description: 'How it rests on the source.' })
  readonly basis?: string | null

  @Field(() => RecordKey, { ...optional, description: 'Whoever the source says said it.' })
  readonly claimedBy?: RecordKey | null

  @Field(() => Boolean, {
    ...optional,
    defaultValue: false,
    description: 'Settles what is disputed in favour of these values. For editors.',
  })
  readonly settles?: boolean | null
}

@InputType('ValidityInput', {
  description:
    'When it held, as one value: what is left out is unknown. The bounds are for what EDTF cannot say, such as not before November; they may only narrow what the text allows.',
})
export class ValidityInput {
  @Field(() => FuzzyDate, { ...optional, description: 'When it began, as the source words it.' })
  readonly start?: string | null

  @Field(() => FuzzyDate, { ...optional, description: 'When it ended, as the source words it.' })
  readonly end?: string | null

  @Field(() => DateScalar, { ...optional, description: 'It cannot have begun before this day.' })
  readonly startEarliest?: string | null

  @Field(() => DateScalar, { ...optional, description: 'It must have begun by this day.' })
  readonly startLatest?: string | null

  @Field(() => DateScalar, { ...optional, description: 'It cannot have ended before this day.' })
  readonly endEarliest?: string | null

  @Field(() => DateScalar, { ...optional, description: 'It must have ended by this day.' })
  readonly endLatest?: string | null

  @Field(() => DateScalar, { ...optional, description: 'A day on which the source saw it hold.' })
  readonly attestedOn?: string | null
}

@InputType('NameInput', { description: 'A name of an entity.' })
export class NameInput {
  @Field(() => String, { description: 'The name itself; at most 1,000 characters.' })
  readonly value!: string

  @Field(() => LanguageTag, { ...optional, description: 'Its language.' })
  readonly language?: string | null

  @Field(() => NameKind.type, { ...optional, defaultValue: 'AS_WRITTEN', description: 'What sort of name it is.' })
  readonly nameKind?: string | null
}
