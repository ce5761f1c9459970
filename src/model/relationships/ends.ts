import type { ClassType } from 'type-graphql'
import { Entity } from '../entities/entity.ts'
import { entityOrThrow } from '../entities/findEntity.ts'
import { type ResolvedField, resolvedFields } from '../record/schemaBuilder.ts'
import { entityWanted } from '../record/wanted.ts'
import { type RelationshipDefinition, RelationshipRecord, type RelationshipRow } from './relationship.ts'

type End = 'from' | 'to'

/** Resolves an end from the row when its list has read the end as well, else with one statement for all rows. */
function endField(end: End, type: object, description: string): ResolvedField<RelationshipRow, object> {
  const property = `${end}Id` as const
  return {
    type: () => type,
    description,
    needs: [property],
    resolve: (row, _args, context, info) =>
      row.ends[end] ?? entityOrThrow(context, row[property], row.asOf, entityWanted(info)),
  }
}

/** `from` and `to`, which all relationship types have. */
export const RelationshipEnds = resolvedFields<RelationshipRow>(RelationshipRecord, {
  from: endField('from', Entity, 'The entity at its start.'),
  to: endField('to', Entity, 'The entity at its end.'),
})

/** The ends under the field names of one relationship type. */
export function namedEnds({ class: target, from, to }: RelationshipDefinition): ClassType<object> {
  return resolvedFields<RelationshipRow>(target, {
    [from.fieldName]: endField('from', from.type, from.description),
    [to.fieldName]: endField('to', to.type, to.description),
  })
}
