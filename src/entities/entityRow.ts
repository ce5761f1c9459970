import { columnList, fromColumns } from '../record/columns.ts'
import { once } from '../record/once.ts'
import { propertyOf } from '../record/ownField.ts'
import { RECORD_PROPERTIES } from '../record/recordFields.ts'
import { VALIDITY_PROPERTIES, validityOf } from '../record/validity.ts'
import { type EntityRow, kinds } from './entity.ts'

const properties = once(() => [
  ...new Set(['id', 'name', 'description', 'bare', 'redirectedFrom', ...RECORD_PROPERTIES, ...ownProperties()]),
])

const ownProperties = (): string[] =>
  [...kinds.values()].flatMap(({ own }) =>
    Object.entries(own).flatMap(([name, field]) =>
      field.sort === 'period' ? [...VALIDITY_PROPERTIES] : [propertyOf(name, field)],
    ),
  )

const kindByLabel = once(() => new Map([...kinds.values()].map(({ name, kind }) => [name, kind])))

/** The columns of an entity, as one Cypher expression: its label, then its properties. */
export const entityColumns = (variable: string): string =>
  `[label IN labels(${variable}) WHERE label <> 'Entity'] + ${columnList(variable, properties())}`

/** The entity that those columns hold. */
export function entityFrom(columns: readonly unknown[]): EntityRow {
  const [label, ...values] = columns
  const row = fromColumns(properties(), values)
  const kind = kindByLabel().get(String(label))
  return {
    ...row,
    __typename: String(label),
    kind,
    redirectedFrom: row.redirectedFrom ?? [],
    validity: validityOf(row),
  } as unknown as EntityRow
}
