// What search, filters by name and the list of sources read.

CREATE INDEX name_normalised IF NOT EXISTS FOR (n:Name) ON (n.normalised);
CREATE INDEX entity_name_normalised IF NOT EXISTS FOR (e:Entity) ON (e.nameNormalised);
CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Entity|Name) ON EACH [n.words, n.acronymNormalised]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
CREATE INDEX source_by_title IF NOT EXISTS FOR (s:Source) ON (s.titleKey);
