import type { PlainField } from './declare.ts'
import { type OwnField, type OwnFields, scalarOf } from './ownField.ts'
import { Validity } from './validity.ts'

/** The own fields that are read straight off a row, for the GraphQL type of a kind or a relationship. */
export function plainFields(own: OwnFields): Record<string, PlainField> {
  const plain = Object.entries(own).filter(([, field]) => field.target === undefined)
  return Object.fromEntries(plain.map(([name, field]) => [name, plainField(field)]))
}

/** A period is always there, though nothing in it need be known. */
function plainField(field: OwnField): PlainField {
  const { sort, description, required } = field
  if (sort === 'period') return { type: () => Validity, description }
  return { type: () => scalarOf(field), description, nullable: !required }
}
