import type { Kind } from '../entities/entity.ts'
import { type Choices, choices } from '../record/choices.ts'
import { type OwnField, propertyOf } from '../record/ownField.ts'

/** A field by whose values the entities of a kind can be counted. */
export interface Countable {
  readonly description: string
  /** The value of an entity `e`, or all of its values; null or none when it has none. */
  readonly values: string
  /** Whether the values are ids of entities. */
  readonly leads: boolean
}

/** The fields of a kind that can be counted by, with the enum that names them: they follow from its declaration. */
export interface CountableFields {
  readonly choices: Choices
  readonly fields: ReadonlyMap<string, Countable>
}

const plain = (property: string, description: string): Countable => ({
  description,
  values: `[e.${property}]`,
  leads: false,
})

/** What every entity can be counted by. */
const SHARED: Readonly<Record<string, Countable>> = {
  BASIS: plain('basis', 'The strongest basis that any of its claims has.'),
  DISPUTED: plain('disputed', 'Whether standing claims about it disagree.'),
  BARE: { ...plain('bare', 'Whether nobody claims it any more.'), values: '[coalesce(e.bare, false)]' },
}

export function countableFieldsOf({ name, own }: Kind): CountableFields {
  const ownFields = Object.entries(own).filter(([, { sort }]) => sort !== 'period')
  const fields = new Map([
    ...ownFields.map(([field, declared]) => [enumValue(field), countable(field, declared)] as const),
    ...Object.entries(SHARED),
  ])
  const meanings = Object.fromEntries([...fields].map(([value, { description }]) => [value, description]))
  return { choices: choices(`${name}Field`, `What ${name} records can be counted by.`, meanings), fields }
}

function countable(name: string, field: OwnField): Countable {
  const property = propertyOf(name, field)
  if (field.sort === 'references') {
    return { description: field.description, values: `coalesce(e.${property}, [])`, leads: true }
  }
  if (field.sort === 'fuzzyDate') {
    return { ...plain(property, `${field.description} By its year.`), values: `[left(e.${property}, 4)]` }
  }
  return { ...plain(property, field.description), leads: field.sort === 'reference' }
}

/** `eventKind` as an enum has it: EVENT_KIND. */
const enumValue = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()
