import { Field, ID, InputType } from 'type-graphql'
import { EntityKind } from '../entities/entity.ts'
import { badInput } from '../errors.ts'
import { RelationshipType } from '../relationships/relationship.ts'
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

/** A filter as the statements take it: what is not given is any. */
export interface LogFilter {
  readonly parameters: Readonly<Record<string, boolean | readonly string[]>>
  /** The records that the log can be read by, with the relationships at them; null when it has to be read line by line. */
  readonly by: { readonly ids: readonly string[]; readonly endIds: readonly string[] } | null
  /** Whether every line meets it. */
  readonly isOpen: boolean
}

/** @throws BAD_USER_INPUT for more ids, or longer ones, than a filter may have. */
export function logFilter(where: ChangeWhere | null | undefined): LogFilter {
  const given = FIELDS.map((field) => [field, where?.[field] ?? null] as const)
  for (const [field, values] of given) if (values) refuseLarge(field, values)
  const parameters = given.flatMap(([field, values]) => [
    [`any_${field}`, values === null],
    [field, values ?? []],
  ])
  return {
    parameters: Object.fromEntries(parameters),
    by: readBy(where),
    isOpen: given.every(([, values]) => values === null),
  }
}

function readBy(where: ChangeWhere | null | undefined): LogFilter['by'] {
  if (where?.recordIds) return { ids: where.recordIds, endIds: [] }
  return where?.entityIds ? { ids: where.entityIds, endIds: where.entityIds } : null
}

function refuseLarge(field: string, values: readonly string[]): void {
  if (values.length > MOST_IDS) throw badInput(`at most ${MOST_IDS} ${field}`, values.length)
  const long = values.find((value) => value.length > LONGEST_ID)
  if (long) throw badInput(`${field} of at most ${LONGEST_ID} characters`, `one of ${long.length}`)
}
