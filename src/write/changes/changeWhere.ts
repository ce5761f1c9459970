import { Field, ID, InputType } from 'type-graphql'
import { badUserInput } from '../../lib/errors.ts'
import { EntityKind } from '../../model/entities/entity.ts'
import { RelationshipType } from '../../model/relationships/relationship.ts'
import { ChangeOp } from './change.ts'

const MAX_IDS = 100
const MAX_ID_LENGTH = 500

const optional = { nullable: true } as const

@InputType('ChangeWhere', {
  description:
    'A filter of changes. A change meets it when every given condition holds for the change or for one of its parts.',
})
export class ChangeWhere {
  @Field(() => [ID], { ...optional, description: `Changes of these records; at most ${MAX_IDS} ids.` })
  readonly recordIds?: readonly string[] | null

  @Field(() => [ID], {
    ...optional,
    description: `Changes of these entities and of their relationships; at most ${MAX_IDS} ids.`,
  })
  readonly entityIds?: readonly string[] | null

  @Field(() => [EntityKind.type], { ...optional, description: 'Changes of entities of these kinds.' })
  readonly kinds?: readonly string[] | null

  @Field(() => [RelationshipType.type], { ...optional, description: 'Changes of relationships of these types.' })
  readonly types?: readonly string[] | null

  @Field(() => [ChangeOp.type], {
    ...optional,
    description: 'Changes with one of these operations; the operations of parts are not considered.',
  })
  readonly ops?: readonly string[] | null
}

const FIELDS = ['recordIds', 'entityIds', 'kinds', 'types', 'ops'] as const

/** The filter in the form of the statements' parameters. */
export interface LogFilter {
  /** The value of each condition; null when it is not given. */
  readonly fields: Readonly<Record<(typeof FIELDS)[number], readonly string[] | null>>
  /** The record ids and the ids of ends for index seeks; null when the log has to be scanned by sequence number. */
  readonly by: { readonly ids: readonly string[]; readonly endIds: readonly string[] } | null
}

/** @throws BAD_USER_INPUT for too many ids, or for an id that is too long */
export function logFilter(where: ChangeWhere | null | undefined): LogFilter {
  const { recordIds = null, entityIds = null, kinds = null, types = null, ops = null } = where ?? {}
  const fields = { recordIds, entityIds, kinds, types, ops }
  for (const field of FIELDS) requireSmall(field, fields[field] ?? [])
  return { fields, by: seekIds(where) }
}

/** The number of conditions that are given. */
export const countConditions = ({ fields }: LogFilter): number =>
  FIELDS.filter((field) => fields[field] !== null).length

function seekIds(where: ChangeWhere | null | undefined): LogFilter['by'] {
  if (where?.recordIds) return { ids: where.recordIds, endIds: [] }
  return where?.entityIds ? { ids: where.entityIds, endIds: where.entityIds } : null
}

function requireSmall(field: string, values: readonly string[]): void {
  if (values.length > MAX_IDS) throw badUserInput(`at most ${MAX_IDS} ${field}`, values.length)
  const long = values.find((value) => value.length > MAX_ID_LENGTH)
  if (long) throw badUserInput(`${field} of at most ${MAX_ID_LENGTH} characters`, `one of ${long.length}`)
}
