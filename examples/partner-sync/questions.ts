import type { Row, Store } from './store.ts'

/** Something that our own copy of the graph can be asked. */
export interface Question {
  readonly description: string
  readonly statement: string
}

/** Each takes one text: a name, or the name of our system. */
export const QUESTIONS: Readonly<Record<string, Question>> = {
  met: {
    description: 'who took part in the same events as <name>, and in how many',
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
    description: 'who holds or held which post at <name>',
    statement: `SELECT holder.name AS who, post.label AS title, post.began AS since, post.ended AS until,
  CASE post.disputed WHEN 1 THEN 'yes' ELSE 'no' END AS disputed
FROM entities AS employer
JOIN relationships AS post ON post.to_id = employer.id AND post.type = 'HOLDS_POST'
JOIN entities AS holder ON holder.id = post.from_id
WHERE employer.name = ?
ORDER BY title, who, post.id`,
  },
  keys: {
    description: 'which of its records the graph has for the keys of the system <name>, and in which version',
    statement: `SELECT ours.value AS key, ours.record_id AS id, coalesce(entity.version, link.version) AS version,
  coalesce(entity.name, link.label) AS name
FROM external_ids AS ours
LEFT JOIN entities AS entity ON entity.id = ours.record_id
LEFT JOIN relationships AS link ON link.id = ours.record_id
WHERE ours.scheme = ?
ORDER BY key`,
  },
}

/** The answer to a question. */
export const answer = (store: Store, { statement }: Question, about: string): readonly Row[] =>
  store.all(statement, about)
