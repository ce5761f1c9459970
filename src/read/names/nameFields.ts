import { ArrayMaxSize, IsOptional } from 'class-validator'
import { ArgsType, Field } from 'type-graphql'
import { Entity, type EntityRow } from '../../model/entities/entity.ts'
import { Name } from '../../model/names/name.ts'
import { seenAt } from '../../model/record/asOf.ts'
import { resolvedFields } from '../../model/record/declare.ts'
import { LanguageTag } from '../../model/scalars.ts'
import type { Loaders } from '../../neo4j/graph/loaders.ts'
import { bestName } from './bestName.ts'
import { namesOf } from './namesOf.ts'
import { namesThen } from './namesThen.ts'

@ArgsType()
class NameArgs {
  @Field(() => [LanguageTag], { nullable: true, description: 'The languages wanted, best first; at most 10.' })
  @IsOptional()
  @ArrayMaxSize(10)
  readonly languages?: readonly string[] | null
}

/** What every entity is called. */
export const NameFields = [
  resolvedFields<EntityRow, NameArgs>(Entity, {
    name: {
      type: () => String,
      needs: ['id', 'name'],
      args: NameArgs,
      description: "The best name in the first of these languages that has one, else the record's own.",
      resolve(entity, { languages }, { loaders }) {
        if (!languages || languages.length === 0) return entity.name
        return namesIn(entity, loaders).then((names) => bestName(entity.name, names, languages))
      },
    },
  }),
  resolvedFields<EntityRow>(Entity, {
    names: {
      type: () => [Name],
      needs: ['id'],
      description: 'Every name that a standing claim gives it, in alphabetical order.',
      async resolve(entity, _args, { loaders }) {
        return (await namesIn(entity, loaders)).map((name) => seenAt(entity.asOf, name))
      },
    },
  }),
]

/** An entity that was read from the log brings its names along. */
const namesIn = async ({ id, names }: EntityRow, loaders: Loaders): Promise<readonly Name[]> =>
  names ? namesThen(id, names as readonly string[]) : ((await loaders.load(namesOf, null, id)) ?? [])
