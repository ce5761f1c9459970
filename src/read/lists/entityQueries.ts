import type { ClassType } from 'type-graphql'
import type { Context } from '../../model/context.ts'
import type { EntityRow, Kind } from '../../model/entities/entity.ts'
import { entityAt } from '../../model/entities/entityOf.ts'
import { entityFrom } from '../../model/entities/entityRow.ts'
import { type Connection, connectionOver } from '../../model/paging/connection.ts'
import { PageArgs, pageOf } from '../../model/paging/pageArgs.ts'
import {
  AS_OF_ARGUMENT,
  type AsOf,
  type AsOfArgs,
  asOfNow,
  asOfWithin,
  looksBack,
  seenFresh,
} from '../../model/record/asOf.ts'
import { argumentsOf, queries } from '../../model/record/declare.ts'
import { expectType } from '../../model/record/expectType.ts'
import { IdArgs } from '../../model/record/idArgs.ts'
import { entityWanted, listedWanted, type Wanted } from '../../model/record/wanted.ts'
import { compile } from '../filters/compiled.ts'
import { filterOfKind } from '../filters/entityFilters.ts'
import type { Where } from '../filters/filter.ts'
import { EntityOrder, orderOf } from './entityOrder.ts'
import { pageStatement, totalStatement, type WholeList } from './entityStatement.ts'

interface ListArgs extends PageArgs, AsOfArgs {
  readonly where?: Where | null
  readonly orderBy?: EntityOrder | null
}

/** The queries of one kind: one of them by id, and the list of all. */
export function entityQueries(kind: Kind): ClassType<object> {
  const { name, one, many, type, connection } = kind
  return queries({
    [one]: {
      type: () => type,
      nullable: true,
      description: `A ${name} by its id; null when there is none.`,
      args: argumentsOf(`${name}Args`, IdArgs, AS_OF_ARGUMENT),
      ahead({ id, asOf: given }: IdArgs & AsOfArgs) {
        const asOf = asOfWithin(undefined, given)
        return looksBack(asOf) ? null : { id, asOf }
      },
      async resolve({ id, asOf }: IdArgs & AsOfArgs, context, info) {
        return expectType(name, await entityAt(context, id, asOfWithin(undefined, asOf), entityWanted(info)))
      },
    },
    [many]: {
      type: () => connection,
      nullable: true,
      description: `Every ${name}, by name unless another order is asked for.`,
      args: argumentsOf(`${name}ListArgs`, PageArgs, {
        where: { type: () => filterOfKind(kind).input, description: 'Only those that meet this.' },
        orderBy: { type: () => EntityOrder, description: 'The order of the list; by name when absent.' },
        ...AS_OF_ARGUMENT,
      }),
      resolve: (args: ListArgs, context, info) => listOf(kind, args, context, listedWanted(info)),
    },
  })
}

async function listOf(kind: Kind, args: ListArgs, { reader }: Context, wanted: Wanted): Promise<Connection<EntityRow>> {
  const asOf = asOfNow(args.asOf, kind.many)
  const order = orderOf(kind, args.orderBy)
  const name = `${kind.many}.${order.name}`
  const page = pageOf(name, args)
  const whole = wholeListOf(kind, args.where, asOf)
  const { filter } = whole
  const list = { ...whole, order }
  if (filter.condition !== 'true' && filter.anchor === null) reader.noteScan()
  const { text, parameters } = pageStatement(list, page, wanted)
  const found = async () =>
    (await reader.read(text, parameters)).map((row) => ({
      key: String(row.key),
      edge: { node: seenFresh(asOf, entityFrom(row.entity, wanted)) },
    }))
  const total = totalStatement(list, isPlain(list))
  return connectionOver(name, page, found, async () =>
    Number((await reader.read(total.text, total.parameters))[0]?.total),
  )
}

/** The entities of a kind that meet a filter. */
export const wholeListOf = (kind: Kind, where: Where | null | undefined, asOf: AsOf): WholeList => ({
  label: kind.name,
  dated: isDated(kind, asOf),
  filter: compile(filterOfKind(kind), where ?? null, 'e', asOf),
})

/** Whether they are all of their kind. */
export const isPlain = ({ filter, dated }: WholeList): boolean => filter.condition === 'true' && !dated

/** Whether the day of an as-of decides which of them are in the list: events have dates, people have none here. */
const isDated = ({ own }: Kind, { validOn }: AsOf): boolean =>
  validOn !== null && Object.values(own).some(({ sort }) => sort === 'period')
