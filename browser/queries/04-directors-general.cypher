// Who has been Director General of IOM?
// chapter: 2 Who holds which post
// ids: holder, tenure
MATCH (holder:Person)-[tenure:HOLDS_POST]->(employer:Institution {id: 'institution:iom'})
WHERE tenure.title = 'Director General'
RETURN holder, tenure, employer
ORDER BY tenure.position DESC
