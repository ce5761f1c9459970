// What did the first conference of the Rabat Process produce?
// chapter: 5 Outcomes, topics and parts
// ids: product, outcome
MATCH (event:Event {id: 'event:rp-ministerial-1-rabat-2006'})-[outcome:PRODUCED]->(product)
RETURN event, outcome, product
ORDER BY outcome.position DESC
