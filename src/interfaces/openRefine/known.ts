import type { Reader } from '../../neo4j/graph/graph.ts'
import { candidatesFor } from '../../read/reconcile/candidates.ts'
import { ranked } from '../../read/reconcile/ranked.ts'
import type { GivenValue, Query } from './queries.ts'

/** What our own reconcile asks for besides a name, as properties of a query; an entity has no values of them. */
export const KNOWN = [
  {
    id: 'country',
    name: 'Country',
    description: 'The country that it is, lies in or belongs to, by id or by name. For reconciling alone.',
  },
  {
    id: 'language',
    name: 'Language',
    description: 'The language of the name, such as en or zh-Hans. For reconciling alone.',
  },
  {
    id: 'source',
    name: 'Source',
    description: 'The id of a source whose forms of names are preferred. For reconciling alone.',
  },
] as const

export const isKnown = (pid: string): boolean => KNOWN.some(({ id }) => id === pid)

/** What a query says of a thing besides its name, kind and values. */
export interface KnownOf {
  readonly country: string | null
  readonly language: string | null
  readonly source: string | null
}

/** Reads them from the properties of queries, in the order of the queries; a country's name is reconciled first. */
export async function knownOf(reader: Reader, queries: readonly Query[]): Promise<readonly KnownOf[]> {
  const given = queries.map((query) => ({
    country: textGiven(query, 'country'),
    language: textGiven(query, 'language'),
    source: textGiven(query, 'source'),
  }))
  const countries = await countriesNamed(
    reader,
    given.map(({ country }) => country),
  )
  return given.map(({ country, ...rest }) => ({ ...rest, country: country && (countries.get(country) ?? country) }))
}

function textGiven({ properties }: Query, pid: string): string | null {
  const value = properties.find((property) => property.pid === pid)?.values[0]
  return value === undefined ? null : asText(value)
}

const asText = (value: GivenValue): string => (typeof value === 'object' ? value.id : String(value))

async function countriesNamed(reader: Reader, given: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const names = [...new Set(given)].filter((name): name is string => name !== null && !name.startsWith('country:'))
  if (names.length === 0) return new Map()
  const asked = names.map((name) => ({ name: name.slice(0, 256), kind: 'COUNTRY' }))
  const found = await candidatesFor(reader, asked)
  return new Map(
    asked.flatMap((one, place) => {
      const best = ranked(one, found.get(place) ?? []).find(({ match }) => match)
      return best ? [[names[place] as string, best.candidate.entity.id] as const] : []
    }),
  )
}
