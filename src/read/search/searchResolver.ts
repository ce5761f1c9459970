import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql'
import { digest } from '../../lib/text/digest.ts'
import { wordsOf } from '../../lib/text/words.ts'
import type { Context } from '../../model/context.ts'
import type { EntityRow } from '../../model/entities/entity.ts'
import { eagerConnection } from '../../model/paging/connection.ts'
import { pageOf } from '../../model/paging/pageArgs.ts'
import { listedWanted } from '../../model/record/wanted.ts'
import { NO_HITS, type SearchEdge, searchEntities } from './searchEntities.ts'
import { MAX_RANKED_NAMES } from './searchStatement.ts'
import { SearchArgs, SearchConnection } from './searchTypes.ts'

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    nullable: true,
    description:
      'Searches entities by name, in any script, ignoring accents and letter case, best match first. Acronyms count as names.',
  })
  async search(@Args(() => SearchArgs) args: SearchArgs, @Ctx() { reader }: Context, @Info() info: GraphQLResolveInfo) {
    const words = wordsOf(args.text)
    // A cursor is valid only for the same text and languages.
    const list = `search.${digest(JSON.stringify([words, args.languages ?? []]), 16)}`
    const page = pageOf(list, args)
    const request = { words, page, projection: listedWanted(info) }
    const { hits, facets, total, ranked } = words.length === 0 ? NO_HITS : await searchEntities(reader, args, request)
    const connection = eagerConnection<EntityRow, SearchEdge>(list, page, hits, async () => total)
    return { ...connection, facets, truncated: ranked >= MAX_RANKED_NAMES }
  }
}
