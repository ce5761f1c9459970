// Whom did Amy Pope meet, and how often?
// chapter: 3 Who met whom
// ids: participant, count
MATCH (:Person {id: 'person:amy-pope'})-[:PARTICIPATED_IN]->(event:Event)<-[:PARTICIPATED_IN]-(participant:Entity)
WHERE participant.id <> 'person:amy-pope'
WITH participant, collect(DISTINCT event) AS events
WITH participant, events, size(events) AS count,
  reduce(last = '', event IN events | CASE WHEN event.endLatest > last THEN event.endLatest ELSE last END) AS lastTogether
RETURN participant, count, lastTogether, events
ORDER BY count DESC, lastTogether DESC, participant.id
LIMIT 20
