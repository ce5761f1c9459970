import type { Kind } from '../../model/entities/entity.ts'
import { type Choices, choices } from '../../model/record/choices.ts'
import { type OwnField, propertyOf } from '../../model/record/ownField.ts'

/** A field by whose values the entities of a kind can be counted. */
export interface Countable {
  readonly description: string
  /** The value of an entity `e`, as an expression; null when it has none. */
  readonly value: string
}

/** The fields of a kind that can be counted by, with the enum that names them: they follow from its declaration. */
export interface CountableFields {
  readonly choices: Choices
  readonly fields: ReadonlyMap<string, Countable>
}

/** What every entity can be counted by. */
const SHARED: Readonly<Record<string, Countable>> = {
  BASIS: { value: 'e.basis', description: 'The strongest basis that any of its claims has.' },
  DISPUTED: { value: 'e.disputed', description: 'Whether standing claims about it disagree.' },
  BARE: { value: 'coalesce(e.bare, false)', description: 'Whether nobody claims it any more.' },
}

// Dates that allow for several years are counted by timeline, and what has many values has none to be counted by.
const UNCOUNTED = ['period', 'references']

export function countableFieldsOf({ name, own }: Kind): CountableFields {
  const ownFields = Object.entries(own).filter(([, { sort }]) => !UNCOUNTED.includes(sort))
  const fields = new Map([
    ...ownFields.map(([field, declared]) => [enumValue(field), countable(field, declared)] as const),
    ...Object.entries(SHARED),
  ])
  const meanings = Object.fromEntries([...fields].map(([value, { description }]) => [value, description]))
  return { choices: choices(`${name}Field`, `What ${name} records can be counted by.`, meanings), fields }
}

function countable(name: string, field: OwnField): Countable {
  const { sort, description } = field
  const value = `e.${propertyOf(name, field)}`
  return sort === 'fuzzyDate'
    ? { value: `left(${value}, 4)`, description: `${description} By its year.` }
    : { value, description }
}

/** `eventKind` as an enum has it: EVENT_KIND. */
const enumValue = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()
