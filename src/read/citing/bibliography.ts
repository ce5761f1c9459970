import { ArrayMaxSize, MaxLength } from 'class-validator'
import { ArgsType, Field, ID, ObjectType } from 'type-graphql'
import { groupBy } from '../../lib/collections/groupBy.ts'
import { lazy } from '../../lib/lazy.ts'
import { Claim } from '../../model/claims/claim.ts'
import { queries } from '../../model/record/declare.ts'
import { Source } from '../../model/sources/source.ts'
import type { Reader } from '../../neo4j/graph/graph.ts'
import { type CitedClaims, citedClaims, MOST_CLAIMS } from './citedClaims.ts'
import { type CslItem, claimLine, cslItem } from './cslItem.ts'
import { bibtexOf, cslJsonOf, referencesOf } from './formatted.ts'

const MOST_RECORDS = 50

const plain = { simple: true } as const

@ObjectType('BibliographyEntry', { description: 'A source, and how to cite it.' })
export class BibliographyEntry {
  @Field(() => Source, { ...plain, description: 'The source.' })
  readonly source!: Source

  @Field(() => String, { ...plain, description: 'The source as one item of CSL-JSON.' })
  readonly cslJson!: string

  @Field(() => String, {
    ...plain,
    description: 'The reference in the style of the APA, and below it a line for each claim that rests on it.',
  })
  readonly text!: string

  @Field(() => String, { ...plain, description: 'The source as one entry of BibTeX.' })
  readonly bibtex!: string
}

@ObjectType('Bibliography', {
  description:
    'What some records rest on: their standing claims and the sources of these. Dates of sources are no more precise than the sources are: a month without a day stays a month, and one that is approximate or uncertain is marked circa.',
})
export class Bibliography {
  @Field(() => [BibliographyEntry], { ...plain, description: 'Each source once, by its reference.' })
  readonly entries!: readonly BibliographyEntry[]

  @Field(() => [Claim], {
    ...plain,
    description: `The standing claims about the records, in the order asked for: the ${MOST_CLAIMS} oldest of each.`,
  })
  readonly claims!: readonly Claim[]

  @Field(() => [ID], { ...plain, description: 'Those of the ids about which nobody claims anything.' })
  readonly unclaimed!: readonly string[]

  @Field(() => Boolean, { ...plain, description: `Whether some record has more than ${MOST_CLAIMS} claims.` })
  readonly truncated!: boolean

  @Field(() => String, {
    ...plain,
    description:
      'A list of CSL-JSON, which Zotero, pandoc and citeproc read; the claims are the notes of their sources.',
  })
  readonly cslJson!: string

  @Field(() => String, { ...plain, description: 'The texts of the entries, with an empty line between.' })
  readonly text!: string

  @Field(() => String, { ...plain, description: 'A file of BibTeX; the claims are the notes of their sources.' })
  readonly bibtex!: string
}

/** What is worked out when it is asked for. */
type Late<T> = T | Promise<T>

/** A bibliography whose forms are made when they are asked for. */
export interface LateBibliography extends CitedClaims {
  readonly entries: Late<readonly BibliographyEntry[]>
  readonly cslJson: string
  readonly text: Late<string>
  readonly bibtex: string
}

/** The bibliography of some records. */
export async function bibliographyOf(reader: Reader, ids: readonly string[]): Promise<LateBibliography> {
  return bibliographyFrom(await citedClaims(reader, ids))
}

export function bibliographyFrom(cited: CitedClaims): LateBibliography {
  const bySource = groupBy(cited.claims, ({ source }) => source.id)
  const items = new Map([...bySource].map(([id, claims]) => [id, cslItem((claims[0] as Claim).source, claims)]))
  const all = [...items.values()]
  const entries = lazy(async () =>
    [...(await referencesOf(all))].map(([id, reference]) =>
      entryOf(items.get(id) as CslItem, reference, bySource.get(id) ?? []),
    ),
  )
  return {
    ...cited,
    get entries() {
      return entries()
    },
    get cslJson() {
      return cslJsonOf(all)
    },
    get text() {
      return entries().then((some) => some.map(({ text }) => text).join('\n\n'))
    },
    get bibtex() {
      return bibtexOf(all)
    },
  }
}

function entryOf(item: CslItem, reference: string, claims: readonly Claim[]): BibliographyEntry {
  return {
    source: (claims[0] as Claim).source,
    text: [reference, ...claims.map((claim) => `  ${claimLine(claim)}`)].join('\n'),
    get cslJson() {
      return JSON.stringify(item, null, 2)
    },
    get bibtex() {
      return bibtexOf([item])
    },
  }
}

@ArgsType()
class BibliographyArgs {
  @Field(() => [ID], { description: `Ids of entities and relationships, at most ${MOST_RECORDS}.` })
  @ArrayMaxSize(MOST_RECORDS)
  @MaxLength(500, { each: true })
  readonly ids!: readonly string[]
}

/** `bibliography`: how to cite what records say. */
export const BibliographyQuery = queries({
  bibliography: {
    type: () => Bibliography,
    args: BibliographyArgs,
    description:
      'The sources and claims that some records rest on, to be cited: as CSL-JSON, plain text and BibTeX. An id that was merged leads to the entity that it was merged into.',
    resolve: ({ ids }: BibliographyArgs, { reader }) => bibliographyOf(reader, ids),
  },
})
