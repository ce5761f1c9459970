// Who took part in the Valletta Summit, and for whom?
// chapter: 3 Who met whom
// ids: participant, participation, onBehalfOf
MATCH (participant)-[participation:PARTICIPATED_IN]->(event:Event {id: 'event:valletta-summit-2015'})
OPTIONAL MATCH (onBehalfOf:Entity {id: participation.onBehalfOfId})
RETURN participant, participation, event, onBehalfOf
ORDER BY participation.position DESC
