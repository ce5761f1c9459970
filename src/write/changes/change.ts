import { Field, ID, Int, ObjectType } from 'type-graphql'
import { EntityKind } from '../../model/entities/entity.ts'
import { connectionDescription, edgeOf, uncountedConnectionOf } from '../../model/paging/connectionType.ts'
import { enumType } from '../../model/record/enumType.ts'
import { RelationshipType } from '../../model/relationships/relationship.ts'
import { Cursor, DateTimeScalar } from '../../model/scalars.ts'

export const ChangeOp = enumType('ChangeOp', 'The operation of a change.', {
  CREATE: 'The record was created.',
  UPDATE: 'The record was updated.',
  DELETE: 'The record was deleted.',
  MERGE: 'Another entity was merged into the record; `parts` lists what moved.',
  UNMERGE: 'A merge was undone; `parts` lists what moved back.',
})

/** The state of one record before and after a change, as an entry of the change log stores it. */
export interface LoggedRecord {
  readonly sequence: number
  readonly op: string
  readonly recordId: string
  readonly kind: string | null
  readonly type: string | null
  readonly fromId: string | null
  readonly toId: string | null
  readonly before: string | null
  readonly after: string | null
}

/** An entry of the change log. */
export interface LoggedChange extends LoggedRecord {
  readonly cursor: string
  readonly at: string
  readonly by: string
  readonly requestId: string | null
  /** The number of its parts; only merges and unmerges have any. */
  readonly partCount: number
}

const simple = { simple: true } as const
const optional = { simple: true, nullable: true } as const

@ObjectType()
abstract class LoggedRecordFields {
  @Field(() => ChangeOp.type, { ...simple, description: 'The operation on the record.' })
  readonly op!: string

  @Field(() => ID, { ...simple, description: 'The id of the record, which is an entity or a relationship.' })
  readonly recordId!: string

  @Field(() => EntityKind.type, { ...optional, description: 'The kind of an entity; null for a relationship.' })
  readonly kind!: string | null

  @Field(() => RelationshipType.type, { ...optional, description: 'The type of a relationship; null for an entity.' })
  readonly type!: string | null

  @Field(() => ID, { ...optional, description: 'The id of the entity from which a relationship starts.' })
  readonly fromId!: string | null

  @Field(() => ID, { ...optional, description: 'The id of the entity to which a relationship leads.' })
  readonly toId!: string | null

  @Field(() => String, {
    ...optional,
    description:
      'The record before the change, as JSON text with its id, version and all values. Null when it did not exist.',
  })
  readonly before!: string | null

  @Field(() => String, {
    ...optional,
    description: 'The record after the change, as JSON text. Null when the change deleted it.',
  })
  readonly after!: string | null
}

@ObjectType('ChangePart', { description: 'One of the further records that a merge or unmerge changed.' })
export class ChangePart extends LoggedRecordFields {}

@ObjectType('Change', { description: 'A change of one record: an entry of the change log.' })
export class Change extends LoggedRecordFields {
  @Field(() => Cursor, { ...simple, description: 'The position in the feed; pass it as `after` to read on from here.' })
  readonly cursor!: string

  @Field(() => Int, {
    ...simple,
    description: 'The sequence number: one more than that of the previous change, without gaps.',
  })
  readonly sequence!: number

  @Field(() => DateTimeScalar, {
    ...simple,
    description: 'The time of the change; never earlier than that of the previous change.',
  })
  readonly at!: string

  @Field(() => String, { ...simple, description: 'The party that made the change.' })
  readonly by!: string

  @Field(() => ID, {
    ...optional,
    description: 'The id of the request that made the change; null when a command made it.',
  })
  readonly requestId!: string | null
}

@ObjectType('ChangeConnection', { description: connectionDescription('Change') })
export class ChangeConnection extends uncountedConnectionOf(
  'Change',
  edgeOf('Change', () => Change),
  () => Change,
) {
  @Field(() => Cursor, {
    description:
      'The position of the latest change at the time of the read. To copy the whole graph, keep this cursor, read the lists, then apply the changes after it.',
    simple: true,
  })
  readonly headCursor!: string
}
