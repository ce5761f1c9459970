import { groupBy } from '../../lib/collections/groupBy.ts'
import { type KindDefinition, kinds } from '../../model/entities/entity.ts'
import { type RelationshipDefinition, relationshipTypes } from '../../model/relationships/relationship.ts'
import type { Reader } from '../../neo4j/graph/reader.ts'
import type { Selection } from './compileSelection.ts'
import {
  CLAIMS,
  EXISTING,
  EXTERNAL_IDS,
  entityPage,
  NAMES,
  type PageContent,
  relationshipPage,
  SOURCE_PAGE,
} from './exportStatements.ts'

export type Properties = Readonly<Record<string, unknown>>

/** Lists of properties by record id; a record without any is absent. */
export type ById = ReadonlyMap<string, readonly Properties[]>

/** Reads the records of a selection page by page, on demand. */
export interface RecordPages {
  /** Entities of a kind in the order of their ids, including those outside the selection that its records refer to. */
  entities(kind: KindDefinition): AsyncGenerator<readonly Properties[]>
  relationships(kind: RelationshipDefinition): AsyncGenerator<readonly Properties[]>
  /** The ids of the same entities or relationships. */
  ids(of: KindDefinition | RelationshipDefinition): AsyncGenerator<readonly string[]>
  /** The sources of the claims about the selected records. */
  sources(): AsyncGenerator<readonly Properties[]>
  /** All claims about some records, including withdrawn ones, oldest first. */
  claims(ids: readonly string[]): Promise<ById>
  names(ids: readonly string[]): Promise<ById>
  externalIds(ids: readonly string[]): Promise<ById>
  /** The ids among these that entities have. */
  existing(ids: readonly string[]): Promise<ReadonlySet<string>>
}

/** The entities outside a selection that its records refer to, and the sources of the claims about these and them. */
export interface OutsideReferences {
  readonly entities: ReadonlySet<string>
  readonly sources: ReadonlySet<string>
}

export const NO_REFERENCES: OutsideReferences = { entities: new Set(), sources: new Set() }

/** Records scanned per page, which bounds the memory in use. */
export const PAGE = 500

export function recordPages(reader: Reader, selection: Selection, references: OutsideReferences): RecordPages {
  const parameters = { ...selection.parameters, named: [...references.entities] }
  const readAbout = async (statement: string, ids: readonly string[]): Promise<ById> => {
    const rows = ids.length === 0 ? [] : await reader.read(statement, { ids })
    const byId = groupBy(rows, ({ id }) => String(id))
    return new Map([...byId].map(([id, rows]) => [id, rows.map(propertiesOf)]))
  }
  const entities = ({ kind }: KindDefinition, content: PageContent) => {
    const prefix = kind.toLowerCase()
    // Ids of a kind start with its prefix and a colon; the semicolon is the next character in the sort order.
    return pagesOf(reader, entityPage(selection, content), { ...parameters, end: `${prefix};` }, `${prefix}:`)
  }
  const relationships = ({ type }: RelationshipDefinition, content: PageContent) =>
    pagesOf(reader, relationshipPage(type, selection, content), parameters)
  return {
    entities: (kind) => entities(kind, 'properties'),
    relationships: (kind) => relationships(kind, 'properties'),
    async *ids(of) {
      const pages = 'kind' in of ? entities(of, 'ids') : relationships(of, 'ids')
      for await (const page of pages) yield idsOf(page)
    },
    async *sources() {
      for await (const page of pagesOf(reader, SOURCE_PAGE, {})) {
        const used = selection.whole ? page : page.filter(({ id }) => references.sources.has(String(id)))
        if (used.length > 0) yield used
      }
    },
    claims: (ids) => readAbout(CLAIMS, ids),
    names: (ids) => readAbout(NAMES, ids),
    externalIds: (ids) => readAbout(EXTERNAL_IDS, ids),
    async existing(ids) {
      const rows = ids.length === 0 ? [] : await reader.read(EXISTING, { ids: [...new Set(ids)] })
      return new Set(rows.map(({ id }) => String(id)))
    },
  }
}

/** Reads pages by id, each starting after the last id of the page before, and skips pages without selected records. */
async function* pagesOf(
  reader: Reader,
  statement: string,
  parameters: Properties,
  first = '',
): AsyncGenerator<readonly Properties[]> {
  for (let after = first; ; ) {
    const rows = await reader.read(statement, { ...parameters, after, limit: PAGE })
    const selected = rows.filter(({ properties }) => properties !== null).map(propertiesOf)
    if (selected.length > 0) yield selected
    if (rows.length < PAGE) return
    after = String(rows.at(-1)?.id)
  }
}

const propertiesOf = ({ properties }: Properties): Properties => properties as Properties

/** The kinds of entity and the types of relationship, in the order in which exports contain them. */
export const entityKinds = (): readonly KindDefinition[] => [...kinds.values()]
export const exportedRelationshipTypes = (): readonly RelationshipDefinition[] => [...relationshipTypes.values()]

export const idsOf = (page: readonly Properties[]): string[] => page.map(({ id }) => String(id))
