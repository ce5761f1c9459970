import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql'
import type { Context } from '../../model/context.ts'
import { lazyConnection } from '../../model/paging/connection.ts'
import { connectionType } from '../../model/paging/connectionType.ts'
import { isDescending, keysetOf } from '../../model/paging/keyset.ts'
import { PageArgs, pageOf } from '../../model/paging/pageArgs.ts'
import { UNRESTRICTED } from '../../model/record/asOf.ts'
import { foldedProperty } from '../../model/record/foldedProperty.ts'
import { Source, SourceKind, sourceFrom } from '../../model/sources/source.ts'
import type { Compilation } from '../filters/compilation.ts'
import { compileFilter } from '../filters/compileFilter.ts'
import { enumCondition, StringWhere, textCondition } from '../filters/conditions.ts'
import { defineFilter, type Where } from '../filters/filter.ts'

const SourceConnection = connectionType('Source', () => Source)

const sourceFilter = defineFilter<string>('SourceWhere', 'A filter on sources.', () => ({
  sourceKind: {
    type: () => [SourceKind.type],
    description: 'The source is of one of these kinds.',
    condition: (given, source, compilation) => enumCondition(given, `${source}.sourceKind`, compilation),
  },
  title: textField('title', 'The title of the source.'),
  publisher: textField('publisher', 'The publisher of the source.'),
}))

const textField = (name: string, description: string) => ({
  type: () => StringWhere,
  description,
  condition: (given: StringWhere, source: string, compilation: Compilation) =>
    textCondition(given, `${source}.${foldedProperty(name)}`, compilation),
})

@ArgsType()
class SourceListArgs extends PageArgs {
  @Field(() => sourceFilter.input, { nullable: true, description: 'Only sources that match this filter.' })
  readonly where?: Where | null
}

const LIST = 'sources'

const pageText = (condition: string, direction: 'ASC' | 'DESC'): string => `MATCH (s:Source)
WHERE s.titleKey > $low AND s.titleKey < $high AND (${condition})
WITH s ORDER BY s.titleKey ${direction} LIMIT $limit
RETURN s.titleKey AS key, s {.*} AS source`

const totalText = (condition: string): string => `MATCH (s:Source) WHERE ${condition} RETURN count(s) AS total`

@Resolver()
export class SourceListResolver {
  @Query(() => SourceConnection, { nullable: true, description: 'All sources, ordered by title.' })
  sources(@Args(() => SourceListArgs) args: SourceListArgs, @Ctx() { reader }: Context) {
    const page = pageOf(LIST, args)
    const { condition, parameters } = compileFilter(sourceFilter, args.where ?? null, 's', UNRESTRICTED)
    const text = pageText(condition, isDescending(page, false) ? 'DESC' : 'ASC')
    const read = async () => {
      const rows = await reader.read(text, { ...parameters, ...keysetOf(page, false) })
      return rows.map((row) => ({ key: String(row.key), edge: { node: sourceFrom(row.source) } }))
    }
    const total = async () => Number((await reader.read(totalText(condition), parameters))[0]?.total)
    return lazyConnection(LIST, page, read, total)
  }
}
