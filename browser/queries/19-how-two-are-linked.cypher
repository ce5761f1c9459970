// How are Vusal Huseynov and Rashid Meredov linked?
// chapter: 8 Paths that were possible at one time
// ids: entities, relationships
MATCH path = SHORTEST 250 (one:Person {id: 'person:vusal-huseynov'})
  (()-[link]-(through:Entity) WHERE COUNT { (through)--() } <= 1000 OR through.id = 'person:rashid-meredov'){1,4}
  (other:Person {id: 'person:rashid-meredov'})
WITH path, nodes(path) AS entities, relationships(path) AS relationships
WHERE all(i IN range(0, size(entities) - 2) WHERE NOT entities[i] IN entities[i + 1 ..])
RETURN path, entities, relationships
ORDER BY length(path), [entity IN entities | entity.id], [link IN relationships | link.id]
LIMIT 10
