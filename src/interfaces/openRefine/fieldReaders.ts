import { lazy } from '../../lib/lazy.ts'
import { kinds } from '../../model/entities/entity.ts'
import type { FieldDefinition, FieldDefinitions } from '../../model/record/fieldDefinition.ts'
import { boundValue, countValue, dateValue, entityValue, textValue, type Value } from './cells.ts'

/** How a field is selected in GraphQL and how its values are read from the result. */
export interface FieldReader {
  readonly description: string
  /** The field with its selection set. */
  readonly select: string
  // biome-ignore lint/suspicious/noExplicitAny: the type of the data depends on the field
  readonly read: (data: any) => readonly Value[]
  /** Whether the values are entities. */
  readonly entities?: boolean
}

type FieldReaders = Readonly<Record<string, FieldReader>>

/** Selects an entity with all its names, so that values can be compared with each. */
export const entitySelection = lazy(() => {
  const withAcronym = [...kinds.values()].filter(({ own }) => own.acronym !== undefined)
  return `{ id name names { value } ${withAcronym.map(({ name }) => `... on ${name} { acronym }`).join(' ')} }`
})

/** Readers of the own fields of a kind or relationship, by field path. */
export const ownFieldReaders = (own: FieldDefinitions): FieldReaders =>
  Object.fromEntries(Object.entries(own).flatMap(([name, field]) => Object.entries(readersOf(name, field))))

function readersOf(name: string, field: FieldDefinition): FieldReaders {
  if (field.type === 'period') return periodReaders(name, field.description)
  const { description } = field
  if (field.target) {
    return {
      [name]: {
        description,
        select: `${name} ${entitySelection()}`,
        read: (data) => listed(data).map(entityValue),
        entities: true,
      },
    }
  }
  return { [name]: { description, select: name, read: (data) => listed(data).map((one) => plainValue(field, one)) } }
}

function plainValue({ type }: FieldDefinition, value: unknown): Value {
  if (type === 'count') return countValue(Number(value))
  return type === 'fuzzyDate' ? dateValue(String(value)) : textValue(String(value))
}

/** Readers of a period. A bound without a text in the source is given by its earliest and latest day. */
export const periodReaders = (name: string, description: string): FieldReaders => ({
  [`${name}.start`]: {
    description: `${description} Start.`,
    select: `${name} { start startEarliest startLatest }`,
    read: ({ start, startEarliest, startLatest }) => listed(boundValue(start, startEarliest, startLatest)),
  },
  [`${name}.end`]: {
    description: `${description} End.`,
    select: `${name} { end endEarliest endLatest }`,
    // Without a latest end the period may be ongoing, and its earliest end only repeats the start.
    read: ({ end, endEarliest, endLatest }) =>
      listed(end === null && endLatest === null ? null : boundValue(end, endEarliest, endLatest)),
  },
  [`${name}.attestedOn`]: {
    description: `${description} Days on which a source reports it.`,
    select: `${name} { attestedOn }`,
    read: ({ attestedOn }) => attestedOn.map(dateValue),
  },
})

// biome-ignore lint/suspicious/noExplicitAny: the type of the data depends on the field
const listed = (data: any): any[] => (data == null ? [] : [data].flat())

/** Readers of the fields that all entities have. */
export const COMMON_FIELDS: FieldReaders = {
  name: { description: 'Name.', select: 'name', read: (name) => [textValue(name)] },
  names: {
    description: 'All names with an active claim.',
    select: 'names { value }',
    read: (names) => names.map(({ value }: { value: string }) => textValue(value)),
  },
  description: {
    description: 'Short description based on the sources.',
    select: 'description',
    read: (text) => listed(text).map(textValue),
  },
  externalIds: {
    description: 'Ids in other systems, such as wikidata:Q1033. externalIds.wikidata returns the ids in one system.',
    select: 'externalIds { scheme value }',
    read: (ids: readonly ExternalId[]) =>
      ids.map(({ scheme, value }) => ({ cell: { str: `${scheme}:${value}` }, labels: [`${scheme}:${value}`, value] })),
  },
}

interface ExternalId {
  readonly scheme: string
  readonly value: string
}

/** Reader of the ids in one external system. */
export const externalIdReader = (system: string): FieldReader => ({
  description: `Ids in the system ${system}.`,
  select: 'externalIds { scheme value }',
  read: (ids: readonly ExternalId[]) =>
    ids.filter(({ scheme }) => scheme === system).map(({ value }) => textValue(value)),
})
