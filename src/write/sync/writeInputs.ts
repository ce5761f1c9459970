import { type ClassType, Int } from 'type-graphql'
import type { Kind } from '../../model/entities/entity.ts'
import { type InputFieldDeclaration, inputType } from '../../model/record/inputType.ts'
import { type OwnField, type OwnFields, scalarOf } from '../../model/record/ownField.ts'
import type { RelationshipKind } from '../../model/relationships/relationship.ts'
import { ClaimInput, ExternalIdInput, NameInput, RecordKey, ValidityInput } from './inputs.ts'

type Fields = Readonly<Record<string, InputFieldDeclaration>>

/** A write as a caller gives it, by the field names of its input type. */
export interface WriteInput {
  readonly key?: KeyInput | null
  readonly claim: ClaimInput
  readonly externalIds?: readonly ExternalIdInput[] | null
  readonly ifVersion?: number | null
  readonly idempotencyKey?: string | null
  readonly [field: string]: unknown
}

export type KeyInput = Pick<RecordKey, 'id' | 'externalId'>

/** What keeps a write from going wrong. */
export const GUARDS: Fields = {
  ifVersion: {
    type: () => Int,
    description: 'Refused with CONFLICT when the record has moved on; 0 expects that there is none yet.',
  },
  idempotencyKey: {
    type: () => String,
    description:
      'The same key with the same input gives the same answer and no second change; with another input it is refused. It counts for this API key alone, for at least 24 hours; at most 200 characters.',
  },
}

const CLAIM: Fields = { claim: { type: () => ClaimInput, required: true, description: 'Where the values come from.' } }

const EXTERNAL_IDS: Fields = {
  externalIds: { type: () => [ExternalIdInput], description: "All its ids in others' systems that the source gives." },
}

/** `Upsert<Kind>Input`: what may be claimed of an entity of that kind. */
export const upsertInput = ({ name, own }: Kind): ClassType<object> =>
  inputType(
    `Upsert${name}Input`,
    `What a source says of a ${name}. A field left out stays untouched; null takes the caller's own claim on it back.`,
    {
      key: { type: () => RecordKey, required: true, description: `Which ${name} is meant.` },
      name: { type: () => String, description: 'What it is called here; needed for a new one.' },
      names: { type: () => [NameInput], description: 'All its names that the source gives.' },
      ...EXTERNAL_IDS,
      description: { type: () => String, description: 'A remark that the source supports.' },
      ...ownInputs(own, false),
      ...CLAIM,
      ...GUARDS,
    },
  )

/** `Record<Name>Input`: what may be claimed of a relationship of that type. */
export const recordInput = ({ name, from, to, own, toldApartBy }: RelationshipKind): ClassType<object> =>
  inputType(
    `Record${name}Input`,
    `What a source says of a ${name}. Type, ends${toldApartBy ? `, ${toldApartBy}` : ''} and occurrence tell it from others; dates never do.`,
    {
      key: {
        type: () => RecordKey,
        description: 'Which one is meant, where what tells it from others should not say.',
      },
      [from.as]: { type: () => RecordKey, required: true, description: from.description },
      [to.as]: { type: () => RecordKey, required: true, description: to.description },
      ...ownInputs(own, true),
      validity: { type: () => ValidityInput, description: 'When it held.' },
      occurrence: {
        type: () => String,
        description: 'Tells apart what type, ends and role cannot: the second time in the same post, for one.',
      },
      ...EXTERNAL_IDS,
      ...CLAIM,
      ...GUARDS,
    },
  )

/** A required field must be given where every write names the whole record, and only of a new one elsewhere. */
const ownInputs = (own: OwnFields, whole: boolean): Fields =>
  Object.fromEntries(
    Object.entries(own).map(([name, field]) => [
      name,
      { type: () => inputTypeOf(field), required: whole && field.required, description: field.description },
    ]),
  )

function inputTypeOf(field: OwnField): unknown {
  if (field.sort === 'period') return ValidityInput
  if (field.sort === 'reference') return RecordKey
  return field.sort === 'references' ? [RecordKey] : scalarOf(field)
}
