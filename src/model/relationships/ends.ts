import type { ClassType } from 'type-graphql'
import { Entity } from '../entities/entity.ts'
import { entityOrThrow } from '../entities/findEntity.ts'
import { type ResolvedField, resolvedFields } from '../record/schemaBuilder.ts'
import { entityWanted } from '../record/wanted.ts'
import { type RelationshipDefinition, RelationshipRecord, type RelationshipRow } from './relationship.ts'

type End = 'from' | 'to'

/** An end costs nothing where the list it came from read it along; else one statement for a whole level. */
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

/** `from` and `to`, for whoever reads relationships of many types. */
export const RelationshipEnds = resolvedFields<RelationshipRow>(RelationshipRecord, {
  from: endField('from', Entity, 'The end it starts from, as the type names it.'),
  to: endField('to', Entity, 'The end it leads to.'),
})

/** The ends under the names that one type gives them. */
export function namedEnds({ class: target, from, to }: RelationshipDefinition): ClassType<object> {
  return resolvedFields<RelationshipRow>(target, {
    [from.fieldName]: endField('from', from.type, from.description),
    [to.fieldName]: endField('to', to.type, to.description),
  })
}
