import { MaxLength } from 'class-validator'
import { Args, ArgsType, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql'
import { groupBy } from '../../lib/collections/groupBy.ts'
import { decodeExternalId } from '../../model/claims/claimValues.ts'
import type { Context } from '../../model/context.ts'
import { Entity, type EntityRow } from '../../model/entities/entity.ts'
import { entityFrom, entityMap } from '../../model/entities/entityRow.ts'
import { resolvedFields } from '../../model/record/schemaBuilder.ts'
import { RelationshipRecord } from '../../model/relationships/relationship.ts'
import type { BatchFunction } from '../../neo4j/graph/loaders.ts'

@ObjectType('ExternalId', {
  description: 'The id of a record in another system. No two records have the same external id.',
})
export class ExternalId {
  @Field(() => String, { description: 'The id scheme of the system, such as wikidata or un-symbol.', simple: true })
  readonly scheme!: string

  @Field(() => String, { description: 'The id in that system.', simple: true })
  readonly value!: string
}

const STATEMENT = `UNWIND $ids AS id
MATCH (x:ExternalId)
WHERE x.recordId = id
RETURN id, x.scheme AS scheme, x.value AS value
ORDER BY x.scheme, x.value`

/** The external ids of records. Records without external ids are absent. */
const externalIdsOf: BatchFunction<null, readonly ExternalId[]> = async (reader, ids) => {
  const rows = await reader.read(STATEMENT, { ids })
  return groupBy(
    rows.map((row) => ({ recordId: String(row.id), scheme: String(row.scheme), value: String(row.value) })),
    ({ recordId }) => recordId,
  )
}

/** A record. One from the change log contains its external ids. */
interface Row {
  readonly id: string
  readonly externalIds?: readonly string[]
}

/** Decodes external ids and sorts them like the statement does. */
const decodeExternalIds = (texts: readonly string[]): ExternalId[] =>
  texts
    .map(decodeExternalId)
    .sort((a, b) => (a.scheme === b.scheme ? (a.value < b.value ? -1 : 1) : a.scheme < b.scheme ? -1 : 1))

/** The field `externalIds` of entities and relationships. */
export const ExternalIdFields = [Entity, RelationshipRecord].map((target) =>
  resolvedFields<Row>(target, {
    externalIds: {
      type: () => [ExternalId],
      needs: ['id'],
      description: 'Its ids in other systems, ordered by scheme.',
      resolve: async ({ id, externalIds }, _args, { loaders }) =>
        externalIds ? decodeExternalIds(externalIds) : ((await loaders.load(externalIdsOf, null, id)) ?? []),
    },
  }),
)

@ArgsType()
class ExternalIdArgs {
  @Field(() => String, { description: 'The id scheme of the system, such as wikidata.' })
  @MaxLength(200)
  readonly scheme!: string

  @Field(() => String, { description: 'The id in that system; it must match exactly.' })
  @MaxLength(500)
  readonly value!: string
}

const BY_EXTERNAL_ID = `MATCH (x:ExternalId {scheme: $scheme, value: $value})
MATCH (e:Entity {id: x.recordId})
RETURN ${entityMap('e')} AS entity`

@Resolver()
export class ExternalIdResolver {
  @Query(() => Entity, { nullable: true, description: 'The entity with an external id; null when there is none.' })
  async entityByExternalId(
    @Args(() => ExternalIdArgs) { scheme, value }: ExternalIdArgs,
    @Ctx() { reader }: Context,
  ): Promise<EntityRow | null> {
    const [row] = await reader.read(BY_EXTERNAL_ID, { scheme, value })
    return row ? entityFrom(row.entity) : null
  }
}
