import type { ClassType } from 'type-graphql'
import type { Context } from '../context.ts'
import { connectionFrom } from '../paging/connection.ts'
import { keysetOf, readsDown } from '../paging/keyset.ts'
import { PageArgs, pageOf } from '../paging/pageArgs.ts'
import { queries } from '../record/declare.ts'
import { expectType } from '../record/expectType.ts'
import { IdArgs } from '../record/idArgs.ts'
import { entitiesById } from './entitiesById.ts'
import type { Kind } from './entity.ts'
import { entityFrom, entityMap } from './entityRow.ts'

/** The queries of one kind: one of them by id, and the list of all by name. */
export function entityQueries(kind: Kind): ClassType<object> {
  const { name, one, many, type, connection } = kind
  return queries({
    [one]: {
      type: () => type,
      nullable: true,
      description: `A ${name} by its id; null when there is none.`,
      args: IdArgs,
      async resolve({ id }: IdArgs, { loaders }) {
        return expectType(name, await loaders.load(entitiesById, null, id))
      },
    },
    [many]: {
      type: () => connection,
      nullable: true,
      description: `Every ${name}, by name.`,
      args: PageArgs,
      resolve: listOf(kind),
    },
  })
}

function listOf({ name, many }: Kind) {
  const list = `${many}.name`
  const total = `MATCH (e:${name}) RETURN count(e) AS total`
  const ascending = listStatement(name, 'ASC')
  const descending = listStatement(name, 'DESC')
  return async (args: PageArgs, { reader }: Context) => {
    const page = pageOf(list, args)
    const statement = readsDown(page, false) ? descending : ascending
    const rows = await reader.read(statement, { ...keysetOf(page, false) })
    const found = rows.map((row) => ({ key: String(row.key), edge: { node: entityFrom(row.entity) } }))
    return connectionFrom(list, page, found, async () => Number((await reader.read(total))[0]?.total))
  }
}

const listStatement = (label: string, order: 'ASC' | 'DESC'): string => `MATCH (e:${label})
WHERE e.nameKey > $low AND e.nameKey < $high
WITH e ORDER BY e.nameKey ${order} LIMIT $limit
RETURN e.nameKey AS key, ${entityMap('e')} AS entity`
