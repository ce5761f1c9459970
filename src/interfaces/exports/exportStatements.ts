import type { Selection } from './compileSelection.ts'

// The limit of a page counts scanned records, not selected ones, so that each page takes about the same time even if few
// records are selected.

/** What a page contains of each record: all properties or only the id. */
export type PageContent = 'properties' | 'ids'

export const entityPage = (
  selection: Selection,
  content: PageContent,
): string => `MATCH (e:Entity) USING INDEX e:Entity(id)
WHERE e.id > $after AND e.id < $end
WITH e ORDER BY e.id LIMIT $limit
RETURN e.id AS id, CASE WHEN ${selectedEntity(selection)} THEN ${projection('e', content)} END AS properties`

const selectedEntity = (selection: Selection): string =>
  selection.whole ? 'true' : `(${selection.entity('e')}) OR e.id IN $named`

export const relationshipPage = (type: string, { whole, relationship }: Selection, content: PageContent): string =>
  `MATCH ()-[r:${type}]->() USING INDEX r:${type}(id)
WHERE r.id > $after
WITH r ORDER BY r.id LIMIT $limit${whole ? '' : '\nWITH r, startNode(r) AS from, endNode(r) AS to'}
RETURN r.id AS id, CASE WHEN ${whole ? 'true' : relationship} THEN ${projection('r', content)} END AS properties`

const projection = (variable: string, content: PageContent): string =>
  content === 'ids' ? `{id: ${variable}.id}` : `properties(${variable})`

export const SOURCE_PAGE = `MATCH (s:Source) USING INDEX s:Source(id)
WHERE s.id > $after
WITH s ORDER BY s.id LIMIT $limit
RETURN s.id AS id, properties(s) AS properties`

export const CLAIMS = `UNWIND $ids AS id
MATCH (c:Claim)
WHERE c.about = id AND c.recordedKey > ''
RETURN id, properties(c) AS properties
ORDER BY id, c.recordedKey`

export const NAMES = `UNWIND $ids AS id
MATCH (:Entity {id: id})-[:HAS_NAME]->(n:Name)
RETURN id, properties(n) AS properties
ORDER BY id, n.normalised, n.value, n.language, n.nameKind`

export const EXTERNAL_IDS = `UNWIND $ids AS id
MATCH (x:ExternalId)
WHERE x.recordId = id
RETURN id, properties(x) AS properties
ORDER BY id, x.scheme, x.value`

export const EXISTING = `UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id`

/** The entities among $ids that exist and are not in the selection. */
export const entitiesOutside = (selection: Selection): string => `UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE NOT (${selection.entity('e')})
RETURN id`

/** Total counts, which the database reads from its count store. */
export const countOf = (types: readonly string[]): string =>
  `RETURN COUNT { (:Entity) } AS entities, ${types.map((type) => `COUNT { ()-[:${type}]->() }`).join(' + ')} AS relationships`

export const SEQUENCE = "MATCH (f:Feed {id: 'feed'}) RETURN f.sequence AS sequence"
