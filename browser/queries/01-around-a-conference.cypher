// Who and what is around the conference that adopted the Global Compact?
// chapter: 1 Who is in here
// ids: other, relationship
MATCH (event:Event {id: 'event:gcm-conference-2018'})-[relationship]-(other:Entity)
RETURN event, relationship, other
ORDER BY relationship.position DESC
