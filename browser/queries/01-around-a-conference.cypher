// Which entities are linked to the conference that adopted the Global Compact?
// chapter: 1 What the graph contains
// ids: other, relationship
MATCH (event:Event {id: 'event:gcm-conference-2018'})-[relationship]-(other:Entity)
RETURN event, relationship, other
ORDER BY relationship.position DESC
