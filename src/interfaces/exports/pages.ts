import { groupBy } from '../../lib/collections/groupBy.ts'
import { type Kind, kinds } from '../../model/entities/entity.ts'
import { type RelationshipKind, relationshipKinds } from '../../model/relationships/relationship.ts'
import type { Reader } from '../../neo4j/graph/graph.ts'
import {
  type Brought,
  CLAIMS,
  EXISTING,
  EXTERNAL_IDS,
  entityPage,
  NAMES,
  relationshipPage,
  SOURCE_PAGE,
} from './readStatements.ts'
import type { Selection } from './selection.ts'

export type Properties = Readonly<Record<string, unknown>>

/** Properties by the id of the record that they belong to; a record without any is absent. */
export type ById = ReadonlyMap<string, readonly Properties[]>

/** The records of a selection, page by page: whoever takes no more pages has nothing more read. */
export interface Pages {
  /** Entities of a kind by id, with those that records of the selection name. */
  entities(kind: Kind): AsyncGenerator<readonly Properties[]>
  relationships(kind: RelationshipKind): AsyncGenerator<readonly Properties[]>
  /** The ids alone of all of a kind or type. */
  ids(of: Kind | RelationshipKind): AsyncGenerator<readonly string[]>
  /** The sources of the claims about these records. */
  sources(): AsyncGenerator<readonly Properties[]>
  /** All that was ever claimed of some records, oldest first. */
  claims(ids: readonly string[]): Promise<ById>
  names(ids: readonly string[]): Promise<ById>
  externalIds(ids: readonly string[]): Promise<ById>
  /** Those of some ids that entities have. */
  existing(ids: readonly string[]): Promise<ReadonlySet<string>>
}

/** What the records of a selection name that is not in it by itself, and the sources that they rest on. */
export interface Named {
  readonly entities: ReadonlySet<string>
  readonly sources: ReadonlySet<string>
}

export const NOTHING_NAMED: Named = { entities: new Set(), sources: new Set() }

/** Records to a page: what is in memory at one time. */
export const PAGE = 500

export function pagesOver(reader: Reader, selection: Selection, named: Named): Pages {
  const parameters = { ...selection.parameters, named: [...named.entities] }
  const about = async (statement: string, ids: readonly string[]): Promise<ById> => {
    const rows = ids.length === 0 ? [] : await reader.read(statement, { ids })
    const found = groupBy(rows, ({ id }) => String(id))
    return new Map([...found].map(([id, rows]) => [id, rows.map(propertiesOf)]))
  }
  const entities = ({ kind }: Kind, brought: Brought) => {
    const prefix = kind.toLowerCase()
    // Ids of a kind lie between its prefix with a colon and the same with the character after the colon.
    return pagesOf(reader, entityPage(selection, brought), { ...parameters, end: `${prefix};` }, `${prefix}:`)
  }
  const relationships = ({ type }: RelationshipKind, brought: Brought) =>
    pagesOf(reader, relationshipPage(type, selection, brought), parameters)
  return {
    entities: (kind) => entities(kind, 'properties'),
    relationships: (kind) => relationships(kind, 'properties'),
    async *ids(of) {
      const pages = 'kind' in of ? entities(of, 'ids') : relationships(of, 'ids')
      for await (const page of pages) yield idsOf(page)
    },
    async *sources() {
      for await (const page of pagesOf(reader, SOURCE_PAGE, {})) {
        const used = selection.whole ? page : page.filter(({ id }) => named.sources.has(String(id)))
        if (used.length > 0) yield used
      }
    },
    claims: (ids) => about(CLAIMS, ids),
    names: (ids) => about(NAMES, ids),
    externalIds: (ids) => about(EXTERNAL_IDS, ids),
    async existing(ids) {
      const rows = ids.length === 0 ? [] : await reader.read(EXISTING, { ids: [...new Set(ids)] })
      return new Set(rows.map(({ id }) => String(id)))
    },
  }
}

/** Pages by id, each beginning after the last id of the one before; those without a record are passed over. */
async function* pagesOf(
  reader: Reader,
  statement: string,
  parameters: Properties,
  first = '',
): AsyncGenerator<readonly Properties[]> {
  for (let after = first; ; ) {
    const rows = await reader.read(statement, { ...parameters, after, limit: PAGE })
    const found = rows.filter(({ properties }) => properties !== null).map(propertiesOf)
    if (found.length > 0) yield found
    if (rows.length < PAGE) return
    after = String(rows.at(-1)?.id)
  }
}

const propertiesOf = ({ properties }: Properties): Properties => properties as Properties

/** The kinds of entity and the types of relationship, in the order in which they are written. */
export const entityKinds = (): readonly Kind[] => [...kinds.values()]
export const linkKinds = (): readonly RelationshipKind[] => [...relationshipKinds.values()]

export const idsOf = (page: readonly Properties[]): string[] => page.map(({ id }) => String(id))
