// Where was the Global Compact discussed?
// chapter: 5 Outcomes, topics and parts
// ids: work, coverage
MATCH (work)-[coverage:COVERS {manner: 'DISCUSSED'}]->(subject:Framework {id: 'framework:gcm'})
RETURN work, coverage, subject
ORDER BY coverage.position DESC
