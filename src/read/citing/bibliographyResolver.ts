import { Args, Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../../model/context.ts'
import { type LazyBibliography, readBibliography } from './bibliography.ts'
import { Bibliography, BibliographyArgs } from './bibliographyTypes.ts'

@Resolver()
export class BibliographyResolver {
  @Query(() => Bibliography, {
    description:
      'The sources and active claims of some records, for citation as CSL-JSON, plain text and BibTeX. The id of a merged entity returns the claims about the entity that remains.',
  })
  bibliography(
    @Args(() => BibliographyArgs) { ids }: BibliographyArgs,
    @Ctx() { reader }: Context,
  ): Promise<LazyBibliography> {
    return readBibliography(reader, ids)
  }
}
