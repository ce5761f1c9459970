// Who holds a post in a government of Central Asia?
// chapter: 2 Who holds which post
// ids: holder
MATCH (holder:Person)-[tenure:HOLDS_POST]->(employer:Institution)-[parthood:PART_OF]->(whole:Country)
WHERE EXISTS { (whole)-[:LOCATED_IN*1..12]->(:Place {id: 'place:central-asia'}) }
WITH holder, collect(tenure) AS tenures, collect(employer) AS employers, collect(parthood) AS wholes, collect(whole) AS countries
RETURN holder, tenures, employers, wholes, countries
ORDER BY holder.nameKey
