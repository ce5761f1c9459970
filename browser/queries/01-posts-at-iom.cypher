// Who holds or held a post at IOM?
// chapter: 1 Who is in here
// ids: holder, tenure
MATCH (holder:Person)-[tenure:HOLDS_POST]->(employer:Institution {id: 'institution:iom'})
RETURN holder, tenure, employer
ORDER BY tenure.position DESC
