// Which institutions go by the name IMO?
// chapter: 1 Who is in here
// ids: institution
MATCH (institution:Institution)-[:HAS_NAME]->(:Name {value: 'IMO'})
RETURN DISTINCT institution
ORDER BY institution.nameKey
