import { lazy } from '../../lib/lazy.ts'
import { kinds } from '../../model/entities/entity.ts'
import type { OwnField, OwnFields } from '../../model/record/ownField.ts'
import { boundValue, countValue, dateValue, entityValue, textValue, type Value } from './cells.ts'

/** A field that has values: how GraphQL is asked for it, and how its answer reads. */
export interface Leaf {
  readonly description: string
  /** The field with what is selected below it. */
  readonly select: string
  // biome-ignore lint/suspicious/noExplicitAny: what came depends on the field
  readonly read: (data: any) => readonly Value[]
  /** Its values are entities. */
  readonly entities?: boolean
}

type Leaves = Readonly<Record<string, Leaf>>

/** An entity by all that it is called, so that a value can be compared with each. */
export const namedEntity = lazy(() => {
  const withAcronym = [...kinds.values()].filter(({ own }) => own.acronym !== undefined)
  return `{ id name names { value } ${withAcronym.map(({ name }) => `... on ${name} { acronym }`).join(' ')} }`
})

/** The own fields of a kind or a relationship, by their paths. */
export const ownLeaves = (own: OwnFields): Leaves =>
  Object.fromEntries(Object.entries(own).flatMap(([name, field]) => Object.entries(leavesOf(name, field))))

function leavesOf(name: string, field: OwnField): Leaves {
  if (field.sort === 'period') return periodLeaves(name, field.description)
  const { description } = field
  if (field.target) {
    return {
      [name]: {
        description,
        select: `${name} ${namedEntity()}`,
        read: (data) => listed(data).map(entityValue),
        entities: true,
      },
    }
  }
  return { [name]: { description, select: name, read: (data) => listed(data).map((one) => plainValue(field, one)) } }
}

function plainValue({ sort }: OwnField, value: unknown): Value {
  if (sort === 'count') return countValue(Number(value))
  return sort === 'fuzzyDate' ? dateValue(String(value)) : textValue(String(value))
}

/** When something was or held: an end that no source words is told by the days it can mean. */
export const periodLeaves = (name: string, description: string): Leaves => ({
  [`${name}.start`]: {
    description: `${description} When it began.`,
    select: `${name} { start startEarliest startLatest }`,
    read: ({ start, startEarliest, startLatest }) => listed(boundValue(start, startEarliest, startLatest)),
  },
  [`${name}.end`]: {
    description: `${description} When it ended.`,
    select: `${name} { end endEarliest endLatest }`,
    // What has no latest end may go on: the day before which it cannot have ended is its start over again.
    read: ({ end, endEarliest, endLatest }) =>
      listed(end === null && endLatest === null ? null : boundValue(end, endEarliest, endLatest)),
  },
  [`${name}.attestedOn`]: {
    description: `${description} The days on which a source saw it.`,
    select: `${name} { attestedOn }`,
    read: ({ attestedOn }) => attestedOn.map(dateValue),
  },
})

// biome-ignore lint/suspicious/noExplicitAny: one or many of whatever came
const listed = (data: any): any[] => (data == null ? [] : [data].flat())

/** What every entity says of itself. */
export const COMMON: Leaves = {
  name: { description: 'Its name.', select: 'name', read: (name) => [textValue(name)] },
  names: {
    description: 'Every name that a standing claim gives it.',
    select: 'names { value }',
    read: (names) => names.map(({ value }: { value: string }) => textValue(value)),
  },
  description: {
    description: 'A remark that its sources support, in a sentence or two.',
    select: 'description',
    read: (text) => listed(text).map(textValue),
  },
  externalIds: {
    description:
      'Its ids in other systems, such as wikidata:Q1033; externalIds.wikidata gives those of one system alone.',
    select: 'externalIds { scheme value }',
    read: (ids: readonly ExternalId[]) =>
      ids.map(({ scheme, value }) => ({ cell: { str: `${scheme}:${value}` }, called: [`${scheme}:${value}`, value] })),
  },
}

interface ExternalId {
  readonly scheme: string
  readonly value: string
}

/** The ids in one other system. */
export const externalIdLeaf = (wanted: string): Leaf => ({
  description: `Its ids in the system ${wanted}.`,
  select: 'externalIds { scheme value }',
  read: (ids: readonly ExternalId[]) =>
    ids.filter(({ scheme }) => scheme === wanted).map(({ value }) => textValue(value)),
})
