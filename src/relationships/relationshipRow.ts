import { columnList, fromColumns } from '../record/columns.ts'
import { once } from '../record/once.ts'
import { propertyOf } from '../record/ownField.ts'
import { RECORD_PROPERTIES } from '../record/recordFields.ts'
import { VALIDITY_PROPERTIES, validityOf } from '../record/validity.ts'
import { type RelationshipRow, relationshipKinds } from './relationship.ts'

const ownProperties = (): string[] =>
  [...relationshipKinds.values()].flatMap(({ own }) =>
    Object.entries(own).map(([name, field]) => propertyOf(name, field)),
  )

const properties = once(() => [
  ...new Set([
    'id',
    'fromId',
    'toId',
    'position',
    'occurrence',
    ...VALIDITY_PROPERTIES,
    ...RECORD_PROPERTIES,
    ...ownProperties(),
  ]),
])

/** The columns of a relationship, as one Cypher expression: its type, then its properties. */
export const relationshipColumns = (variable: string): string =>
  `[type(${variable})] + ${columnList(variable, properties())}`

/** The relationship that those columns hold, with the ends that came along. */
export function relationshipFrom(columns: readonly unknown[], ends: RelationshipRow['ends'] = {}): RelationshipRow {
  const [type, ...values] = columns
  const row = fromColumns(properties(), values)
  const kind = relationshipKinds.get(String(type))
  return { ...row, __typename: kind?.name, type, validity: validityOf(row), ends } as unknown as RelationshipRow
}
