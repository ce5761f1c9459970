import { type ClassType, ID, Int, ObjectType } from 'type-graphql'
import { EntityKind } from '../../model/entities/entity.ts'
import { uncountedTypes } from '../../model/paging/connection.ts'
import { choices } from '../../model/record/choices.ts'
import { addFields, type PlainField } from '../../model/record/declare.ts'
import { RelationshipType } from '../../model/relationships/relationship.ts'
import { Cursor, DateTimeScalar } from '../../model/scalars.ts'

export const ChangeOp = choices('ChangeOp', 'What a change did.', {
  CREATE: 'The record was made.',
  UPDATE: 'It says something else than before.',
  DELETE: 'It is gone.',
  MERGE: 'Another entity was merged into it; what moved is in the parts.',
  UNMERGE: 'A merge was undone; what moved back is in the parts.',
})

/** A record as the log has it. */
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

/** A line of the log. */
export interface LoggedChange extends LoggedRecord {
  readonly cursor: string
  readonly at: string
  readonly by: string
  readonly requestId: string | null
  /** How many parts it has: none but merges and their undoing have any. */
  readonly partCount: number
}

const LOGGED: Readonly<Record<string, PlainField>> = {
  op: { type: () => ChangeOp.type, description: 'What was done to the record.' },
  recordId: { type: () => ID, description: 'The record: an entity or a relationship.' },
  kind: { type: () => EntityKind.type, nullable: true, description: 'Of an entity: its kind.' },
  type: { type: () => RelationshipType.type, nullable: true, description: 'Of a relationship: its type.' },
  fromId: { type: () => ID, nullable: true, description: 'Of a relationship: the entity it starts from.' },
  toId: { type: () => ID, nullable: true, description: 'Of a relationship: the entity it leads to.' },
  before: {
    type: () => String,
    nullable: true,
    description: 'JSON text of the record as it was: id, version and all that it says. Null when there was none.',
  },
  after: {
    type: () => String,
    nullable: true,
    description: 'JSON text of the record as it is then. Null when there is none any more.',
  },
}

/** One more record that a merge or its undoing changed. */
@ObjectType('ChangePart', { description: 'One of the other records that a merge, or its undoing, changed.' })
export class ChangePart {}

addFields(ChangePart, LOGGED)

@ObjectType('Change', { description: 'A record as it was and as it is, at one place of the feed.' })
export class Change {}

addFields(Change, {
  cursor: { type: () => Cursor, description: 'Its place in the feed: ask for what comes after it.' },
  sequence: { type: () => Int, description: 'Its number: one more than that of the change before it, with no gap.' },
  at: { type: () => DateTimeScalar, description: 'When it was committed; never earlier than the change before it.' },
  ...LOGGED,
  by: { type: () => String, description: 'Which party made it.' },
  requestId: { type: () => ID, nullable: true, description: 'The request that made it; null when a command did.' },
})

const types = uncountedTypes('Change', () => Change)

export const ChangeConnection: ClassType<object> = types.connection

addFields(ChangeConnection, {
  headCursor: {
    type: () => Cursor,
    description:
      'The place of the latest change as of the read. To take the graph: note it, read the lists, then replay the changes after it.',
  },
})
