// What came of the first conference of the Rabat Process?
// chapter: 5 What came of it
// ids: product, outcome
MATCH (event:Event {id: 'event:rp-ministerial-1-rabat-2006'})-[outcome:PRODUCED]->(product)
RETURN event, outcome, product
ORDER BY outcome.position DESC
