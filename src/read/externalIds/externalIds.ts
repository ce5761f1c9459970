import { MaxLength } from 'class-validator'
import { ArgsType, Field, ObjectType } from 'type-graphql'
import { groupBy } from '../../lib/collections/groupBy.ts'
import { decodeExternalId } from '../../model/claims/claimValues.ts'
import { Entity } from '../../model/entities/entity.ts'
import { entityFrom, entityMap } from '../../model/entities/entityRow.ts'
import { queries, resolvedFields } from '../../model/record/declare.ts'
import { Relationship } from '../../model/relationships/relationship.ts'
import type { Batch } from '../../neo4j/graph/loaders.ts'

@ObjectType('ExternalId', { description: "The id of a record in somebody else's system; no two records share one." })
export class ExternalId {
  @Field(() => String, { description: 'Whose system, such as wikidata or un-symbol.', simple: true })
  readonly scheme!: string

  @Field(() => String, { description: 'The id there.', simple: true })
  readonly value!: string
}

const STATEMENT = `UNWIND $ids AS id
MATCH (x:ExternalId)
WHERE x.recordId = id
RETURN id, x.scheme AS scheme, x.value AS value
ORDER BY x.scheme, x.value`

/** The external ids of records; a record without any is absent. */
const externalIdsOf: Batch<null, readonly ExternalId[]> = async (reader, ids) => {
  const rows = await reader.read(STATEMENT, { ids })
  return groupBy(
    rows.map((row) => ({ recordId: String(row.id), scheme: String(row.scheme), value: String(row.value) })),
    ({ recordId }) => recordId,
  )
}

/** A record; one that was read from the log brings its external ids along. */
interface Row {
  readonly id: string
  readonly externalIds?: readonly string[]
}

/** By scheme, as the graph lists them. */
const decoded = (texts: readonly string[]): ExternalId[] =>
  texts
    .map(decodeExternalId)
    .sort((a, b) => (a.scheme === b.scheme ? (a.value < b.value ? -1 : 1) : a.scheme < b.scheme ? -1 : 1))

/** `externalIds` of entities and relationships alike. */
export const ExternalIdFields = [Entity, Relationship].map((target) =>
  resolvedFields<Row>(target, {
    externalIds: {
      type: () => [ExternalId],
      needs: ['id'],
      description: 'Its ids in other systems, by scheme.',
      resolve: async ({ id, externalIds }, _args, { loaders }) =>
        externalIds ? decoded(externalIds) : ((await loaders.load(externalIdsOf, null, id)) ?? []),
    },
  }),
)

@ArgsType()
class ExternalIdArgs {
  @Field(() => String, { description: 'Whose system, such as wikidata.' })
  @MaxLength(200)
  readonly scheme!: string

  @Field(() => String, { description: 'The id there, letter by letter.' })
  @MaxLength(500)
  readonly value!: string
}

const BY_EXTERNAL_ID = `MATCH (x:ExternalId {scheme: $scheme, value: $value})
MATCH (e:Entity {id: x.recordId})
RETURN ${entityMap('e')} AS entity`

/** `entityByExternalId`: from somebody else's id to ours. */
export const ExternalIdQuery = queries({
  entityByExternalId: {
    type: () => Entity,
    nullable: true,
    description: 'The entity that has this id in that system; null when none has.',
    args: ExternalIdArgs,
    async resolve({ scheme, value }: ExternalIdArgs, { reader }) {
      const [row] = await reader.read(BY_EXTERNAL_ID, { scheme, value })
      return row ? entityFrom(row.entity) : null
    },
  },
})
