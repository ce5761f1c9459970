import { ArrayMaxSize, IsOptional } from 'class-validator'
import { ArgsType, Field } from 'type-graphql'
import { Entity, type EntityRow } from '../../model/entities/entity.ts'
import { Name } from '../../model/names/name.ts'
import { withAsOf } from '../../model/record/asOf.ts'
import { resolvedFields } from '../../model/record/schemaBuilder.ts'
import { LanguageTag } from '../../model/scalars.ts'
import type { Loaders } from '../../neo4j/graph/loaders.ts'
import { bestName } from './bestName.ts'
import { historicalNames } from './historicalNames.ts'
import { namesById } from './namesById.ts'

@ArgsType()
class NameArgs {
  @Field(() => [LanguageTag], { nullable: true, description: 'The preferred languages, best first; at most 10.' })
  @IsOptional()
  @ArrayMaxSize(10)
  readonly languages?: readonly string[] | null
}

/** The fields `name` and `names` of entities. */
export const NameFields = [
  resolvedFields<EntityRow, NameArgs>(Entity, {
    name: {
      type: () => String,
      needs: ['id', 'name'],
      args: NameArgs,
      description: "The best name in the first of these languages that has one; otherwise the record's own name.",
      resolve(entity, { languages }, { loaders }) {
        if (!languages || languages.length === 0) return entity.name
        return namesOf(entity, loaders).then((names) => bestName(entity.name, names, languages))
      },
    },
  }),
  resolvedFields<EntityRow>(Entity, {
    names: {
      type: () => [Name],
      needs: ['id'],
      description: 'All names from active claims, in alphabetical order.',
      async resolve(entity, _args, { loaders }) {
        return (await namesOf(entity, loaders)).map((name) => withAsOf(entity.asOf, name))
      },
    },
  }),
]

/** An entity from the change log contains its names; otherwise they are loaded. */
const namesOf = async ({ id, names }: EntityRow, loaders: Loaders): Promise<readonly Name[]> =>
  names ? historicalNames(id, names as readonly string[]) : ((await loaders.load(namesById, null, id)) ?? [])
