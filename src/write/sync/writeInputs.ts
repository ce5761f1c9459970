import { type ClassType, Field, InputType } from 'type-graphql'
import { withArticle } from '../../lib/text/withArticle.ts'
import type { KindDefinition } from '../../model/entities/entity.ts'
import { type FieldDefinition, type FieldDefinitions, scalarTypeOf } from '../../model/record/fieldDefinition.ts'
import type { RelationshipDefinition } from '../../model/relationships/relationship.ts'
import { NameInput, RecordKey, ValidityInput } from './inputs.ts'
import { RecordInput } from './recordInput.ts'

export type KeyInput = Pick<RecordKey, 'id' | 'externalId'>

/** The input of a write, by the field names of its input type; the fields depend on the kind or relationship type. */
export interface WriteInput extends RecordInput {
  readonly key?: KeyInput | null
  readonly [field: string]: unknown
}

/** Creates the input type `Upsert<Kind>Input` from the declaration of a kind. */
export function createUpsertInput({ name, own }: KindDefinition): ClassType<RecordInput> {
  @InputType(`Upsert${name}Input`, {
    description: `The values that a source states about ${withArticle(name)}. An omitted field keeps its value; null withdraws the caller's own claim on it.`,
  })
  class UpsertInput extends RecordInput {
    @Field(() => RecordKey, { description: `Names the ${name} to write.` })
    readonly key!: RecordKey

    @Field(() => String, { nullable: true, description: 'The name to display; required for a new record.' })
    readonly name?: string | null

    @Field(() => [NameInput], { nullable: true, description: 'All names that the source states.' })
    readonly names?: readonly NameInput[] | null

    @Field(() => String, { nullable: true, description: 'A remark that the source supports.' })
    readonly description?: string | null
  }
  // A new record needs the required fields, but an update can omit them.
  addOwnFields(UpsertInput, own, () => false)
  return UpsertInput
}

/** Creates the input type `Record<Name>Input` from the declaration of a relationship type. */
export function createRelationshipInput(relationship: RelationshipDefinition): ClassType<RecordInput> {
  const { name, from, to, own, discriminator } = relationship
  @InputType(`Record${name}Input`, {
    description: `The values that a source states about ${withArticle(name)}. Its type, ends${discriminator ? `, ${discriminator}` : ''} and occurrence identify it; dates do not.`,
  })
  class RelationshipInput extends RecordInput {
    @Field(() => RecordKey, {
      nullable: true,
      description: 'Names the relationship to write, when its identity alone should not decide.',
    })
    readonly key?: RecordKey | null

    @Field(() => ValidityInput, { nullable: true, description: 'The validity period.' })
    readonly validity?: ValidityInput | null

    @Field(() => String, {
      nullable: true,
      description:
        'Distinguishes relationships with the same type, ends and role, such as a second term in the same post.',
    })
    readonly occurrence?: string | null
  }
  for (const { fieldName, description } of [from, to])
    Field(() => RecordKey, { description })(RelationshipInput.prototype, fieldName)
  // Every write states the whole identity of the relationship, so required fields are required here too.
  addOwnFields(RelationshipInput, own, ({ required }) => required)
  return RelationshipInput
}

function addOwnFields(
  target: ClassType<object>,
  own: FieldDefinitions,
  isRequired: (field: FieldDefinition) => boolean,
): void {
  for (const [name, field] of Object.entries(own)) {
    const { description } = field
    Field(() => inputTypeOf(field) as ClassType, { nullable: !isRequired(field), description })(target.prototype, name)
  }
}

function inputTypeOf(field: FieldDefinition): unknown {
  if (field.type === 'period') return ValidityInput
  if (field.type === 'reference') return RecordKey
  return field.type === 'references' ? [RecordKey] : scalarTypeOf(field)
}
