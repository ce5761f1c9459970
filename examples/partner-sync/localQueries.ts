import type { Row, Store } from './store.ts'

/** A query on the local copy of the graph. */
export interface LocalQuery {
  readonly description: string
  readonly statement: string
}

/** The queries by name. Each has one parameter: a name, or an external-id scheme. */
export const LOCAL_QUERIES: Readonly<Record<string, LocalQuery>> = {
  met: {
    description: 'lists the participants of the same events as <name>, with the number of events',
    statement: `SELECT other.name AS who, count(DISTINCT event.id) AS times, group_concat(DISTINCT event.name) AS events
FROM entities AS one
JOIN relationships AS ours ON ours.from_id = one.id AND ours.type = 'PARTICIPATED_IN'
JOIN entities AS event ON event.id = ours.to_id
JOIN relationships AS theirs ON theirs.to_id = event.id AND theirs.type = 'PARTICIPATED_IN'
JOIN entities AS other ON other.id = theirs.from_id AND other.id <> one.id
WHERE one.name = ?
GROUP BY other.id ORDER BY times DESC, who, other.id`,
  },
  posts: {
    description: 'lists the present and former posts at <name>',
    statement: `SELECT holder.name AS who, post.label AS title, post.began AS since, post.ended AS until,
  CASE post.disputed WHEN 1 THEN 'yes' ELSE 'no' END AS disputed
FROM entities AS employer
JOIN relationships AS post ON post.to_id = employer.id AND post.type = 'HOLDS_POST'
JOIN entities AS holder ON holder.id = post.from_id
WHERE employer.name = ?
ORDER BY title, who, post.id`,
  },
  keys: {
    description: 'lists the records and versions for the keys of the system <name>',
    statement: `SELECT ours.value AS key, ours.record_id AS id, coalesce(entity.version, link.version) AS version,
  coalesce(entity.name, link.label) AS name
FROM external_ids AS ours
LEFT JOIN entities AS entity ON entity.id = ours.record_id
LEFT JOIN relationships AS link ON link.id = ours.record_id
WHERE ours.scheme = ?
ORDER BY key`,
  },
}

/** Runs a query on the store. */
export const runLocalQuery = (store: Store, { statement }: LocalQuery, about: string): readonly Row[] =>
  store.all(statement, about)
