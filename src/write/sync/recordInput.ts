import { Field, InputType, Int } from 'type-graphql'
import { ClaimInput, ExternalIdInput } from './inputs.ts'

const optional = { nullable: true } as const

/** An input that can be sent again without a second effect. */
@InputType()
export abstract class IdempotentInput {
  @Field(() => String, {
    ...optional,
    description:
      'Makes the request idempotent: the same key with the same input returns the same result and writes nothing more; with another input the request is rejected. A key belongs to one API key and is kept for at least 24 hours; at most 200 characters.',
  })
  readonly idempotencyKey?: string | null
}

/** An input that can require a version of its record. */
@InputType()
export abstract class VersionedInput extends IdempotentInput {
  @Field(() => Int, {
    ...optional,
    description:
      'The version that the caller expects. The write is rejected with CONFLICT when the record has another one; 0 expects that the record does not exist.',
  })
  readonly ifVersion?: number | null
}

/** What the inputs of all kinds and relationship types share. */
@InputType()
export abstract class RecordInput extends VersionedInput {
  @Field(() => ClaimInput, { description: 'The source of the values.' })
  readonly claim!: ClaimInput

  @Field(() => [ExternalIdInput], {
    ...optional,
    description: 'All ids of the record in external systems that the source states.',
  })
  readonly externalIds?: readonly ExternalIdInput[] | null
}
