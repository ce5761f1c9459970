import { Field, InputType } from 'type-graphql'
import { badInput } from '../../lib/errors.ts'
import type { Kind } from '../../model/entities/entity.ts'
import { choices } from '../../model/record/choices.ts'

export const EntityOrderField = choices('EntityOrderField', 'What a list of entities can be ordered by.', {
  NAME: "The record's own name, letter case and accents aside.",
  DATE: 'The first day of its date; a record whose date is unknown comes last in both directions.',
  UPDATED_AT: 'When its values last changed.',
})

export const OrderDirection = choices('OrderDirection', 'Which way an order runs.', {
  ASC: 'From the least to the greatest: A to Z, old to new.',
  DESC: 'From the greatest to the least.',
})

@InputType('EntityOrder', {
  description: 'The order of a list of entities; equal ones stand in the order of their ids.',
})
export class EntityOrder {
  @Field(() => EntityOrderField.type, { description: 'What to order by.' })
  readonly field!: string

  @Field(() => OrderDirection.type, { nullable: true, defaultValue: 'ASC', description: 'Which way.' })
  readonly direction?: string | null
}

/** An order as a list is read in it. */
export interface ListOrder {
  /** The property with the sort key. */
  readonly key: string
  readonly descending: boolean
  /** Tells it from other orders of the same list. */
  readonly name: string
}

const KEYS: Readonly<Record<string, string>> = { NAME: 'nameKey', DATE: 'dateKey', UPDATED_AT: 'updatedKey' }

/** The order asked for; by name when nobody asks. */
export function orderOf(kind: Kind, given: EntityOrder | null | undefined): ListOrder {
  const field = given?.field ?? 'NAME'
  const descending = given?.direction === 'DESC'
  if (field === 'DATE' && kind.datedBy === undefined) {
    throw badInput(`NAME or UPDATED_AT as the order of ${kind.many}, which have no dates`, field)
  }
  return { key: KEYS[field] as string, descending, name: `${field}.${descending ? 'DESC' : 'ASC'}` }
}
