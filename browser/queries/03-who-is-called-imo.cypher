// Which institutions have the name IMO?
// chapter: 1 What the graph contains
// ids: institution
MATCH (institution:Institution)-[:HAS_NAME]->(:Name {value: 'IMO'})
RETURN DISTINCT institution
ORDER BY institution.nameKey
