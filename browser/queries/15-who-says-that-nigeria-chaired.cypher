// Which claims state when Nigeria chaired the Rabat Process?
// chapter: 6 Sources and claims
// ids: claimId, sourceId
MATCH (claim:Claim {about: 'adheres_to:nga--rabat-process--chair'})-[:FROM_SOURCE]->(source:Source)
RETURN claim.id AS claimId, claim.start AS start, claim.end AS end, claim.basis AS basis, claim.quote AS quote,
  source.id AS sourceId, source.title AS title, source.publisher AS publisher, source.url AS url
ORDER BY claim.recordedAt, claim.id
