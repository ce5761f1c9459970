import type { ClassType } from 'type-graphql'
import type { AsOf } from '../record/asOf.ts'
import { type FieldDefinition, type FieldDefinitions, propertyOf } from '../record/fieldDefinition.ts'
import { type ResolvedField, resolvedFields } from '../record/schemaBuilder.ts'
import { entityWanted } from '../record/wanted.ts'
import { entityOrThrow } from './findEntity.ts'

type Row = Readonly<Record<string, unknown>> & { readonly asOf?: AsOf }

/** The resolver class of the reference fields of a relationship type, which load the entities by the stored ids. */
export function referenceFields(type: ClassType<object>, own: FieldDefinitions): ClassType<object> {
  const references = Object.entries(own).filter(([, field]) => field.target !== undefined)
  return resolvedFields<Row>(
    type,
    Object.fromEntries(references.map(([name, field]) => [name, referenceField(name, field)])),
  )
}

function referenceField(name: string, field: FieldDefinition): ResolvedField<Row, object> {
  const property = propertyOf(name, field)
  const target = field.target as () => object
  if (field.type === 'references') {
    return {
      type: () => [target()],
      description: field.description,
      needs: [property],
      resolve: (row, _args, context, info) =>
        Promise.all(
          ((row[property] ?? []) as string[]).map((id) => entityOrThrow(context, id, row.asOf, entityWanted(info))),
        ),
    }
  }
  return {
    type: target,
    nullable: true,
    description: field.description,
    needs: [property],
    resolve: (row, _args, context, info) =>
      row[property] == null ? null : entityOrThrow(context, String(row[property]), row.asOf, entityWanted(info)),
  }
}
