import { Field, InputType } from 'type-graphql'
import { badUserInput } from '../../lib/errors.ts'
import type { KindDefinition } from '../../model/entities/entity.ts'
import { enumType } from '../../model/record/enumType.ts'

export const EntityOrderField = enumType('EntityOrderField', 'A field by which a list of entities can be ordered.', {
  NAME: 'The own name of the record, ignoring letter case and accents.',
  DATE: 'The first day of its date. Records with an unknown date come last in both directions.',
  UPDATED_AT: 'The time of the last change of its values.',
})

export const OrderDirection = enumType('OrderDirection', 'The direction of an order.', {
  ASC: 'Ascending: A to Z, old to new.',
  DESC: 'Descending.',
})

@InputType('EntityOrder', { description: 'The order of a list of entities. Equal values are ordered by id.' })
export class EntityOrder {
  @Field(() => EntityOrderField.type, { description: 'The field to order by.' })
  readonly field!: string

  @Field(() => OrderDirection.type, {
    nullable: true,
    defaultValue: 'ASC',
    description: 'The direction of the order.',
  })
  readonly direction?: string | null
}

/** The order of a list as statements use it. */
export interface ListOrder {
  /** The property with the sort key. */
  readonly key: string
  readonly descending: boolean
  /** Distinguishes the cursors of this order from those of other orders. */
  readonly name: string
}

const KEYS: Readonly<Record<string, string>> = { NAME: 'nameKey', DATE: 'dateKey', UPDATED_AT: 'updatedKey' }

/**
 * The requested order; by name by default.
 * @throws BAD_USER_INPUT for DATE where the kind has no date
 */
export function listOrder(kind: KindDefinition, given: EntityOrder | null | undefined): ListOrder {
  const field = given?.field ?? 'NAME'
  const descending = given?.direction === 'DESC'
  if (field === 'DATE' && kind.dateField === undefined) {
    throw badUserInput(`NAME or UPDATED_AT as the order of ${kind.many}, which have no dates`, field)
  }
  return { key: KEYS[field] as string, descending, name: `${field}.${descending ? 'DESC' : 'ASC'}` }
}
