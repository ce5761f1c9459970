import { Int } from 'type-graphql'
import { DateTimeScalar } from '../scalars.ts'
import { Basis } from './basis.ts'
import type { PlainField } from './declare.ts'

/** What every record, entity or relationship, says about itself. */
export const RECORD_FIELDS: Readonly<Record<string, PlainField>> = {
  disputed: { type: () => Boolean, description: 'True while claims that nobody withdrew or settled disagree.' },
  disputedFields: { type: () => [String], description: 'The fields about which they disagree.' },
  basis: { type: () => Basis.type, description: 'The strongest basis that any of its claims has.' },
  version: { type: () => Int, description: 'Grows by one with each change of its values, from 1.' },
  createdAt: { type: () => DateTimeScalar, description: 'When it was first recorded.' },
  updatedAt: { type: () => DateTimeScalar, description: 'When its values last changed.' },
}
