import type { ClassType } from 'type-graphql'
import type { Context } from '../../model/context.ts'
import { type Kind, kinds } from '../../model/entities/entity.ts'
import { mutations } from '../../model/record/declare.ts'
import { argumentsWith } from '../../model/record/inputType.ts'
import { type RelationshipKind, relationshipKinds } from '../../model/relationships/relationship.ts'
import type { Item } from './items.ts'
import { payloadType, recordNow } from './payload.ts'
import { recordInput, upsertInput, type WriteInput } from './writeInputs.ts'
import { writtenAlone } from './writing.ts'

type Writable = Extract<Item, { readonly input: WriteInput }>

/** A mutation that writes one sort of record, and the item that it is in a batch. */
export interface RecordMutation {
  /** Its name, and that of the item's field: upsertPerson, recordTenure. */
  readonly name: string
  readonly input: ClassType<object>
  readonly itemOf: (input: WriteInput) => Writable
  readonly resolvers: ClassType<object>
}

/** `upsert…` for every kind and `record…` for every relationship that is declared. */
export const recordMutations = (): readonly RecordMutation[] => [
  ...[...kinds.values()].map(upsertMutation),
  ...[...relationshipKinds.values()].map(recordMutation),
]

const upsertMutation = (kind: Kind): RecordMutation =>
  mutationOf(
    `upsert${kind.name}`,
    kind.name,
    kind.type,
    upsertInput(kind),
    `Records what a source says of a ${kind.name}, as a claim of the caller's; makes it where there is none.`,
    (input) => ({ upsert: kind, input }),
  )

const recordMutation = (kind: RelationshipKind): RecordMutation =>
  mutationOf(
    `record${kind.name}`,
    kind.name,
    kind.class,
    recordInput(kind),
    `Records what a source says of a ${kind.name}, as a claim of the caller's; makes it where there is none.`,
    (input) => ({ record: kind, input }),
  )

function mutationOf(
  name: string,
  type: string,
  target: object,
  input: ClassType<object>,
  description: string,
  itemOf: RecordMutation['itemOf'],
): RecordMutation {
  const as = type.charAt(0).toLowerCase() + type.slice(1)
  const payload = payloadType(`${capitalised(name)}Payload`, `What came of ${name}.`, {
    [as]: { type: () => target, nullable: true, description: 'The record as it now stands; null when there is none.' },
    created: { type: () => Boolean, description: 'The record was not there before.' },
    changed: { type: () => Boolean, description: 'Something was recorded: false when the same had been said before.' },
  })
  const resolvers = mutations({
    [name]: {
      type: () => payload,
      role: 'PARTNER',
      description,
      args: argumentsWith(`${capitalised(name)}Args`, {
        input: { type: () => input, required: true, description: 'The record, and where the values come from.' },
      }),
      async resolve({ input: given }: { readonly input: WriteInput }, context: Context) {
        const { result, userErrors } = await writtenAlone(context, name, itemOf(given))
        const { id = null, created = false, changed = false } = result ?? {}
        return { [as]: await recordNow(context, id), created, changed, userErrors }
      },
    },
  })
  return { name, input, itemOf, resolvers }
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
