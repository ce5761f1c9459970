import { Field, ID, InputType } from 'type-graphql'
import { badInput } from '../../lib/errors.ts'
import { EntityKind } from '../../model/entities/entity.ts'
import { RelationshipType } from '../../model/relationships/relationship.ts'
import { ChangeOp } from './change.ts'

const MOST_IDS = 100
const LONGEST_ID = 500

const optional = { nullable: true } as const

@InputType('ChangeWhere', {
  description: 'Which changes are meant. All that is given has to hold, of the change itself or of one of its parts.',
})
export class ChangeWhere {
  @Field(() => [ID], { ...optional, description: `Changes of these records; at most ${MOST_IDS}.` })
  readonly recordIds?: readonly string[] | null

  @Field(() => [ID], {
    ...optional,
    description: `Changes of these entities and of the relationships that touch them; at most ${MOST_IDS}.`,
  })
  readonly entityIds?: readonly string[] | null

  @Field(() => [EntityKind.type], { ...optional, description: 'Changes of entities of these kinds.' })
  readonly kinds?: readonly string[] | null

  @Field(() => [RelationshipType.type], { ...optional, description: 'Changes of relationships of these types.' })
  readonly types?: readonly string[] | null

  @Field(() => [ChangeOp.type], {
    ...optional,
    description: 'Changes that did one of these, whatever their parts did.',
  })
  readonly ops?: readonly string[] | null
}

const FIELDS = ['recordIds', 'entityIds', 'kinds', 'types', 'ops'] as const

/** A filter as the statements take it. */
export interface LogFilter {
  /** What is not given is null. */
  readonly fields: Readonly<Record<(typeof FIELDS)[number], readonly string[] | null>>
  /** The records that the log can be read by, and those by whose relationships; null when it is read line by line. */
  readonly by: { readonly ids: readonly string[]; readonly endIds: readonly string[] } | null
}

/** @throws BAD_USER_INPUT for more ids, or longer ones, than a filter may have. */
export function logFilter(where: ChangeWhere | null | undefined): LogFilter {
  const { recordIds = null, entityIds = null, kinds = null, types = null, ops = null } = where ?? {}
  const fields = { recordIds, entityIds, kinds, types, ops }
  for (const field of FIELDS) refuseLarge(field, fields[field] ?? [])
  return { fields, by: readBy(where) }
}

/** How many of its fields are given. */
export const givenIn = ({ fields }: LogFilter): number => FIELDS.filter((field) => fields[field] !== null).length

function readBy(where: ChangeWhere | null | undefined): LogFilter['by'] {
  if (where?.recordIds) return { ids: where.recordIds, endIds: [] }
  return where?.entityIds ? { ids: where.entityIds, endIds: where.entityIds } : null
}

function refuseLarge(field: string, values: readonly string[]): void {
  if (values.length > MOST_IDS) throw badInput(`at most ${MOST_IDS} ${field}`, values.length)
  const long = values.find((value) => value.length > LONGEST_ID)
  if (long) throw badInput(`${field} of at most ${LONGEST_ID} characters`, `one of ${long.length}`)
}
