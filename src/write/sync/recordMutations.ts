import { Arg, type ClassType, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql'
import { withArticle } from '../../lib/text/withArticle.ts'
import type { Context } from '../../model/context.ts'
import { type KindDefinition, kinds } from '../../model/entities/entity.ts'
import { describedFor, RequiresRole } from '../../model/record/requiresRole.ts'
import { type RelationshipDefinition, relationshipTypes } from '../../model/relationships/relationship.ts'
import type { Item } from './item.ts'
import { MutationPayload, reloadRecord } from './payload.ts'
import { writeSingle } from './writeBatch.ts'
import { createRelationshipInput, createUpsertInput, type WriteInput } from './writeInputs.ts'

/** The mutation that writes the records of one kind or relationship type, alone or as an item of a batch. */
export interface RecordMutation {
  /** The name of the mutation and of the field of a batch item: upsertPerson, recordTenure. */
  readonly name: string
  readonly input: ClassType<object>
  readonly itemOf: (input: WriteInput) => Extract<Item, { readonly input: WriteInput }>
  readonly resolver: ClassType<object>
}

/** `upsert…` for every declared kind and `record…` for every declared relationship type. */
export const recordMutations = (): readonly RecordMutation[] => [
  ...[...kinds.values()].map(upsertMutation),
  ...[...relationshipTypes.values()].map(relationshipMutation),
]

const upsertMutation = (kind: KindDefinition): RecordMutation =>
  withResolver(kind, {
    name: `upsert${kind.name}`,
    input: createUpsertInput(kind),
    itemOf: (input) => ({ upsert: kind, input }),
  })

const relationshipMutation = (type: RelationshipDefinition): RecordMutation =>
  withResolver(type, {
    name: `record${type.name}`,
    input: createRelationshipInput(type),
    itemOf: (input) => ({ record: type, input }),
  })

type RecordType = Pick<KindDefinition, 'name' | 'class'>

/** Adds the resolver class of a mutation that returns a record of this GraphQL type. */
function withResolver(recordType: RecordType, mutation: Omit<RecordMutation, 'resolver'>): RecordMutation {
  const { name, input, itemOf } = mutation
  const Payload = createPayload(name, recordType)
  @Resolver()
  class RecordResolver {
    @RequiresRole('PARTNER')
    @Mutation(() => Payload, {
      name,
      description: describedFor(
        'PARTNER',
        `Records what a source states about ${withArticle(recordType.name)}, as a claim of the caller, and creates the record when it does not exist.`,
      ),
    })
    async write(
      @Arg('input', () => input, { description: 'The record, and the source of its values.' }) given: WriteInput,
      @Ctx() context: Context,
    ) {
      const { result, userErrors } = await writeSingle(context, name, itemOf(given))
      const { id = null, created = false, changed = false } = result ?? {}
      return { record: await reloadRecord(context, id), created, changed, userErrors }
    }
  }
  return { ...mutation, resolver: RecordResolver }
}

function createPayload(mutation: string, recordType: RecordType): ClassType<object> {
  @ObjectType(`${capitalised(mutation)}Payload`, { description: `Result of ${mutation}.` })
  class RecordPayload extends MutationPayload {
    @Field(() => recordType.class, {
      name: uncapitalised(recordType.name),
      nullable: true,
      description: 'The record after the write; null when it does not exist.',
    })
    readonly record!: unknown

    @Field(() => Boolean, { description: 'The record was created.', simple: true })
    readonly created!: boolean

    @Field(() => Boolean, {
      description: 'A claim was written; false when the write repeats an earlier one.',
      simple: true,
    })
    readonly changed!: boolean
  }
  return RecordPayload
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

const uncapitalised = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)
