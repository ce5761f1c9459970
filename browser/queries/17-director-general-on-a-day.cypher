// Who may have led IOM on 17 November 2010?
// chapter: 7 What held on a day
// ids: holder, tenure
MATCH (holder:Person)-[tenure:HOLDS_POST {title: 'Director General'}]->(employer:Institution {id: 'institution:iom'})
WHERE coalesce(tenure.startEarliest, '0000') <= '2010-11-17' AND coalesce(tenure.endLatest, '9999') >= '2010-11-17'
RETURN holder, tenure, employer
ORDER BY tenure.position DESC
