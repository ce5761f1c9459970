// Which of these paths may have held on one day?
// chapter: 8 Paths that were possible at one time
// ids: entities, relationships
MATCH path = SHORTEST 1000 (one:Person {id: 'person:vusal-huseynov'})
  (()-[link]-(through:Entity) WHERE COUNT { (through)--() } <= 1000 OR through.id = 'person:rashid-meredov'){1,4}
  (other:Person {id: 'person:rashid-meredov'})
WITH path, nodes(path) AS entities, relationships(path) AS relationships
WHERE all(i IN range(0, size(entities) - 2) WHERE NOT entities[i] IN entities[i + 1 ..])
  // The possible periods of the relationships overlap: the latest possibleFrom is not after the earliest possibleTo.
  AND reduce(first = '0000', link IN relationships | CASE WHEN link.possibleFrom > first THEN link.possibleFrom ELSE first END)
    <= reduce(last = '9999', link IN relationships | CASE WHEN link.possibleTo < last THEN link.possibleTo ELSE last END)
RETURN path, entities, relationships
ORDER BY length(path), [entity IN entities | entity.id], [link IN relationships | link.id]
LIMIT 10
