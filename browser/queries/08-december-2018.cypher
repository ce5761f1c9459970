// Which events certainly took place in December 2018?
// chapter: 3 Who met whom
// ids: event
MATCH (event:Event)
WHERE event.startLatest <= '2018-12-31' AND event.endEarliest >= '2018-12-01'
OPTIONAL MATCH (event)-[location:LOCATED_IN]->(place)
WITH event, collect(location) AS locations, collect(place) AS places
RETURN event, locations, places
ORDER BY event.dateKey
LIMIT 100
