import { connectionOver, connectionType } from '../../model/paging/connection.ts'
import { keysetOf, readsDown } from '../../model/paging/keyset.ts'
import { PageArgs, pageOf } from '../../model/paging/pageArgs.ts'
import { ALWAYS } from '../../model/record/asOf.ts'
import { argumentsOf, queries } from '../../model/record/declare.ts'
import { normalised } from '../../model/record/normalised.ts'
import { Source, SourceKind, sourceFrom } from '../../model/sources/source.ts'
import { compile } from '../filters/compiled.ts'
import { choiceCondition, StringWhere, textCondition } from '../filters/conditions.ts'
import { filter, type Where } from '../filters/filter.ts'

const SourceConnection = connectionType('Source', () => Source)

/** The filter on sources. */
const sourceFilter = filter<string>('SourceWhere', 'A filter on a source.', () => ({
  sourceKind: {
    type: () => [SourceKind.type],
    description: 'It is of one of these sorts.',
    condition: (given, source, to) => choiceCondition(given, `${source}.sourceKind`, to),
  },
  title: textField('title', 'Its title.'),
  publisher: textField('publisher', 'Who published it.'),
}))

const textField = (name: string, description: string) => ({
  type: () => StringWhere,
  description,
  condition: (given: StringWhere, source: string, to: Parameters<typeof textCondition>[2]) =>
    textCondition(given, `${source}.${normalised(name)}`, to),
})

interface ListArgs extends PageArgs {
  readonly where?: Where | null
}

const LIST = 'sources'

/** `sources`: what the claims rest on, by title. */
export const SourceList = queries({
  sources: {
    type: () => SourceConnection,
    nullable: true,
    description: 'Every source, by title.',
    args: argumentsOf('SourceListArgs', PageArgs, {
      where: { type: () => sourceFilter.input, description: 'Only those that meet this.' },
    }),
    async resolve(args: ListArgs, { reader }) {
      const page = pageOf(LIST, args)
      const { condition, parameters } = compile(sourceFilter, args.where ?? null, 's', ALWAYS)
      const direction = readsDown(page, false) ? 'DESC' : 'ASC'
      const rows = () =>
        reader.read(
          `MATCH (s:Source) WHERE s.titleKey > $low AND s.titleKey < $high AND (${condition})
WITH s ORDER BY s.titleKey ${direction} LIMIT $limit
RETURN s.titleKey AS key, s {.*} AS source`,
          { ...parameters, ...keysetOf(page, false) },
        )
      const found = async () =>
        (await rows()).map((row) => ({ key: String(row.key), edge: { node: sourceFrom(row.source) } }))
      return connectionOver(LIST, page, found, async () =>
        Number(
          (await reader.read(`MATCH (s:Source) WHERE ${condition} RETURN count(s) AS total`, parameters))[0]?.total,
        ),
      )
    },
  },
})
