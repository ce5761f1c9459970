import type { Reader } from '../../neo4j/graph/reader.ts'
import { findCandidates } from '../../read/reconcile/findCandidates.ts'
import { rankCandidates } from '../../read/reconcile/rankCandidates.ts'
import type { GivenValue, ReconcileQuery } from './parseQueries.ts'

/** Further arguments of the GraphQL field reconcile, offered as properties of a query. Entities have no values of them. */
export const HINT_PROPERTIES = [
  {
    id: 'country',
    name: 'Country',
    description: 'The country that the entity is, lies in or belongs to, by id or name. Only for reconciliation.',
  },
  {
    id: 'language',
    name: 'Language',
    description: 'The language of the name, such as en or zh-Hans. Only for reconciliation.',
  },
  {
    id: 'source',
    name: 'Source',
    description: 'The id of a source whose name forms are preferred. Only for reconciliation.',
  },
] as const

export const isHintProperty = (pid: string): boolean => HINT_PROPERTIES.some(({ id }) => id === pid)

/** The hints of one query. */
export interface ReconcileHints {
  readonly country: string | null
  readonly language: string | null
  readonly source: string | null
}

/** Extracts the hints from queries, in the same order. Names of countries are reconciled to ids first. */
export async function reconcileHints(
  reader: Reader,
  queries: readonly ReconcileQuery[],
): Promise<readonly ReconcileHints[]> {
  const hints = queries.map((query) => ({
    country: textGiven(query, 'country'),
    language: textGiven(query, 'language'),
    source: textGiven(query, 'source'),
  }))
  const countries = await countriesNamed(
    reader,
    hints.map(({ country }) => country),
  )
  return hints.map(({ country, ...rest }) => ({ ...rest, country: country && (countries.get(country) ?? country) }))
}

function textGiven({ properties }: ReconcileQuery, pid: string): string | null {
  const value = properties.find((property) => property.pid === pid)?.values[0]
  return value === undefined ? null : asText(value)
}

const asText = (value: GivenValue): string => (typeof value === 'object' ? value.id : String(value))

async function countriesNamed(reader: Reader, hints: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const names = [...new Set(hints)].filter((name): name is string => name !== null && !name.startsWith('country:'))
  if (names.length === 0) return new Map()
  const requests = names.map((name) => ({ name: name.slice(0, 256), kind: 'COUNTRY' }))
  const candidates = await findCandidates(reader, requests)
  return new Map(
    requests.flatMap((request, index) => {
      const best = rankCandidates(request, candidates.get(index) ?? []).find(({ match }) => match)
      return best ? [[names[index] as string, best.candidate.entity.id] as const] : []
    }),
  )
}
