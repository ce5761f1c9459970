import { type ClassType, Field, InputType } from 'type-graphql'
import { validationError } from '../claims/validationError.ts'
import type { Item } from './item.ts'
import type { RecordMutation } from './recordMutations.ts'
import { WithdrawClaimsInput } from './withdrawClaims.ts'

/** An item of a batch as it was sent: exactly one field should be set. */
export type BatchItemInput = Readonly<Record<string, unknown>>

/** Converts the input of a write to an item, by the name of the write. */
export type ItemTypes = ReadonlyMap<string, (input: never) => Item>

export const itemTypesOf = (mutations: readonly RecordMutation[]): ItemTypes =>
  new Map<string, (input: never) => Item>([
    ...mutations.map(({ name, itemOf }) => [name, itemOf] as const),
    ['withdrawClaims', (input: never) => ({ withdraw: true, input })],
  ])

/** Creates the input type `BatchItem`, with a field for each mutation. */
export function createBatchItem(mutations: readonly RecordMutation[]): ClassType<object> {
  @InputType('BatchItem', { description: 'One write of a batch. Exactly one field must be set.' })
  class BatchItem {}
  const inputs = [...mutations, { name: 'withdrawClaims', input: WithdrawClaimsInput }]
  for (const { name, input } of inputs)
    Field(() => input, { nullable: true, description: `The input of ${name}.` })(BatchItem.prototype, name)
  return BatchItem
}

/** The write in an item, with the name of its field; a malformed item has neither. */
export function parseBatchItem(
  input: BatchItemInput,
  itemTypes: ItemTypes,
): { readonly item: Item; readonly name: string | null } {
  const [name, ...others] = Object.keys(input).filter((field) => input[field] != null)
  if (name !== undefined && others.length === 0)
    return { item: (itemTypes.get(name) as (input: unknown) => Item)(input[name]), name }
  const got = name === undefined ? 'none' : [name, ...others].join(' and ')
  const malformed = validationError('BAD_VALUE', [], `Expected exactly one write in an item, got ${got}.`)
  return { item: { malformed: [malformed] }, name: null }
}
