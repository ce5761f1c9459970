import { ArrayMaxSize, MaxLength } from 'class-validator'
import { ArgsType, Field, ID, ObjectType } from 'type-graphql'
import { Claim } from '../../model/claims/claim.ts'
import { Source } from '../../model/sources/source.ts'
import { MAX_CLAIMS } from './citedClaims.ts'

const MAX_RECORDS = 50

const simple = { simple: true } as const

@ObjectType('BibliographyEntry', { description: 'A source and its reference.' })
export class BibliographyEntry {
  @Field(() => Source, { ...simple, description: 'The source.' })
  readonly source!: Source

  @Field(() => String, { ...simple, description: 'The source as a CSL-JSON item.' })
  readonly cslJson!: string

  @Field(() => String, {
    ...simple,
    description: 'The reference in APA style, followed by a line for each claim on this source.',
  })
  readonly text!: string

  @Field(() => String, { ...simple, description: 'The source as a BibTeX entry.' })
  readonly bibtex!: string
}

@ObjectType('Bibliography', {
  description:
    'The active claims about some records, and their sources as references. Dates have the precision of the source: a month without a day stays a month, and an approximate or uncertain date is marked circa.',
})
export class Bibliography {
  @Field(() => [BibliographyEntry], { ...simple, description: 'The sources without duplicates, ordered by reference.' })
  readonly entries!: readonly BibliographyEntry[]

  @Field(() => [Claim], {
    ...simple,
    description: `The active claims about the records, in the order of the ids; the ${MAX_CLAIMS} oldest of each record.`,
  })
  readonly claims!: readonly Claim[]

  @Field(() => [ID], { ...simple, description: 'The ids without an active claim.' })
  readonly unclaimed!: readonly string[]

  @Field(() => Boolean, { ...simple, description: `True when a record has more than ${MAX_CLAIMS} claims.` })
  readonly truncated!: boolean

  @Field(() => String, {
    ...simple,
    description: 'The sources as a CSL-JSON array, for Zotero, pandoc and citeproc. Claims are in the notes.',
  })
  readonly cslJson!: string

  @Field(() => String, { ...simple, description: 'The texts of all entries, separated by empty lines.' })
  readonly text!: string

  @Field(() => String, { ...simple, description: 'The sources as a BibTeX file. Claims are in the notes.' })
  readonly bibtex!: string
}

@ArgsType()
export class BibliographyArgs {
  @Field(() => [ID], { description: `Ids of entities and relationships, at most ${MAX_RECORDS}.` })
  @ArrayMaxSize(MAX_RECORDS)
  @MaxLength(500, { each: true })
  readonly ids!: readonly string[]
}
